using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Finds the best seats of one map for a request.</summary>
/// <remarks>
/// Safe to share between threads; make one for a map and keep it. It knows nothing of who holds or sells what: the
/// caller gives the free seats as a set. Bounds on what a window can be worth are computed when a party size is first
/// asked for with a ranking, in time and memory linear in the map, and kept.
/// </remarks>
[SendInstead("the hall's file, and make one for the map compiled there"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SeatAllocator
{
    private readonly WindowBounds?[] _bounds;
    private readonly (MapRow Row, int Top)[]?[] _rowsWithAisles;
    private readonly (SeatRun Run, int Top)[]?[] _rounds;
    private readonly (MapRow Row, int Top)[]?[] _rows;
    private readonly HousePart[]?[] _sections;
    private readonly HousePart[]?[] _levels;
    private readonly Lazy<SeatSet> _stepFree;
    private readonly Lazy<RowReach[]> _reaches;
    private readonly Lazy<LeastSpread> _spread;

    /// <summary>An allocator for a map.</summary>
    /// <param name="map">The map.</param>
    public SeatAllocator(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Map = map;
        _bounds = new WindowBounds?[map.Rankings.Length * (SeatRequest.LargestParty + 1)];
        _rowsWithAisles = new (MapRow, int)[]?[map.Rankings.Length];
        _rounds = new (SeatRun, int)[]?[map.Rankings.Length];
        _rows = new (MapRow, int)[]?[map.Rankings.Length];
        _sections = new HousePart[]?[map.Rankings.Length];
        _levels = new HousePart[]?[map.Rankings.Length];
        HasRounds = map.Runs.Any(static run => run.Kind != SeatRunKind.Line);
        Boxes = [.. map.Rows.Where(static row => row.Kind != MapRowKind.Row && !row.Seats.IsEmpty)];
        WholeRows = [.. map.Runs.Where(static run => run.Booking == BookingMode.Whole).Select(static run => run.Row).Distinct()];
        WheelchairPlaces = map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
        var bySeat = map.Seats;
        foreach (var row in WholeRows)
        {
            bySeat -= map.InRow(row);
        }

        SoldBySeat = WholeRows.IsEmpty ? null : bySeat;
        Ordinary = map.AccessiblePlaces.IsEmpty ? SoldBySeat : bySeat - map.AccessiblePlaces;
        _reaches = new(() => [.. map.Rows.Select(row => RowReach.Of(map, row))]);
        _spread = new(() => new(map));
        _stepFree = new(() => map.WithAny(SeatFeatures.StepFree | SeatFeatures.WheelchairSpace));
    }

    /// <summary>The map that is searched; sets of a request belong to it.</summary>
    public SeatMap Map { get; }

    /// <summary>Whether there are rings or clusters.</summary>
    internal bool HasRounds { get; }

    /// <summary>All boxes and tables.</summary>
    internal ImmutableArray<MapRow> Boxes { get; }

    /// <summary>Boxes and tables that are sold only as a whole.</summary>
    internal ImmutableArray<MapRow> WholeRows { get; }

    /// <summary>The places that serve a wheelchair: the spaces, or in a hall that marks none its accessible seats.</summary>
    internal SeatSet WheelchairPlaces { get; }

    /// <summary>The seats that are sold one by one; null for all.</summary>
    internal SeatSet? SoldBySeat { get; }

    /// <summary>The seats that are sold one by one and are not kept for people with access needs; null for all.</summary>
    internal SeatSet? Ordinary { get; }

    /// <summary>The seats reached without a step.</summary>
    internal SeatSet StepFree => _stepFree.Value;

    /// <summary>The rows that have an aisle, with the quality of their best seat, the best first.</summary>
    internal (MapRow Row, int Top)[] RowsWithAislesOf(SeatRanking ranking) =>
        Volatile.Read(ref _rowsWithAisles[OrdinalOf(ranking)]) ?? Keep(_rowsWithAisles, ranking, FindRowsWithAisles(ranking));

    /// <summary>All rows, boxes and tables, with the quality of their best seat, the best first.</summary>
    internal (MapRow Row, int Top)[] RowsOf(SeatRanking ranking) =>
        Volatile.Read(ref _rows[OrdinalOf(ranking)]) ?? Keep(_rows, ranking, FindRows(ranking));

    /// <summary>How near each other people in stretches of rows can sit.</summary>
    internal LeastSpread Spread => _spread.Value;

    /// <summary>Where the seats of a row lie.</summary>
    internal RowReach ReachOf(MapRow row) => _reaches.Value[row.Ordinal];

    /// <summary>The sections, or the levels, with the quality of their best seat, the best first.</summary>
    internal HousePart[] PartsOf(SeatRanking ranking, bool levels)
    {
        var kept = levels ? _levels : _sections;
        return Volatile.Read(ref kept[OrdinalOf(ranking)]) ?? Keep(kept, ranking, HousePart.Of(RowsOf(ranking), levels));
    }

    /// <summary>The rings and clusters that are sold by the seat, with the quality of their best seat, the best first.</summary>
    internal (SeatRun Run, int Top)[] RoundsOf(SeatRanking ranking) =>
        Volatile.Read(ref _rounds[OrdinalOf(ranking)]) ?? Keep(_rounds, ranking, FindRounds(ranking));

    internal WindowBounds BoundsOf(SeatRanking ranking, int count)
    {
        var at = OrdinalOf(ranking) * (SeatRequest.LargestParty + 1);
        ref var bounds = ref _bounds[at + count];
        return Volatile.Read(ref bounds) ?? Publish(ref bounds, ranking, count);
    }

    /// <summary>Whether a seat is kept for the company of a wheelchair space of the party.</summary>
    internal bool IsCompanionAmong(SeatIndex seat, ReadOnlySpan<SeatIndex> seats)
    {
        if (WheelchairPlaces.Contains(seat))
        {
            return false;
        }

        foreach (var other in seats)
        {
            if (WheelchairPlaces.Contains(other) && Map.CompanionsOf(other).AsSpan().Contains(seat))
            {
                return true;
            }
        }

        return false;
    }

    private int OrdinalOf(SeatRanking ranking) => ReferenceEquals(ranking, Map.PrimaryRanking) ? 0 : Map.Rankings.IndexOf(ranking);

    private T Keep<T>(T?[] kept, SeatRanking ranking, T found)
        where T : class
    {
        Volatile.Write(ref kept[OrdinalOf(ranking)], found);
        return found;
    }

    private WindowBounds Publish(ref WindowBounds? bounds, SeatRanking ranking, int count)
    {
        var computed = WindowBounds.Compute(Map, ranking, count);
        return Interlocked.CompareExchange(ref bounds, computed, null) ?? computed;
    }

    // Apart from those that ask, since a closure would cost memory even where the answer is kept.
    private (MapRow Row, int Top)[] FindRows(SeatRanking ranking) =>
    [
        .. Map.Rows
            .Where(static row => !row.Seats.IsEmpty)
            .Select(row => (Row: row, Top: row.Seats.Max(ranking.QualityOf)))
            .OrderByDescending(static entry => entry.Top)
            .ThenBy(static entry => entry.Row.Ordinal),
    ];

    private (MapRow Row, int Top)[] FindRowsWithAisles(SeatRanking ranking) =>
        Array.FindAll(RowsOf(ranking), static entry => entry.Row is { Kind: MapRowKind.Row, Runs.Length: > 1 });

    private (SeatRun Run, int Top)[] FindRounds(SeatRanking ranking) =>
    [
        .. Map.Runs
            .Where(static run => run.Kind != SeatRunKind.Line && run.Booking == BookingMode.BySeat)
            .Select(run => (Run: run, Top: Enumerable.Range(run.First.Value, run.Length).Max(slot => ranking.QualityOf(new(slot)))))
            .OrderByDescending(static entry => entry.Top)
            .ThenBy(static entry => entry.Run.Ordinal),
    ];
}
