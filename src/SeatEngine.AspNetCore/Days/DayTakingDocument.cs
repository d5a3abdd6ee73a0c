using SeatEngine.Orders;

namespace SeatEngine.AspNetCore;

/// <summary>What was taken in a day by one operator, channel, drawer and means, in minor units.</summary>
/// <param name="Operator">Who took it; empty when nobody was named.</param>
/// <param name="Channel">Through which channel; empty for none.</param>
/// <param name="Drawer">Into which drawer; empty for none.</param>
/// <param name="Means">The means of payment.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Count">How many payments and repayments.</param>
/// <param name="Amount">The money, repayments taken off.</param>
internal sealed record DayTakingDocument(string Operator, string Channel, string Drawer, string Means, string Currency, int Count,
    long Amount)
{
    /// <summary>Tells a line of a close.</summary>
    public static DayTakingDocument From(DayTender line) => new(line.Operator.Value, line.Channel.Value, line.Drawer.Value,
        line.Means.Value, line.Amount.Currency.Code, line.Count, line.Amount.MinorUnits);
}
