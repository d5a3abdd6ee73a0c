namespace SeatEngine.Allocation;

/// <summary>What stretches of free seats cost in seats that will stay empty, in units of quality, for one mix and weight.</summary>
internal sealed class StrandedCosts
{
    /// <summary>The largest cost that vectors of 32 bits may add to a sum of qualities without overflow.</summary>
    private const double MostForVectors = 1 << 28;

    private readonly int[] _cost;
    private readonly int[]?[] _gains = new int[]?[SeatRequest.LargestParty + 1];

    public StrandedCosts(PartyMix mix, double perStranded)
    {
        PerStranded = perStranded;
        FitsVectors = perStranded * PartyMix.LongestRun < MostForVectors;
        _cost = new int[FitsVectors ? PartyMix.LongestRun + 1 : 1];
        for (var length = 1; length < _cost.Length; length++)
        {
            _cost[length] = (int)((perStranded * mix.StrandedOf(length)) + 0.5);
        }
    }

    public double PerStranded { get; }

    public bool FitsVectors { get; }

    /// <summary>The cost of a stretch.</summary>
    public int Of(int length) => _cost[Math.Min(length, PartyMix.LongestRun)];

    /// <summary>
    /// The most that a party of a size can gain where 0, 1, 2 or at least 3 free seats are left on its left, and so many
    /// on its right: element left + 4 × right.
    /// </summary>
    public ReadOnlySpan<int> MostGained(int party) => Volatile.Read(ref _gains[party]) ?? FindMostGained(party);

    private int[] FindMostGained(int party)
    {
        var gains = new int[16];
        Array.Fill(gains, int.MinValue);
        for (var left = 0; left < _cost.Length; left++)
        {
            for (var right = 0; right < _cost.Length; right++)
            {
                ref var most = ref gains[Math.Min(left, 3) + (4 * Math.Min(right, 3))];
                most = Math.Max(most, Of(left + party + right) - Of(left) - Of(right));
            }
        }

        Volatile.Write(ref _gains[party], gains);
        return gains;
    }
}
