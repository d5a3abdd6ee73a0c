using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The splitting of <see cref="Money.Split(ReadOnlySpan{long}, Span{Money})"/> on plain numbers, quick for two parts.</summary>
internal static class LargestRemainder
{
    /// <param name="amount">The amount, of any sign.</param>
    /// <param name="weights">None negative, not all zero.</param>
    /// <param name="shares">Takes the shares.</param>
    public static void Split(long amount, ReadOnlySpan<long> weights, Span<long> shares)
    {
        if (weights.Length == 2 && amount >= 0 && weights[0] + weights[1] > 0
            && Math.BigMul(amount, weights[0], out var low) == 0 && low >= 0)
        {
            // Both remainders sum to nothing or to the whole, so the first part is rounded to the nearest; a tie goes to
            // the larger weight, then to the first.
            var sum = weights[0] + weights[1];
            (var share, var remainder) = Math.DivRem(low, sum);
            var up = remainder > sum - remainder || (remainder == sum - remainder && weights[0] >= weights[1]);
            shares[0] = share + (up ? 1 : 0);
            shares[1] = amount - shares[0];
            return;
        }

        var parts = new Money(amount, default).Split(weights);
        for (var i = 0; i < parts.Length; i++)
        {
            shares[i] = parts[i].MinorUnits;
        }
    }
}
