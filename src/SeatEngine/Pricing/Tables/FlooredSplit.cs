using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Shares an amount out by weights where no share may be below a floor.</summary>
internal static class FlooredSplit
{
    /// <param name="amount">At least zero; of less than all floors together each gets its part.</param>
    /// <param name="weights">None negative, not all zero.</param>
    /// <param name="floors">None negative, each at most its weight.</param>
    /// <param name="shares">Takes the shares; they sum to the amount.</param>
    /// <remarks>
    /// Largest remainder by weights; shares that fall below their floor are raised to it, and the others share what is left in the
    /// same way, until none is below. Each round raises a share at least, so it ends after as many rounds as there are shares.
    /// </remarks>
    public static void Share(long amount, ReadOnlySpan<long> weights, ReadOnlySpan<long> floors, Span<long> shares)
    {
        Int128 least = 0;
        foreach (var floor in floors)
        {
            least += floor;
        }

        if (amount <= least && least > 0)
        {
            Split(amount, floors, shares);
            return;
        }

        var open = weights.ToArray();
        var left = amount;
        for (var raised = true; raised;)
        {
            raised = false;
            Split(left, open, shares);
            for (var i = 0; i < open.Length; i++)
            {
                if (open[i] > 0 && shares[i] < floors[i])
                {
                    raised = true;
                    left -= floors[i];
                    open[i] = 0;
                }
            }
        }

        for (var i = 0; i < open.Length; i++)
        {
            shares[i] = open[i] == 0 ? floors[i] : shares[i];
        }
    }

    private static void Split(long amount, ReadOnlySpan<long> weights, Span<long> shares)
    {
        var parts = new Money(amount, default).Split(weights);
        for (var i = 0; i < parts.Length; i++)
        {
            shares[i] = parts[i].MinorUnits;
        }
    }
}
