using System.Collections;
using SeatEngine.Maps;

namespace SeatEngine.Benchmarks.BestAvailable;

/// <summary>The framework's bit array: shifted and joined for the starts, then looked through bit by bit.</summary>
internal sealed class BitArrayPeer
{
    private readonly BitArray _free;
    private readonly uint[] _prefix;
    private readonly int _party;

    public BitArrayPeer(House house, SeatSet free, int party)
    {
        _free = new BitArray(house.Map.LineEnd);
        foreach (var seat in free)
        {
            _free[seat.Value] = true;
        }

        _prefix = house.Map.PrimaryRanking.PrefixSums.ToArray();
        _party = party;
    }

    public long Best()
    {
        var starts = new BitArray(_free);
        for (var have = 1; have < _party;)
        {
            var step = Math.Min(have, _party - have);
            starts.And(new BitArray(starts).RightShift(step));
            have += step;
        }

        var best = -1L;
        for (var slot = 0; slot < starts.Length; slot++)
        {
            if (starts[slot])
            {
                best = Math.Max(best, unchecked(_prefix[slot + _party] - _prefix[slot]));
            }
        }

        return best;
    }
}
