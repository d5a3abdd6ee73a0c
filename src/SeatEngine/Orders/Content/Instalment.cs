using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>A part of an order that is to be paid by a day.</summary>
/// <param name="Due">The last day, in the house's zone.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record Instalment(DateOnly Due, Money Amount);
