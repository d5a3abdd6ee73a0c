using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Tries out the parts that a party may take of stretches, where growing found none that keep a rule; within limits of time that hold for
/// all parts of the house together.
/// </summary>
internal sealed class SplitTrial(SeatSearch search, SplitSearch split, PartChoice choice, int smallestPart)
{
    private const int MostTries = 20_000;
    private const int MostJudged = 2_000;

    private readonly bool _isPriced = search.Request.MostInAll is not null;

    /// <summary>
    /// Whether a stretch may have several parts of the party: round a seat that costs too much, or where more must be left at an aisle than
    /// between them.
    /// </summary>
    private readonly bool _mayPartStretches = search.Request.MostInAll is not null
        || (search.Request.Orphans.Rule == OrphanRule.Strict
            && search.Request.Orphans.SmallestLeftAtAisle > search.Request.Orphans.SmallestLeft);
    private readonly bool _isStrict = search.Request.Orphans.Rule == OrphanRule.Strict;
    private readonly SeatIndex[] _seats = new SeatIndex[search.Request.PartySize];
    private Pocket[] _pockets = [];

    /// <summary>By pocket, how many seats it and those after it have, and how many of them are longer than two.</summary>
    private int[] _room = [];
    private int[] _longs = [];

    /// <summary>By pocket, what the cheapest seat of it and those after it costs; 0 where that is of no matter.</summary>
    private long[] _cheapest = [];
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

        _cheapest = new long[pockets.Length + 1];
        for (var i = pockets.Length - 1; _isPriced && i >= 0; i--)
        {
            _cheapest[i] = pockets[i].Take(0, pockets[i].Length).Min(search.Request.Costs!.CostOf);
            _cheapest[i] = i == pockets.Length - 1 ? _cheapest[i] : Math.Min(_cheapest[i], _cheapest[i + 1]);
        }

        Try(0, 0, 0);
        return _best;
    }

    /// <summary>Takes parts of the pockets from one on, of that one from a seat on.</summary>
    private void Try(int at, int from, int taken)
    {
        var open = _seats.Length - taken;
        if (open == 0)
        {
            _judged++;
            Arrangement.Keep(ref _best, split.Judged(_seats));
            return;
        }

        if (at == _pockets.Length || _tries > MostTries || _judged > MostJudged || !split.CanTake(open, _room[at], _longs[at])
            || choice.IsTooDear(_seats.AsSpan(0, taken), _cheapest[at]))
        {
            return;
        }

        var pocket = _pockets[at];
        var isBox = pocket.Run.Kind == SeatRunKind.Cluster;
        for (var size = Math.Min(pocket.Length - from, open); size >= smallestPart; size--)
        {
            // Round a table that is all free a part may go on where the slots begin again.
            var goesRound = _isPriced && from == 0 && size < pocket.Length && pocket.IsClosed;
            var last = isBox ? 0 : goesRound ? pocket.Length - 1 : pocket.Length - size;
            for (var first = from; first <= last; first++)
            {
                _tries++;
                if (!(_isStrict && (isBox || !_mayPartStretches) && choice.Strands(pocket, first, size)))
                {
                    for (var i = 0; i < size; i++)
                    {
                        _seats[taken + i] = pocket[(first + i) % pocket.Length];
                    }

                    var next = first + size + 1;
                    var goesOn = _mayPartStretches && !isBox && next + smallestPart <= pocket.Length;
                    Try(goesOn ? at : at + 1, goesOn ? next : 0, taken + size);
                }
            }
        }

        if (isBox && _isPriced)
        {
            TryCheapest(pocket, at, taken);
        }

        Try(at + 1, 0, taken);
    }

    /// <summary>Of a box the cheapest seats, where the best may cost too much.</summary>
    private void TryCheapest(in Pocket pocket, int at, int taken)
    {
        var cheapest = pocket.Take(0, pocket.Length).OrderBy(search.Request.Costs!.CostOf).ToArray();
        for (var size = Math.Min(pocket.Length, _seats.Length - taken); size >= smallestPart; size--)
        {
            _tries++;
            if (!(_isStrict && choice.Strands(pocket, 0, size)))
            {
                cheapest.AsSpan(0, size).CopyTo(_seats.AsSpan(taken, size));
                Try(at + 1, 0, taken + size);
            }
        }
    }
}
