using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>Counted money against what the record says should be there.</summary>
/// <param name="Count">What was counted.</param>
/// <param name="Opening">With what it was opened.</param>
/// <param name="Taken">What was taken in the day, repayments taken off.</param>
public sealed record DrawerBalance(DrawerCount Count, Money Opening, Money Taken)
{
    /// <summary>What should be there.</summary>
    public Money Expected => Opening + Taken;

    /// <summary>Over when above zero, short when below.</summary>
    public Money OverShort => Count.Amount - Expected;
}
