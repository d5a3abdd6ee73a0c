using System.Collections.Immutable;

namespace SeatEngine.Seasons;

/// <summary>Nights of a package of which a buyer takes so many.</summary>
/// <remarks>Immutable. A night is among them when it fits the series and the titles that are named, or is named itself.</remarks>
public sealed record SeasonPackageGroup
{
    /// <summary>What it is called; empty for nothing.</summary>
    public string Name { get; init; } = "";

    /// <summary>The series whose nights are among them; empty for all, where titles are named.</summary>
    public ImmutableArray<SeriesCode> Series { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The titles whose nights are among them; empty for all, where series are named.</summary>
    public ImmutableArray<TitleCode> Titles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Further nights, each by itself.</summary>
    public ImmutableArray<PerformanceCode> Performances { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The fewest of them that are taken, at least 0; null for all.</summary>
    public int? Minimum { get; init; }

    /// <summary>The most of them that are taken; null for all.</summary>
    public int? Maximum { get; init; }

    /// <summary>Whether a night is among them.</summary>
    internal bool Takes(SeasonNight night) => Performances.Contains(night.Code)
        || (!(Series.IsEmpty && Titles.IsEmpty)
            && (Series.IsEmpty || Series.Contains(night.Series))
            && (Titles.IsEmpty || Titles.Contains(night.Title)));
}
