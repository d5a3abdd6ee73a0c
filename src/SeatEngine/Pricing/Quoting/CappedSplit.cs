using System.Diagnostics;

namespace SeatEngine.Pricing;

/// <summary>Shares an amount out by weights where no share may exceed a cap.</summary>
internal static class CappedSplit
{
    /// <summary>Shares an amount out in whole steps, where the caps leave room for that; else as <see cref="Share"/> does.</summary>
    public static void ShareInSteps(
        long amount, long step, ReadOnlySpan<long> weights, ReadOnlySpan<long> caps, Span<long> shares)
    {
        if (step == 1 || amount % step != 0)
        {
            Share(amount, weights, caps, shares);
            return;
        }

        var steps = caps.Length <= 64 ? stackalloc long[caps.Length] : new long[caps.Length];
        var room = amount / step;
        for (var i = 0; i < caps.Length; i++)
        {
            steps[i] = caps[i] / step;
            room -= Math.Min(room, steps[i]);
        }

        if (room > 0)
        {
            Share(amount, weights, caps, shares);
            return;
        }

        Share(amount / step, weights, steps, shares);
        foreach (ref var share in shares)
        {
            share *= step;
        }
    }

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
        var open = -1;
        var count = 0;
        for (var i = 0; i < caps.Length; i++)
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

        var left = amount;
        var openWeights = weights.Length <= 64 ? stackalloc long[weights.Length] : new long[weights.Length];
        var wanted = weights.Length <= 64 ? stackalloc long[weights.Length] : new long[weights.Length];
        while (left > 0)
        {
            for (var i = 0; i < weights.Length; i++)
            {
                openWeights[i] = shares[i] < caps[i] ? weights[i] : 0;
            }

            Debug.Assert(openWeights.ContainsAnyExcept(0), "Caps above zero go with weights above zero.");
            LargestRemainder.Split(left, openWeights, wanted);
            left = 0;
            for (var i = 0; i < weights.Length; i++)
            {
                var taken = Math.Min(wanted[i], caps[i] - shares[i]);
                shares[i] += taken;
                left += wanted[i] - taken;
            }
        }
    }
}
