namespace SeatEngine.Seasons;

/// <summary>Why something could not be done with a subscription.</summary>
/// <param name="Kind">The kind of reason, made for programs.</param>
/// <param name="Message">One sentence, made for people.</param>
public sealed record SubscriptionProblem(SubscriptionProblemKind Kind, string Message);
