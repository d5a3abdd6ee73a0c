using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Tries out the parts that a party may take of stretches, where growing found none that keep a rule; within limits of time.
/// </summary>
internal sealed class SplitTrial
{
    private const int MostTries = 20_000;
    private const int MostJudged = 500;

    private readonly SplitSearch _split;
    private readonly PartChoice _choice;
    private readonly Pocket[] _pockets;
    private readonly int _smallestPart;
    private readonly bool _isStrict;
    private readonly int _party;

    /// <summary>By pocket, how many seats it and those after it have, and how many of them are longer than two.</summary>
    private readonly int[] _seats;
    private readonly int[] _longs;
    private readonly List<SeatIndex[]> _parts = [];
    private Arrangement? _best;
    private int _tries;
    private int _judged;

    public SplitTrial(SeatSearch search, SplitSearch split, PartChoice choice, Pocket[] pockets, int smallestPart)
    {
        (_split, _choice, _pockets, _smallestPart) = (split, choice, pockets, smallestPart);
        _isStrict = search.Request.Orphans.Rule == OrphanRule.Strict;
        _party = search.Request.PartySize;
        _seats = new int[pockets.Length + 1];
        _longs = new int[pockets.Length + 1];
        for (var i = pockets.Length - 1; i >= 0; i--)
        {
            _seats[i] = _seats[i + 1] + pockets[i].Length;
            _longs[i] = _longs[i + 1] + (pockets[i].Length > 2 ? 1 : 0);
        }
    }

    /// <summary>The best that was found; null for none.</summary>
    public Arrangement? Best()
    {
        Try(0, _party);
        return _best;
    }

    private void Try(int at, int open)
    {
        if (open == 0)
        {
            _judged++;
            Arrangement.Keep(ref _best, _split.Judged(_parts));
            return;
        }

        if (at == _pockets.Length || _tries > MostTries || _judged > MostJudged || !_split.CanTake(open, _seats[at], _longs[at]))
        {
            return;
        }

        var pocket = _pockets[at];
        for (var size = Math.Min(pocket.Length, open); size >= _smallestPart; size--)
        {
            var last = pocket.Run.Kind == SeatRunKind.Cluster ? 0 : pocket.Length - size;
            for (var first = 0; first <= last; first++)
            {
                _tries++;
                if (!(_isStrict && _choice.Strands(pocket, first, size)))
                {
                    _parts.Add(pocket.Take(first, size));
                    Try(at + 1, open - size);
                    _parts.RemoveAt(_parts.Count - 1);
                }
            }
        }

        Try(at + 1, open);
    }
}
