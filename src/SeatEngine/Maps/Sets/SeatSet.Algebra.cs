namespace SeatEngine.Maps;

public sealed partial class SeatSet
{
    private delegate void WordOperation(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> result);

    /// <summary>The seats in both sets.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set of the same map.</param>
    /// <returns>The intersection.</returns>
    /// <exception cref="ArgumentException">The sets belong to different maps.</exception>
    public static SeatSet operator &(SeatSet left, SeatSet right) => Combine(left, right, BitWords.And);

    /// <summary>The seats in either set.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set of the same map.</param>
    /// <returns>The union.</returns>
    /// <exception cref="ArgumentException">The sets belong to different maps.</exception>
    public static SeatSet operator |(SeatSet left, SeatSet right) => Combine(left, right, BitWords.Or);

    /// <summary>The seats in one of the sets and not in the other.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set of the same map.</param>
    /// <returns>The symmetric difference.</returns>
    /// <exception cref="ArgumentException">The sets belong to different maps.</exception>
    public static SeatSet operator ^(SeatSet left, SeatSet right) => Combine(left, right, BitWords.Xor);

    /// <summary>The seats of the first set that are not in the second.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set of the same map.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="ArgumentException">The sets belong to different maps.</exception>
    public static SeatSet operator -(SeatSet left, SeatSet right) => Combine(left, right, BitWords.AndNot);

    /// <summary>The seats of the map that are not in the set.</summary>
    /// <param name="set">A set.</param>
    /// <returns>The complement.</returns>
    public static SeatSet operator ~(SeatSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Map.Seats - set;
    }

    /// <summary>Whether a seat is in both sets.</summary>
    /// <param name="other">A set of the same map.</param>
    /// <returns>Whether the intersection holds a seat.</returns>
    /// <exception cref="ArgumentException">The sets belong to different maps.</exception>
    public bool Overlaps(SeatSet other)
    {
        CheckSameMap(this, other);
        return BitWords.Overlaps(_words, other._words);
    }

    /// <summary>Whether each seat of this set is in the other.</summary>
    /// <param name="other">A set of the same map.</param>
    /// <returns>Whether this is a subset of the other, or the same.</returns>
    /// <exception cref="ArgumentException">The sets belong to different maps.</exception>
    public bool IsSubsetOf(SeatSet other)
    {
        CheckSameMap(this, other);
        return BitWords.IsSubset(_words, other._words);
    }

    /// <summary>The set with some seats added.</summary>
    /// <param name="seats">Seats of the map.</param>
    /// <returns>The larger set.</returns>
    /// <exception cref="ArgumentException">An index is no seat of the map.</exception>
    public SeatSet With(params ReadOnlySpan<SeatIndex> seats)
    {
        var words = (ulong[])_words.Clone();
        foreach (var seat in seats)
        {
            Map.CheckSeat(seat, nameof(seats));
            words[seat.Value >> 6] |= 1UL << (seat.Value & 63);
        }

        return new(Map, words);
    }

    /// <summary>The set with some seats taken out.</summary>
    /// <param name="seats">Seats of the map.</param>
    /// <returns>The smaller set.</returns>
    /// <exception cref="ArgumentException">An index is no seat of the map.</exception>
    public SeatSet Without(params ReadOnlySpan<SeatIndex> seats)
    {
        var words = (ulong[])_words.Clone();
        foreach (var seat in seats)
        {
            Map.CheckSeat(seat, nameof(seats));
            words[seat.Value >> 6] &= ~(1UL << (seat.Value & 63));
        }

        return new(Map, words);
    }

    private static SeatSet Combine(SeatSet left, SeatSet right, WordOperation operation)
    {
        CheckSameMap(left, right);
        var words = new ulong[left._words.Length];
        operation(left._words, right._words, words);
        return new(left.Map, words);
    }

    private static void CheckSameMap(SeatSet left, SeatSet right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!ReferenceEquals(left.Map, right.Map))
        {
            throw new ArgumentException("The sets belong to different maps.", nameof(right));
        }
    }
}
