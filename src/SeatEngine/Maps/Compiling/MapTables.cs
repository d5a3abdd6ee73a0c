using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>What the compiler hands to a map: tables by slot, and the runs and rows.</summary>
internal sealed class MapTables
{
    public MapTables(int wordCount, int lineEnd, FocalPoints focals)
    {
        WordCount = wordCount;
        LineEnd = lineEnd;
        Focals = focals;
        var slots = wordCount * 64;
        Seats = new Seat?[slots];
        Positions = new PlanPoint[slots];
        RowBySlot = new int[slots];
        RunBySlot = new int[slots];
        OffsetBySlot = new int[slots];
        Array.Fill(RunBySlot, -1);
        Array.Fill(RowBySlot, -1);
    }

    public int WordCount { get; }

    public int LineEnd { get; }

    public FocalPoints Focals { get; }

    public Seat?[] Seats { get; }

    public PlanPoint[] Positions { get; }

    public int[] RowBySlot { get; }

    public int[] RunBySlot { get; }

    public int[] OffsetBySlot { get; }

    public List<SeatRun> Runs { get; } = [];

    public List<MapRow> Rows { get; } = [];

    public List<PriceZoneId?> RowCategories { get; } = [];
}
