using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>One line of the sales journal: what happened to one order.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Order">To which it happened.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Operator">Who did it; <c>default</c> when nobody was named.</param>
/// <param name="Channel">Through which channel; <c>default</c> for none.</param>
/// <param name="Added">How many lines came or were changed.</param>
/// <param name="Removed">How many lines left the order.</param>
/// <param name="Change">By how much the order's total grew.</param>
/// <param name="Paid">What was paid, repayments taken off.</param>
public sealed record JournalLine(DateTimeOffset Time, OrderId Order, OrderEventKind Kind, ActorId Operator, ChannelId Channel, int Added,
    int Removed, Money Change, Money Paid);
