using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What one operator took in and paid out in one channel by one means of payment.</summary>
/// <param name="Channel">The channel; <c>default</c> for the house itself.</param>
/// <param name="Actor">The operator; <c>default</c> when nobody was named.</param>
/// <param name="Means">The means of payment.</param>
/// <param name="Payments">How many payments and repayments.</param>
/// <param name="Amount">Payments less repayments.</param>
public sealed record TenderLine(ChannelId Channel, ActorId Actor, TenderId Means, int Payments, Money Amount);
