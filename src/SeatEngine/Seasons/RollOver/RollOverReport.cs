using System.Collections.Immutable;
using System.Globalization;

namespace SeatEngine.Seasons;

/// <summary>What a roll-over did or would do, account by account.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RollOverReport
{
    /// <summary>The season from which accounts are taken.</summary>
    public required SeasonId From { get; init; }

    /// <summary>The season into which they are taken.</summary>
    public required SeasonId To { get; init; }

    /// <summary>Whether it was only tried: nothing is held, and nothing is noted.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>How many accounts had been taken over before, and were left as they are.</summary>
    public int AlreadyThere { get; init; }

    /// <summary>A line for each account, in order of their numbers.</summary>
    public ImmutableArray<RollOverLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many accounts had an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The count, at least 0. Linear in the lines.</returns>
    public int Count(RollOverOutcome outcome) => Lines.Count(line => line.Outcome == outcome);

    /// <summary>The report in a sentence.</summary>
    /// <returns>How many accounts had which outcome.</returns>
    public string Explain()
    {
        var counts = Enum.GetValues<RollOverOutcome>().Select(outcome => (Outcome: outcome, Count: Count(outcome)))
            .Where(static entry => entry.Count > 0)
            .Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Count} {RollOverLine.Word(entry.Outcome)}"));
        var before = AlreadyThere > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {AlreadyThere} were there already") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Lines.Length} accounts of {From} {(IsDryRun ? "would be" : "are")} taken into {To}: {string.Join(", ", counts)}{before}.");
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
