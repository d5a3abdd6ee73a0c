using SeatEngine.Orders;

namespace SeatEngine.Seasons;

/// <summary>Why something could not be done in a season.</summary>
/// <param name="Kind">The kind of reason, made for programs.</param>
/// <param name="Message">One sentence, made for people.</param>
public sealed record SeasonProblem(SeasonProblemKind Kind, string Message)
{
    /// <summary>A reason of an order.</summary>
    internal static SeasonProblem Of(OrderProblem problem) =>
        new(problem.Kind == OrderProblemKind.Places ? SeasonProblemKind.Seats : SeasonProblemKind.Order, problem.Message);
}
