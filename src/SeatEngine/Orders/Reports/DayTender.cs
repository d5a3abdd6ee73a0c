using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What was taken and paid back in a day by one operator, channel, drawer and means.</summary>
/// <param name="Operator">Who took it; <c>default</c> when nobody was named.</param>
/// <param name="Channel">Through which channel; <c>default</c> for none.</param>
/// <param name="Drawer">Into which drawer; <c>default</c> for none.</param>
/// <param name="Means">The means of payment.</param>
/// <param name="Count">How many payments and repayments.</param>
/// <param name="Amount">The money, repayments taken off.</param>
public sealed record DayTender(ActorId Operator, ChannelId Channel, DrawerId Drawer, TenderId Means, int Count, Money Amount);
