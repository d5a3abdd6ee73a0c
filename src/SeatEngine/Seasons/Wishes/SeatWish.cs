using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Which seats somebody would have, as data that outlives a search: where, and what they must be like.</summary>
/// <remarks>Immutable. What is left empty is not asked for.</remarks>
public sealed record SeatWish
{
    /// <summary>Any seats.</summary>
    public static SeatWish Any { get; } = new();

    /// <summary>The price zones that would do; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The sections that would do; empty for all.</summary>
    public ImmutableArray<SectionId> Sections { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The seats among which they must be; empty for all.</summary>
    public ImmutableArray<SeatId> Seats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where an aisle is needed.</summary>
    public AislePreference Aisle { get; init; }

    /// <summary>Whether each seat must be reached without a step.</summary>
    public bool StepFree { get; init; }

    /// <summary>How many of the party need a wheelchair space, at least 0.</summary>
    public int Wheelchairs { get; init; }

    /// <summary>Whether it says where the seats must be.</summary>
    internal bool SaysWhere => !Zones.IsEmpty || !Sections.IsEmpty || !Seats.IsEmpty;

    /// <summary>The seats of a night among which it looks.</summary>
    internal SeatSet Within(Performance night)
    {
        var map = night.Map;
        var within = map.Seats;
        if (!Zones.IsEmpty)
        {
            within &= Zones.Aggregate(map.Empty, (seats, zone) => seats | night.Zones.SeatsOf(zone));
        }

        if (!Sections.IsEmpty)
        {
            within &= map.SelectRows(row => Sections.Contains(row.Section.Id));
        }

        return Seats.IsEmpty ? within : within & map.Select(Seats.Where(seat => map.TryGetIndex(seat, out _)));
    }

    /// <summary>The search for a party of so many.</summary>
    internal SeatRequest RequestFor(int people) => new(people)
    {
        Aisle = Aisle,
        AisleRequired = Aisle != AislePreference.None,
        StepFree = StepFree,
        Wheelchairs = Wheelchairs,
    };
}
