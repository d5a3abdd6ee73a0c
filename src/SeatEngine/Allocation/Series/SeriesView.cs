using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>One date as seen from the map of the first: which of its slots are the same places, and the request in its terms.</summary>
internal sealed class SeriesView
{
    private readonly SeatMap _first;
    private readonly int[]? _slots;

    public SeriesView(SeriesNight night, SeatMap first, int[]? slots, SeatRequest request)
    {
        Night = night;
        _first = first;
        _slots = slots;
        Request = slots is null ? request : request with
        {
            Within = There(request.Within),
            ReleasedAccessible = There(request.ReleasedAccessible),
            Avoid = There(request.Avoid),
            Prefer = There(request.Prefer),
            Beside = There(request.Beside),
            Near = There(request.Near),
            Costs = request.Costs?.Over(night.Map, slots),
            Ranking = request.Ranking is { } ranking
                ? night.Map.FindRanking(ranking.Name)
                    ?? throw new ArgumentException($"A date's map has no ranking '{ranking.Name}'.", nameof(request))
                : null,
        };
        OpenHere = slots is null ? night.Free : Back(new SeatSearch(night.Allocator, night.Free, night.Free, Request, []).Available);
    }

    public SeriesNight Night { get; }

    /// <summary>The request with the sets and the ranking of this date's map.</summary>
    public SeatRequest Request { get; }

    /// <summary>
    /// The seats of the first date's map that are free at this date; of another map only those that may be offered there.
    /// </summary>
    public SeatSet OpenHere { get; }

    /// <summary>By slot of one map the slot of another with the same id, 0 for none; null when they are one map.</summary>
    public static int[]? SlotsOf(SeatMap first, SeatMap other)
    {
        if (ReferenceEquals(first, other))
        {
            return null;
        }

        var slots = new int[first.SlotCount];
        var shared = false;
        foreach (var seat in first.Seats)
        {
            if (other.TryGetIndex(first.IdOf(seat), out var there))
            {
                slots[seat.Value] = there.Value;
                shared = true;
            }
        }

        return shared ? slots : throw new ArgumentException("A date's map has no seat in common with that of the first date.", "nights");
    }

    /// <summary>Some seats of the first date's map, as slots of this date's; whether all of them are there and free.</summary>
    public bool TryTake(ReadOnlySpan<SeatIndex> seats, Span<SeatIndex> there)
    {
        for (var i = 0; i < seats.Length; i++)
        {
            if (!OpenHere.Contains(seats[i]))
            {
                return false;
            }

            there[i] = _slots is null ? seats[i] : new(_slots[seats[i].Value]);
        }

        if (_slots is not null)
        {
            there[..seats.Length].Sort();
        }

        return true;
    }

    /// <summary>The seats of this date's map that stand for some of the first one's; those it lacks are left out.</summary>
    public SeatIndex[] There(IEnumerable<SeatIndex> seats) =>
        _slots is null ? [.. seats] : [.. seats.Select(seat => new SeatIndex(_slots[seat.Value])).Where(Night.Map.IsSeat).Order()];

    /// <summary>Whether the map is another than that of the first date.</summary>
    public bool IsOtherMap => _slots is not null;

    private SeatSet? There(SeatSet? set) => set is null ? null : Night.Map.Select(There(set.ToArray()).AsSpan());

    private SeatSet Back(SeatSet set) => _first.Select(set.ToIds().Where(id => _first.TryGetIndex(id, out _)));
}
