using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// The seats that a search may still offer, and the stretches in which they lie: found row by row when asked for, and kept until a
/// proposal takes seats of the row.
/// </summary>
internal sealed class OpenSeats
{
    private readonly SeatMap _map;
    private readonly SeatRanking _ranking;
    private readonly ulong[] _words;
    private readonly Pocket[]?[] _byRow;
    private readonly int[] _changed;
    private readonly (int Length, int Top, int Stamp)[] _longest;
    private readonly List<Pocket> _found = [];
    private int _changes;
    private int _top = -1;

    /// <param name="map">The map.</param>
    /// <param name="ranking">The ranking by which stretches are good.</param>
    /// <param name="words">The words of the seats, which are taken over.</param>
    public OpenSeats(SeatMap map, SeatRanking ranking, ulong[] words)
    {
        (_map, _ranking, _words) = (map, ranking, words);
        _byRow = new Pocket[]?[map.Rows.Length];
        _changed = new int[map.Rows.Length];
        _longest = new (int, int, int)[map.Rows.Length];
    }

    /// <summary>
    /// The seats, always as they are now; not to be kept beyond a proposal, nor counted by <see cref="SeatSet.Count"/>, which keeps.
    /// </summary>
    public SeatSet Seats => field ??= new(_map, _words);

    /// <summary>How many seats are open.</summary>
    public int Count => BitWords.Count(_words);

    /// <summary>How many neighbours are open in the longest stretch.</summary>
    public int Longest
    {
        get
        {
            var longest = 0;
            for (var slot = 0; slot < _words.Length * 64; slot++)
            {
                if (_words[slot >> 6] >> (slot & 63) == 0)
                {
                    slot |= 63;
                    continue;
                }

                var length = SlotBits.OnesFrom(_words, slot);
                longest = Math.Max(longest, length);
                slot += length;
            }

            return longest;
        }
    }

    /// <summary>The quality of the best seat that is open, or was when it was first asked for.</summary>
    public int Top
    {
        get
        {
            if (_top < 0)
            {
                _top = 0;
                foreach (var seat in Seats)
                {
                    _top = Math.Max(_top, _ranking.Qualities[seat.Value]);
                }
            }

            return _top;
        }
    }

    /// <summary>How many neighbours a row in a line can take, two at least, and the best quality of all its stretches.</summary>
    public int LongestOf(MapRow row, out int top)
    {
        ref var kept = ref _longest[row.Ordinal];
        if (kept.Stamp != 1 + StampOf(row))
        {
            var (longest, best) = (0, 0);
            foreach (ref readonly var pocket in Of(row).AsSpan())
            {
                if (pocket.Length > 1 && pocket.Run.Kind == SeatRunKind.Line)
                {
                    (longest, best) = (Math.Max(longest, pocket.Length), Math.Max(best, pocket.Top));
                }
            }

            kept = (longest, best, 1 + StampOf(row));
        }

        top = kept.Top;
        return kept.Length;
    }

    /// <summary>The stretches of a row, box or table, in the order of the layout.</summary>
    public Pocket[] Of(MapRow row) => _byRow[row.Ordinal] ??= Find(row);

    /// <summary>A number that grows when seats of a row are taken out.</summary>
    public int StampOf(MapRow row) => _changed[row.Ordinal];

    /// <summary>Takes a seat out.</summary>
    public void Remove(SeatIndex seat)
    {
        _words[seat.Value >> 6] &= ~(1UL << (seat.Value & 63));
        var row = _map.RowOf(seat).Ordinal;
        (_byRow[row], _changed[row]) = (null, ++_changes);
    }

    private Pocket[] Find(MapRow row)
    {
        _found.Clear();
        foreach (var run in row.Runs.Length < 2 ? row.Runs : [.. row.Runs.OrderBy(static run => run.Ordinal)])
        {
            Pocket.AddOf(_map, _ranking, run, Seats, _found);
        }

        return _found.Count == 0 ? [] : [.. _found];
    }
}
