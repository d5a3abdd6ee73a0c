using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>A payment of an order, or a repayment.</summary>
/// <param name="Tender">The means, the money (below zero for a repayment) and its reference.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Operator">Who took it; <c>default</c> when nobody is named.</param>
/// <param name="Drawer">Into which drawer; <c>default</c> for none.</param>
public sealed record OrderPayment(Tender Tender, DateTimeOffset At, ActorId Operator, DrawerId Drawer)
{
    /// <summary>The money, below zero for a repayment.</summary>
    public Money Amount => Tender.Amount;
}
