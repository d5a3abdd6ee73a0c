namespace SeatEngine.Orders;

/// <summary>A reason why an operation on an order was refused.</summary>
/// <param name="Kind">What kind of reason.</param>
/// <param name="Message">The reason in a sentence.</param>
public sealed record OrderProblem(OrderProblemKind Kind, string Message);
