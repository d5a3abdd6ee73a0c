using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>The free stretches that are long enough for a part of a group, with their seats in one array.</summary>
internal sealed class GroupField
{
    private readonly int[] _slots;
    private readonly List<GroupStretch> _stretches = [];
    private readonly PlanPoint[] _positions;

    public GroupField(SeatMap map, SeatRanking ranking, SeatSet available, int least)
    {
        Map = map;
        Ranking = ranking;
        _positions = map.Tables.Positions;
        _slots = new int[available.Count];
        foreach (var run in map.Runs)
        {
            Add(run, available.Words, least);
        }
    }

    public SeatMap Map { get; }

    public SeatRanking Ranking { get; }

    /// <summary>How many seats there are.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<GroupStretch> Stretches => _stretches;

    /// <summary>The stretches for passes over all of them.</summary>
    public ReadOnlySpan<GroupStretch> Span => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_stretches);

    public int SlotAt(int seat) => _slots[seat];

    public PlanPoint PositionAt(int seat) => _positions[_slots[seat]];

    public int QualityAt(int seat) => Ranking.Qualities[_slots[seat]];

    private void Add(SeatRun run, ReadOnlySpan<ulong> free, int least)
    {
        var end = run.First.Value + run.Length;
        var isBox = run.Kind == SeatRunKind.Cluster;
        var begin = Count;
        var next = begin;

        // A table is read from behind its first taken seat, so that what is free on both sides of the end is one stretch.
        var turn = run.Kind == SeatRunKind.Ring ? Math.Max(0, FirstTaken(free, run)) : 0;
        for (var i = 0; i < run.Length; i++)
        {
            var slot = run.First.Value + i + turn;
            slot = slot < end ? slot : slot - run.Length;
            if (SlotBits.Has(free, slot))
            {
                _slots[next++] = slot;
            }
            else if (!isBox)
            {
                Close(begin, next, least, isBox: false, isClosed: false);
                begin = next = Count;
            }
        }

        Close(begin, next, least, isBox, run.Kind == SeatRunKind.Ring && next - begin == run.Length);
    }

    private static int FirstTaken(ReadOnlySpan<ulong> free, SeatRun run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            if (!SlotBits.Has(free, run.First.Value + i))
            {
                return i;
            }
        }

        return -1;
    }

    private void Close(int begin, int end, int least, bool isBox, bool isClosed)
    {
        if (end - begin < Math.Max(1, least))
        {
            return;
        }

        var middle = PositionAt((begin + end) / 2);
        var reach = Math.Max(PositionAt(begin).DistanceTo(middle), PositionAt(end - 1).DistanceTo(middle));
        for (var i = begin; i < end && (isBox || isClosed); i++)
        {
            reach = Math.Max(reach, PositionAt(i).DistanceTo(middle));
        }

        _stretches.Add(new(begin, end - begin, isBox, isClosed, middle, reach));
        Count = end;
    }
}
