using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Catalogues;

/// <summary>A season against the live house: what would change, and what stands in its way.</summary>
/// <remarks>Immutable. A dropped performance stays in the house, with all that was sold: it is told, so that somebody sees to it.</remarks>
[SendInstead("its changes and defects"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeasonComparison : IAnswer
{
    /// <summary>The season that was compared.</summary>
    public required Season Season { get; init; }

    /// <summary>What would change or did, in the order of the nights; dropped performances after them.</summary>
    public ImmutableArray<SeasonChange> Changes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What stands in the way, and warnings.</summary>
    public ImmutableArray<Defect> Defects { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether it was applied; false after a mere comparison.</summary>
    public bool IsApplied { get; init; }

    /// <summary>Whether nothing stands in the way.</summary>
    public bool Succeeded => Defects.All(static defect => defect.Severity != DefectSeverity.Error);

    /// <inheritdoc/>
    public string Explain()
    {
        int Count(SeasonChangeKind kind) => Changes.Count(change => change.Kind == kind);
        var told = $"The season '{Season.Id}' {(IsApplied ? "changed" : "changes")} the house: " + FormattableString.Invariant(
            $"{Count(SeasonChangeKind.Added)} performances added, {Count(SeasonChangeKind.Changed)} changed, ")
            + FormattableString.Invariant($"{Count(SeasonChangeKind.Dropped)} dropped.");
        return DefectWords.Explain(Succeeded ? told : $"The season '{Season.Id}' does not fit the house.", Defects);
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
