using System.Collections.Immutable;
using System.Globalization;

namespace SeatEngine.Seasons;

/// <summary>What became of accounts that would have other seats.</summary>
/// <remarks>Immutable.</remarks>
public sealed record UpgradeReport
{
    /// <summary>Whether it was only tried.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>A line for each account, in the order in which they were decided first.</summary>
    public ImmutableArray<UpgradeLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The report in a sentence.</summary>
    /// <returns>How many accounts had which outcome.</returns>
    public string Explain()
    {
        int Count(UpgradeOutcome outcome) => Lines.Count(line => line.Outcome == outcome);
        return string.Create(CultureInfo.InvariantCulture,
            $"Of {Lines.Length} accounts {Count(UpgradeOutcome.Moved)} {(IsDryRun ? "would have" : "have")} other seats; for "
            + $"{Count(UpgradeOutcome.NothingThere)} there are none, for {Count(UpgradeOutcome.TooDear)} they are too dear, and "
            + $"{Count(UpgradeOutcome.Refused)} are refused.");
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
