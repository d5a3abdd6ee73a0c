using System.Diagnostics;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Shares an amount out by weights where no share may exceed a cap.</summary>
internal static class CappedSplit
{
    /// <param name="amount">At least zero and at most the sum of the caps.</param>
    /// <param name="weights">None negative; a cap above zero goes with a weight above zero.</param>
    /// <param name="caps">None negative, each at most its weight.</param>
    /// <param name="shares">Takes the shares; they sum to the amount.</param>
    /// <remarks>
    /// Largest remainder by weights; what goes beyond a cap is shared among those below theirs in the same way, until
    /// nothing is left over. Each round fills a cap at least, so it ends after as many rounds as there are shares.
    /// </remarks>
    public static void Share(long amount, ReadOnlySpan<long> weights, ReadOnlySpan<long> caps, Span<long> shares)
    {
        shares.Clear();
        int open = -1;
        int count = 0;
        for (int i = 0; i < caps.Length; i++)
        {
            if (caps[i] > 0)
            {
                open = i;
                count++;
            }
        }

        if (count == 1)
        {
            shares[open] = amount;
            return;
        }

        long left = amount;
        while (left > 0)
        {
            left = ShareRound(left, weights, caps, shares);
        }
    }

    private static long ShareRound(long amount, ReadOnlySpan<long> weights, ReadOnlySpan<long> caps, Span<long> shares)
    {
        Int128 sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += shares[i] < caps[i] ? weights[i] : 0;
        }

        Debug.Assert(sum > 0, "Caps above zero go with weights above zero.");
        long given = 0;
        UInt128[] remainders = new UInt128[weights.Length];
        long[] wanted = new long[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            if (shares[i] < caps[i])
            {
                (UInt128 share, remainders[i]) = UInt128.DivRem((UInt128)amount * (ulong)weights[i], (UInt128)sum);
                wanted[i] = (long)share;
                given += wanted[i];
            }
        }

        for (long odd = amount - given; odd > 0; odd--)
        {
            int best = -1;
            for (int i = 0; i < weights.Length; i++)
            {
                bool better = shares[i] < caps[i] && remainders[i] > 0
                    && (best < 0 || remainders[i] > remainders[best] || (remainders[i] == remainders[best] && weights[i] > weights[best]));
                best = better ? i : best;
            }

            wanted[best]++;
            remainders[best] = 0;
        }

        long over = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            long taken = Math.Min(wanted[i], caps[i] - shares[i]);
            shares[i] += taken;
            over += wanted[i] - taken;
        }

        return over;
    }
}
