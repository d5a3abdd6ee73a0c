using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Places that a page sent, looked up in the map: each seat once, each at a type that is sold here.</summary>
internal sealed class Selection
{
    private Selection(ImmutableArray<SeatIndex> seats, ImmutableArray<PriceTypeId> seatTypes,
        ImmutableArray<(AreaId Area, PriceTypeId Type)> areas, SeatMap map)
    {
        (Seats, SeatTypes) = (seats, seatTypes);
        (SeatIds, AreaPlaces) = ([.. seats.Select(map.IdOf)], [.. areas.OrderBy(static place => place.Area)]);
        Places = PlaceSelection.Of(SeatIds,
            AreaPlaces.GroupBy(static place => place.Area).Select(static area => new AreaCount(area.Key, area.Count())));
        Wheelchairs = seats.Count(seat => map[seat].Features.HasFlag(SeatFeatures.WheelchairSpace));
    }

    /// <summary>The seats.</summary>
    public ImmutableArray<SeatIndex> Seats { get; }

    public ImmutableArray<SeatId> SeatIds { get; }

    /// <summary>The type of each seat.</summary>
    public ImmutableArray<PriceTypeId> SeatTypes { get; }

    /// <summary>Each place in an area, area by area.</summary>
    public ImmutableArray<(AreaId Area, PriceTypeId Type)> AreaPlaces { get; }

    public PlaceSelection Places { get; }

    /// <summary>The types of all places, in the order of a quote.</summary>
    public ImmutableArray<PriceTypeId> Types => [.. SeatTypes, .. AreaPlaces.Select(static place => place.Type)];

    /// <summary>How many are wheelchair spaces.</summary>
    public int Wheelchairs { get; }

    /// <summary>What is wrong with so many places; null for nothing.</summary>
    private static string? WrongOf(int count, int most) =>
        count == 0 ? "No place is named."
        : count > most ? FormattableString.Invariant($"More than {most} places cannot be had at once.")
        : null;

    /// <summary>Looks places up.</summary>
    /// <returns>Whether all are known and there are not too many; else what is wrong.</returns>
    public static bool TryRead(SelectionDocument document, PerformancePage page, int most, [NotNullWhen(true)] out Selection? selection,
        [NotNullWhen(false)] out IResult? refusal)
    {
        var map = page.Performance.Map;
        var types = page.TypeIds;
        var seats = ImmutableArray.CreateBuilder<SeatIndex>();
        var seatTypes = ImmutableArray.CreateBuilder<PriceTypeId>();
        var areas = ImmutableArray.CreateBuilder<(AreaId, PriceTypeId)>();
        var wrong = WrongOf(document.Tickets?.Length ?? 0, most);
        foreach (var ticket in wrong is null ? document.Tickets! : [])
        {
            if (ticket is null || !PriceTypeId.TryParse(ticket.Type, out var type) || !types.Contains(type))
            {
                wrong = $"The price type '{ticket?.Type}' is not sold here.";
            }
            else if (SeatId.TryParse(ticket.Seat, out var id) && ticket.Area is null && map.TryGetIndex(id, out var seat))
            {
                wrong = seats.Contains(seat) ? $"The seat '{id}' is named twice." : wrong;
                seats.Add(seat);
                seatTypes.Add(type);
            }
            else if (AreaId.TryParse(ticket.Area, out var area) && ticket.Seat is null && map.FindArea(area) is not null)
            {
                areas.Add((area, type));
            }
            else
            {
                wrong = $"The hall has no place '{ticket.Seat ?? ticket.Area}'.";
            }
        }

        selection = wrong is null ? new(seats.ToImmutable(), seatTypes.ToImmutable(), areas.ToImmutable(), map) : null;
        refusal = wrong is null ? null : Answer.Refused(400, "Not understood", wrong);
        return wrong is null;
    }
}
