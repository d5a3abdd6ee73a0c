namespace SeatEngine.Pricing;

/// <summary>Why a line cannot be sold as asked.</summary>
/// <param name="Kind">The kind, made for programs.</param>
/// <param name="Line">The number of the line, see <see cref="QuoteLine.Number"/>.</param>
/// <param name="Message">One sentence, made for people.</param>
public sealed record QuoteProblem(QuoteProblemKind Kind, int Line, string Message);
