using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// Judges a placement by the room that it leaves for those who come later under a spacing rule, and by quality between
/// placements that leave as much.
/// </summary>
/// <remarks>
/// Made for one search and used by one thread: it knows the seats that are open. Of each window it counts the seats that it takes from
/// others beside its own; the windows that take the fewest are then tried out: the house is filled, first come first fit, by
/// parties drawn from a mix, and the people who found a seat are counted. Lines are tried out; boxes and tables are
/// judged by the count alone. See the decision record on room.
/// </remarks>
internal sealed class SpacingScoring : SeatScoring
{
    /// <summary>What each seat taken from others costs beside the room that the trials find.</summary>
    private const double PerSeatLost = 0.3;

    /// <summary>How far below every placement tried out one lies that was not.</summary>
    private const double NotTried = 10_000;

    /// <summary>How many placements are tried out in a small room, how large that may be, and how many in a larger one.</summary>
    private const int MostTried = 128;
    private const int SmallRoom = 256;
    private const int MostTriedInLarge = 32;

    private readonly SeatSpacing _spacing;
    private readonly SeatSet _open;
    private readonly SeatRanking _ranking;
    private readonly double _perSeat;
    private readonly Dictionary<int, double> _roomByStart = [];
    private readonly int[] _marks;
    private readonly int _party;
    private int _mark;

    /// <summary>By the first slot of a window of the party, one more than what it takes; 0 where that is not known yet.</summary>
    private int[]? _lostByStart;

    public SpacingScoring(SeatSpacing spacing, SeatSet open, SeatSet available, SeatRequest request)
    {
        _spacing = spacing;
        _open = open;
        _ranking = request.Ranking ?? open.Map.PrimaryRanking;
        _perSeat = request.Weights.Room * SeatRanking.MaxQuality;
        _marks = new int[open.Map.SlotCount];
        _party = request.PartySize;
        TryOut(available, request);
    }

    public override string Name => "room";

    internal override bool OffersAll => true;

    public override bool UsesWeights => true;

    public override long ScoreOf(SeatMap map, ReadOnlySpan<SeatIndex> seats)
    {
        var quality = 0L;
        foreach (var seat in seats)
        {
            quality += _ranking.QualityOf(seat);
        }

        var isWindow = seats[^1].Value - seats[0].Value == seats.Length - 1;
        var room = isWindow && _roomByStart.TryGetValue(seats[0].Value, out var tried)
            ? tried
            : -NotTried - (isWindow && seats.Length == _party ? LostByWindow(seats) : LostBy(seats));
        return quality + (long)Math.Round(_perSeat * room);
    }

    /// <summary>The same for neighbours, each counted once for the search, however many proposals are wanted.</summary>
    private int LostByWindow(ReadOnlySpan<SeatIndex> seats)
    {
        ref var known = ref (_lostByStart ??= new int[_marks.Length])[seats[0].Value];
        known = known > 0 ? known : 1 + LostBy(seats);
        return known - 1;
    }

    /// <summary>How many open seats a placement takes from others beside its own.</summary>
    private int LostBy(ReadOnlySpan<SeatIndex> seats)
    {
        // A seat near to two of the party counts once, and one of the party not at all: each placement leaves its own mark.
        var mark = ++_mark;
        foreach (var seat in seats)
        {
            _marks[seat.Value] = mark;
        }

        var lost = 0;
        foreach (var seat in seats)
        {
            foreach (var near in _spacing.NearSlots(seat.Value))
            {
                if (_marks[near] != mark && _open.Contains(new SeatIndex(near)))
                {
                    _marks[near] = mark;
                    lost++;
                }
            }
        }

        return lost;
    }

    private void TryOut(SeatSet available, SeatRequest request)
    {
        var trials = _open.Count > SpacingTrials.MostSeats(MostTriedInLarge)
            ? null
            : SpacingTrials.Of(_spacing, _open, ReferenceEquals(request.PartyMix, PartyMix.Default) ? PartyMix.AnySize : request.PartyMix);
        if (trials is null)
        {
            return;
        }

        var count = request.PartySize;
        Span<SeatIndex> window = stackalloc SeatIndex[count];
        var windows = new List<(int Lost, long Worse, int Start)>();
        var starts = new ulong[available.Words.Length];
        BitStarts.Find(available.Words, count, starts);
        foreach (var start in new SeatSet(_open.Map, starts))
        {
            if (start.Value >= _open.Map.LineEnd)
            {
                break;
            }

            for (var i = 0; i < count; i++)
            {
                window[i] = new(start.Value + i);
            }

            windows.Add((LostBy(window), -_ranking.SumOf(start, count), start.Value));
        }

        windows.Sort();
        var tried = Math.Min(windows.Count, trials.Seats <= SmallRoom ? MostTried : MostTriedInLarge);
        if (tried < 2 || !trials.Prepare(tried))
        {
            return;
        }

        foreach (var (lost, _, start) in windows.Take(tried))
        {
            _roomByStart.Add(start, trials.RoomAfter(start, count) - (PerSeatLost * lost));
        }
    }
}
