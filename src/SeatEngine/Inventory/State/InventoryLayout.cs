using System.Runtime.CompilerServices;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What inventories of one map share: where pages are cut, which places share a floor, what is sold only whole.</summary>
internal sealed class InventoryLayout
{
    public const int BranchBits = 5;
    public const int BranchSize = 1 << BranchBits;
    private const int PageTarget = 64;
    private const int LongestPage = 256;

    private static readonly ConditionalWeakTable<SeatMap, InventoryLayout> Cache = new();

    private readonly int[] _pageBySlot;
    private readonly int[] _starts;
    private readonly int[][]? _conflicts;
    private readonly int[]? _wholeRows;
    private readonly Dictionary<AreaId, int> _areas = [];

    private InventoryLayout(SeatMap map)
    {
        Map = map;
        _starts = CutPages(map);
        PageCount = _starts.Length - 1;
        _pageBySlot = new int[map.SlotCount];
        for (var page = 0; page < PageCount; page++)
        {
            _pageBySlot.AsSpan(_starts[page].._starts[page + 1]).Fill(page);
        }

        _conflicts = FindConflicts(map);
        _wholeRows = FindWholeRows(map);
        for (var i = 0; i < map.Areas.Length; i++)
        {
            _areas.Add(map.Areas[i].Id, i);
        }

        GeneralPlaces = map.Seats - map.AccessiblePlaces;
    }

    public SeatMap Map { get; }

    public int PageCount { get; }

    public int BranchCount => (PageCount + BranchSize - 1) >> BranchBits;

    /// <summary>Whether some place shares its floor with another.</summary>
    public bool HasConflicts => _conflicts is not null;

    /// <summary>Whether some box or table is sold only as a whole.</summary>
    public bool HasWholeRows => _wholeRows is not null;

    /// <summary>The seats that are not kept for people with access needs.</summary>
    public SeatSet GeneralPlaces { get; }

    public static InventoryLayout Of(SeatMap map) => Cache.GetValue(map, static map => new InventoryLayout(map));

    public int PageOf(int slot) => _pageBySlot[slot];

    public int StartOf(int page) => _starts[page];

    public int LengthOf(int page) => _starts[page + 1] - _starts[page];

    /// <summary>The places that cannot be used while this one is, and the other way round.</summary>
    public ReadOnlySpan<int> ConflictsOf(int slot) => _conflicts is null ? [] : _conflicts[slot];

    /// <summary>The ordinal of the box or table that the seat belongs to if that is sold only as a whole; else -1.</summary>
    public int WholeRowOf(int slot) => _wholeRows is null ? -1 : _wholeRows[slot];

    public int AreaAt(AreaId area) => _areas.GetValueOrDefault(area, -1);

    /// <summary>A run is never cut unless it is very long, so that a party changes one page, seldom two.</summary>
    private static int[] CutPages(SeatMap map)
    {
        var starts = new List<int> { 0 };
        foreach (var run in map.Runs.OrderBy(static run => run.First.Value))
        {
            var first = run.First.Value;
            if (first + run.Length - starts[^1] > PageTarget && first > starts[^1])
            {
                starts.Add(first);
            }

            CutLong(starts, first + run.Length);
        }

        var end = map.SlotCount;
        while (end - starts[^1] > LongestPage)
        {
            starts.Add(starts[^1] + PageTarget);
        }

        starts.Add(end);
        return [.. starts];
    }

    private static void CutLong(List<int> starts, int until)
    {
        while (until - starts[^1] > LongestPage)
        {
            starts.Add(starts[^1] + LongestPage);
        }
    }

    /// <summary>A place conflicts with what it replaces, with what replaces it, and with whatever replaces the same seats.</summary>
    private static int[][]? FindConflicts(SeatMap map)
    {
        if (map.ReplacingPlaces.IsEmpty)
        {
            return null;
        }

        var conflicts = new int[map.SlotCount][];
        Array.Fill(conflicts, []);
        foreach (var seat in map.Seats)
        {
            var found = new SortedSet<int>();
            foreach (var replaced in map.ReplacedBy(seat))
            {
                found.Add(replaced.Value);
                found.UnionWith(map.ReplacementsOf(replaced).Select(static place => place.Value));
            }

            found.UnionWith(map.ReplacementsOf(seat).Select(static place => place.Value));
            found.Remove(seat.Value);
            if (found.Count > 0)
            {
                conflicts[seat.Value] = [.. found];
            }
        }

        return conflicts;
    }

    private static int[]? FindWholeRows(SeatMap map)
    {
        int[]? rows = null;
        foreach (var run in map.Runs.Where(static run => run.Booking == BookingMode.Whole))
        {
            rows ??= Filled(map.SlotCount);
            foreach (var seat in run.Row.Seats)
            {
                rows[seat.Value] = run.Row.Ordinal;
            }
        }

        return rows;
    }

    private static int[] Filled(int length)
    {
        var result = new int[length];
        Array.Fill(result, -1);
        return result;
    }
}
