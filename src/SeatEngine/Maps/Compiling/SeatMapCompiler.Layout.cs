using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Slots: runs best first, each followed by a guard; rings and clusters on words of their own.</summary>
internal sealed partial class SeatMapCompiler
{
    private (MapTables Tables, int[] Slots) LayOut(int[] quality)
    {
        var ordered = _runs
            .Select(run => (Run: run, Best: BestOf(run, quality)))
            .OrderBy(static entry => PlaceInOrder(entry.Run.Kind))
            .ThenByDescending(entry => quality[entry.Best])
            .ThenBy(entry => _seats[entry.Best].Id)
            .Select(static entry => entry.Run)
            .ToArray();
        var starts = new int[ordered.Length];

        // Word 0 is guards only, so that a shift may look at the word before the first seat.
        var next = 64;
        var lineEnd = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Kind != SeatRunKind.Line)
            {
                next = AlignUp(next);
                lineEnd = lineEnd == 0 ? next : lineEnd;
            }

            starts[i] = next;
            next = checked(next + ordered[i].Seats.Length + 1);
        }

        next = AlignUp(next);
        lineEnd = lineEnd == 0 ? next : lineEnd;
        var replacing = ReplacingPlaces(quality);
        var words = (AlignUp(checked(next + (2 * replacing.Length))) / 64) + TailWords;
        var tables = new MapTables((words + 7) & ~7, lineEnd, _focals);
        var slots = new int[_seats.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var k = 0; k < ordered[i].Seats.Length; k++)
            {
                slots[ordered[i].Seats[k]] = starts[i] + k;
                tables.RunBySlot[starts[i] + k] = i;
            }
        }

        for (var i = 0; i < replacing.Length; i++)
        {
            slots[replacing[i]] = next + (2 * i);
        }

        Fill(tables, slots, ordered, starts);
        return (tables, slots);
    }

    private int[] ReplacingPlaces(int[] quality) =>
    [
        .. Enumerable.Range(0, _seats.Length)
            .Where(seat => !_seats[seat].Replaces.IsEmpty)
            .OrderByDescending(seat => quality[seat])
            .ThenBy(seat => _seats[seat].Id),
    ];

    private void Fill(MapTables tables, int[] slots, RunDraft[] runs, int[] starts)
    {
        for (var ordinal = 0; ordinal < _rows.Count; ordinal++)
        {
            var draft = _rows[ordinal];
            tables.Rows.Add(new MapRow(ordinal, draft.Kind, draft.Section, draft.Label)
            {
                Seats = [.. draft.Seats.Select(seat => new SeatIndex(slots[seat]))],
                Width = draft.Offsets.Length == 0 ? 0 : draft.Offsets[^1],
            });
            tables.RowCategories.Add(draft.Category);
            for (var k = 0; k < draft.Seats.Length; k++)
            {
                var slot = slots[draft.Seats[k]];
                tables.Seats[slot] = _seats[draft.Seats[k]];
                tables.Positions[slot] = _positions[draft.Seats[k]];
                tables.RowBySlot[slot] = ordinal;
                tables.OffsetBySlot[slot] = draft.Offsets[k];
            }
        }

        for (var i = 0; i < runs.Length; i++)
        {
            var row = tables.Rows[runs[i].Row];
            tables.Runs.Add(new SeatRun(i, runs[i].Kind, starts[i], runs[i].Seats.Length, row, _rows[runs[i].Row].Booking));
        }

        JoinAcrossAisles(tables);
    }

    /// <summary>Runs of one row, left to right, are across an aisle from each other.</summary>
    private static void JoinAcrossAisles(MapTables tables)
    {
        foreach (var group in tables.Runs.GroupBy(static run => run.Row))
        {
            var runs = group.OrderBy(run => tables.OffsetBySlot[run.First.Value]).ThenBy(static run => run.Ordinal).ToArray();
            group.Key.Runs = [.. runs];
            if (group.Key.Kind != MapRowKind.Row)
            {
                continue;
            }

            for (var i = 1; i < runs.Length; i++)
            {
                runs[i - 1].RightAcrossAisle = runs[i];
                runs[i].LeftAcrossAisle = runs[i - 1];
            }
        }
    }

    // Lines first, where words of many runs are searched at once.
    private static int PlaceInOrder(SeatRunKind kind) => kind switch
    {
        SeatRunKind.Line => 0,
        SeatRunKind.Ring => 1,
        SeatRunKind.Cluster => 2,
    };

    private int BestOf(RunDraft run, int[] quality)
    {
        var best = run.Seats[0];
        foreach (var seat in run.Seats)
        {
            if (quality[seat] > quality[best]
                || (quality[seat] == quality[best] && NaturalOrder.Compare(_seats[seat].Id.Value, _seats[best].Id.Value) < 0))
            {
                best = seat;
            }
        }

        return best;
    }

    private static int AlignUp(int slot) => checked(slot + 63) & ~63;
}
