using System.Buffers;

namespace SeatEngine.Primitives;

public readonly partial struct Money
{
    /// <summary>Splits the amount into equal parts, as nearly as minor units allow.</summary>
    /// <param name="parts">How many parts, at least 1.</param>
    /// <returns>The parts; they sum to the amount exactly, differ by at most one minor unit, and the larger come first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parts"/> is below 1.</exception>
    public Money[] Split(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var result = new Money[parts];
        (var quotient, var remainder) = Math.DivRem(MinorUnits, parts);
        var sign = Math.Sign(remainder);
        for (var i = 0; i < parts; i++)
        {
            result[i] = new Money(i < Math.Abs(remainder) ? quotient + sign : quotient, Currency);
        }

        return result;
    }

    /// <summary>Splits the amount by weights, by the method of the largest remainder.</summary>
    /// <param name="weights">The weights, none negative, not all zero.</param>
    /// <returns>One part for each weight, by the laws of <see cref="Split(ReadOnlySpan{long}, Span{Money})"/>.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public Money[] Split(ReadOnlySpan<long> weights)
    {
        var result = new Money[weights.Length];
        Split(weights, result);
        return result;
    }

    /// <summary>Splits the amount by weights, by the method of the largest remainder, into a caller's span.</summary>
    /// <remarks>
    /// The laws: the parts sum to the amount exactly; each part lies between the floor and the ceiling of its exact
    /// share; of two weights the smaller never gets the larger part (in magnitude); and the order of the weights does
    /// not change what a weight gets, except that among equal weights the earlier get the odd minor units. A negative
    /// amount is split as its magnitude is. O(n log n).
    /// </remarks>
    /// <param name="weights">The weights, none negative, not all zero.</param>
    /// <param name="parts">Takes the parts; exactly as long as <paramref name="weights"/>.</param>
    /// <exception cref="ArgumentException">A weight is negative, all are zero, or the lengths differ.</exception>
    public void Split(ReadOnlySpan<long> weights, Span<Money> parts)
    {
        if (parts.Length != weights.Length)
        {
            throw new ArgumentException("There must be as many parts as weights.", nameof(parts));
        }

        var sum = SumOf(weights);
        var magnitude = (UInt128)Int128.Abs(MinorUnits);
        var count = weights.Length;
        var remainders = ArrayPool<UInt128>.Shared.Rent(count);
        var order = ArrayPool<int>.Shared.Rent(count);
        try
        {
            var left = magnitude;
            for (var i = 0; i < count; i++)
            {
                (var share, remainders[i]) = UInt128.DivRem(magnitude * (ulong)weights[i], (UInt128)sum);
                left -= share;
                order[i] = i;
                parts[i] = new Money(Signed(share), Currency);
            }

            if (left > 0)
            {
                order.AsSpan(0, count).Sort(new ByRemainder(remainders, weights.ToArray()));
                for (var i = 0; i < (int)left; i++)
                {
                    var part = parts[order[i]];
                    parts[order[i]] = new Money(part.MinorUnits + (MinorUnits < 0 ? -1 : 1), Currency);
                }
            }
        }
        finally
        {
            ArrayPool<UInt128>.Shared.Return(remainders);
            ArrayPool<int>.Shared.Return(order);
        }
    }

    private static Int128 SumOf(ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (var weight in weights)
        {
            if (weight < 0)
            {
                throw new ArgumentException("A weight is negative.", nameof(weights));
            }

            sum += weight;
        }

        return sum > 0 ? sum : throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
    }

    private long Signed(UInt128 share) => MinorUnits < 0 ? (long)-(Int128)share : (long)share;

    private readonly struct ByRemainder(UInt128[] remainders, long[] weights) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            var order = remainders[y].CompareTo(remainders[x]);
            order = order != 0 ? order : weights[y].CompareTo(weights[x]);
            return order != 0 ? order : x.CompareTo(y);
        }
    }
}
