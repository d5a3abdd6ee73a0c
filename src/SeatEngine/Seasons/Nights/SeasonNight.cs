using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A performance of a checked season, with all that its title and its season say of it.</summary>
/// <remarks>Immutable; made by its season.</remarks>
[SendInstead("the definition of its season"), JsonConverter(typeof(NotOnTheWire))]
public sealed record SeasonNight
{
    internal SeasonNight()
    {
    }

    /// <summary>Its code within the season, the same in the next one.</summary>
    public required PerformanceCode Code { get; init; }

    /// <summary>What the house knows it by: the season's prefix and the code.</summary>
    public required PerformanceId Id { get; init; }

    /// <summary>What is played.</summary>
    public required TitleCode Title { get; init; }

    /// <summary>The series; <c>default</c> for none.</summary>
    public required SeriesCode Series { get; init; }

    /// <summary>When the curtain rises, by the wall clock.</summary>
    public required DateTime At { get; init; }

    /// <summary>When that is: with the offset that the season's zone has then.</summary>
    public required DateTimeOffset Curtain { get; init; }

    /// <summary>When the doors open.</summary>
    public required DateTimeOffset Doors { get; init; }

    /// <summary>When it is over.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Hall, set-up, zone map, prices and hold template, with nothing left to understand.</summary>
    public required HouseUse Use { get; init; }

    /// <summary>Whether it is certain.</summary>
    public required PerformanceStatus Status { get; init; }

    /// <summary>When it is sold to whom.</summary>
    public required ImmutableArray<SaleWindow> OnSale { get; init; }
}
