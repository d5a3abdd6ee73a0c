namespace SeatEngine.Pricing;

/// <summary>Why a line cannot be sold as asked.</summary>
/// <param name="Kind">The kind, made for programs.</param>
/// <param name="Line">The number of the line, see <see cref="QuoteLine.Number"/>.</param>
/// <param name="Message">One sentence, made for people.</param>
public sealed record QuoteProblem(QuoteProblemKind Kind, int Line, string Message)
{
    /// <summary>The event of the price book that stands in the way; <c>default</c> where it is no event.</summary>
    public PriceRuleId Rule { get; init; }

    /// <summary>The problem as one sentence, with the number of its line, from 1.</summary>
    /// <returns>For example <c>Line 2: Seat 'A1' is in the cart twice.</c></returns>
    public override string ToString() => FormattableString.Invariant($"Line {Line + 1}: {Message}");
}
