using System.Collections.Immutable;

namespace SeatEngine.Seasons;

/// <summary>What is played: a programme, a ballet, a game; with its performances.</summary>
/// <param name="Code">What the desk types, unique in the season.</param>
/// <param name="Name">What it is called.</param>
/// <remarks>Immutable.</remarks>
public sealed record SeasonTitle(TitleCode Code, string Name)
{
    /// <summary>How long each performance lasts, above zero; null for what the season says.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>Hall, set-up, zone map, prices and hold template of its performances.</summary>
    public HouseUse Use { get; init; } = HouseUse.Unsaid;

    /// <summary>On which nights it is given.</summary>
    public ImmutableArray<SeasonPerformance> Performances { get; init => field = value.IsDefault ? [] : value; } = [];
}
