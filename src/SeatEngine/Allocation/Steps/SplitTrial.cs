using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Tries out the parts that a party may take of stretches, where growing found none that keep a rule; within limits of time that hold for
/// all parts of the house together.
/// </summary>
internal sealed class SplitTrial(SeatSearch search, SplitSearch split, PartChoice choice, int smallestPart)
{
    private const int MostTries = 20_000;
    private const int MostJudged = 500;

    private readonly bool _isStrict = search.Request.Orphans.Rule == OrphanRule.Strict;
    private readonly SeatIndex[] _seats = new SeatIndex[search.Request.PartySize];
    private Pocket[] _pockets = [];

    /// <summary>By pocket, how many seats it and those after it have, and how many of them are longer than two.</summary>
    private int[] _room = [];
    private int[] _longs = [];
    private Arrangement? _best;
    private int _tries;
    private int _judged;

    /// <summary>The best that was found; null for none.</summary>
    public Arrangement? Best(Pocket[] pockets)
    {
        (_pockets, _best) = (pockets, null);
        _room = new int[pockets.Length + 1];
        _longs = new int[pockets.Length + 1];
        for (var i = pockets.Length - 1; i >= 0; i--)
        {
            _room[i] = _room[i + 1] + pockets[i].Length;
            _longs[i] = _longs[i + 1] + (pockets[i].Length > 2 ? 1 : 0);
        }

        Try(0, 0);
        return _best;
    }

    private void Try(int at, int taken)
    {
        var open = _seats.Length - taken;
        if (open == 0)
        {
            _judged++;
            Arrangement.Keep(ref _best, split.Judged(_seats));
            return;
        }

        if (at == _pockets.Length || _tries > MostTries || _judged > MostJudged || !split.CanTake(open, _room[at], _longs[at]))
        {
            return;
        }

        var pocket = _pockets[at];
        for (var size = Math.Min(pocket.Length, open); size >= smallestPart; size--)
        {
            var last = pocket.Run.Kind == SeatRunKind.Cluster ? 0 : pocket.Length - size;
            for (var first = 0; first <= last; first++)
            {
                _tries++;
                if (!(_isStrict && choice.Strands(pocket, first, size)))
                {
                    pocket.CopyTo(first, _seats.AsSpan(taken, size));
                    Try(at + 1, taken + size);
                }
            }
        }

        Try(at + 1, taken);
    }
}
