namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>What one writes first: a flag a slot, a running count of free neighbours, prefix sums of the qualities.</summary>
internal sealed class PlainLoopPeer
{
    private readonly bool[] _free;
    private readonly uint[] _prefix;
    private readonly int _party;

    public PlainLoopPeer(House house, string state, int party)
    {
        var within = house.Within(state);
        var free = house.Free(state);
        _free = new bool[house.Map.LineEnd];
        foreach (var seat in within is null ? free : free & within)
        {
            _free[seat.Value] = true;
        }

        _prefix = house.Map.PrimaryRanking.PrefixSums.ToArray();
        _party = party;
    }

    /// <summary>The best sum, or −1.</summary>
    public long Best()
    {
        var (best, together) = (-1L, 0);
        for (var slot = 0; slot < _free.Length; slot++)
        {
            together = _free[slot] ? together + 1 : 0;
            if (together >= _party)
            {
                best = Math.Max(best, unchecked(_prefix[slot + 1] - _prefix[slot + 1 - _party]));
            }
        }

        return best;
    }
}
