using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>What the places of a map cost whoever asks, in whole units of the caller's choice, such as cents.</summary>
/// <remarks>
/// Immutable and safe to share between threads. The allocator knows no prices: whoever does writes down here what each place costs one
/// person, and a request says how much that counts (<see cref="SeatWeights.Cost"/>) or what may be spent in all
/// (<see cref="SeatRequest.MostInAll"/>). Made in one pass over the map.
/// </remarks>
[SendInstead("the prices it was made of, and make it where the map is"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatCosts
{
    /// <summary>The most that a place may cost: 10¹², which sums over any hall exactly.</summary>
    public const long MostOfPlace = 1_000_000_000_000;

    private readonly long[] _sums;
    private readonly Dictionary<AreaId, long> _areas;
    private Affordable? _affordable;

    private SeatCosts(SeatMap map, long[] sums, Dictionary<AreaId, long> areas, long least)
    {
        Map = map;
        _sums = sums;
        _areas = areas;
        Least = least;
    }

    /// <summary>The map of the places.</summary>
    public SeatMap Map { get; }

    /// <summary>What the cheapest seat costs; 0 in a map without seats.</summary>
    internal long Least { get; }

    /// <summary>Writes down what places cost.</summary>
    /// <param name="map">The map.</param>
    /// <param name="costOf">What a seat costs, from 0 to <see cref="MostOfPlace"/>; asked once for each.</param>
    /// <param name="costOfArea">What a place in a general-admission area costs; null for nothing.</param>
    /// <returns>The costs.</returns>
    /// <exception cref="ArgumentException">A cost is out of range.</exception>
    public static SeatCosts Of(SeatMap map, Func<SeatIndex, long> costOf, Func<AreaId, long>? costOfArea = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(costOf);
        var (sums, least) = (new long[map.SlotCount + 1], long.MaxValue);
        for (var slot = 0; slot < map.SlotCount; slot++)
        {
            var seat = new SeatIndex(slot);
            var cost = map.IsSeat(seat) ? Checked(costOf(seat)) : 0;
            least = map.IsSeat(seat) ? Math.Min(least, cost) : least;
            sums[slot + 1] = sums[slot] + cost;
        }

        var areas = costOfArea is null ? [] : map.Areas.ToDictionary(static area => area.Id, area => Checked(costOfArea(area.Id)));
        return new(map, sums, areas, least == long.MaxValue ? 0 : least);
    }

    /// <summary>What a seat costs. O(1).</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>From 0 to <see cref="MostOfPlace"/>.</returns>
    /// <exception cref="ArgumentException">The map has no such seat.</exception>
    public long CostOf(SeatIndex seat)
    {
        Map.CheckSeat(seat, nameof(seat));
        return TotalOf(seat.Value, 1);
    }

    /// <summary>What a place in a general-admission area costs; 0 where that was not said.</summary>
    /// <param name="area">The area.</param>
    /// <returns>From 0 to <see cref="MostOfPlace"/>.</returns>
    public long CostOf(AreaId area) => _areas.GetValueOrDefault(area);

    /// <summary>What some neighbours cost in all.</summary>
    internal long TotalOf(int first, int count) => _sums[first + count] - _sums[first];

    /// <summary>What some seats cost in all.</summary>
    internal long TotalOf(ReadOnlySpan<SeatIndex> seats)
    {
        var total = 0L;
        foreach (var seat in seats)
        {
            total += TotalOf(seat.Value, 1);
        }

        return total;
    }

    /// <summary>
    /// The same for another map, by the slots there of this one's seats; a seat that this map lacks is taken to cost as much as the
    /// dearest.
    /// </summary>
    internal SeatCosts Over(SeatMap other, int[] slots)
    {
        var (costs, dearest) = (new long?[other.SlotCount], 0L);
        foreach (var seat in Map.Seats)
        {
            var cost = TotalOf(seat.Value, 1);
            costs[slots[seat.Value]] = cost;
            dearest = Math.Max(dearest, cost);
        }

        return Of(other, seat => costs[seat.Value] ?? dearest, area => CostOf(area));
    }

    /// <summary>The seats that cost no more than so much each; those of the last amount asked for are kept.</summary>
    internal SeatSet UpTo(long most)
    {
        var kept = Volatile.Read(ref _affordable);
        if (kept is null || kept.Most != most)
        {
            kept = new(most, Map.Select(seat => TotalOf(seat.Index.Value, 1) <= most));
            Volatile.Write(ref _affordable, kept);
        }

        return kept.Seats;
    }

    private static long Checked(long cost) =>
        cost is >= 0 and <= MostOfPlace ? cost : throw new ArgumentException("A place costs from 0 to 10¹².", nameof(cost));

    private sealed record Affordable(long Most, SeatSet Seats);
}
