using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>
/// How much of what remained after a return is not charged: what its lines and fees cost above an amount, up to a limit. It is kept with
/// the order, so that it is the same whichever way later exchanges went.
/// </summary>
/// <param name="Most">The limit, at least zero.</param>
/// <param name="Above">The amount up to which all is charged.</param>
public sealed record LetOff(Money Most, Money Above)
{
    /// <summary>What is let off of a price.</summary>
    internal Money Of(Money price) => Money.Max(Money.Min(price - Above, Most), Money.Zero(price.Currency));
}
