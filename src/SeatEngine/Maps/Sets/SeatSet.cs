using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A set of seats of one map: a bit a slot.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Bits that are no seat (guards, padding) are always zero. Operations
/// on two sets are for sets of the same map and throw <see cref="ArgumentException"/> otherwise; they take time
/// linear in the map's words (64 seats a step, or 256 and more with vectors).
/// </remarks>
[SendInstead("the ids of its seats"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class SeatSet : IEquatable<SeatSet>
{
    private readonly ulong[] _words;
    private int _count = -1;

    /// <summary>Trusted: takes the array over; only seats' bits may be set.</summary>
    internal SeatSet(SeatMap map, ulong[] words)
    {
        Map = map;
        _words = words;
    }

    /// <summary>The map to which the set belongs.</summary>
    public SeatMap Map { get; }

    /// <summary>The number of seats; counted once, when first asked for.</summary>
    public int Count
    {
        get
        {
            if (_count < 0)
            {
                _count = BitWords.Count(_words);
            }

            return _count;
        }
    }

    /// <summary>Whether there is no seat in it.</summary>
    public bool IsEmpty => _words.AsSpan().IndexOfAnyExcept(0UL) < 0;

    /// <summary>The words, padded as the map pads them.</summary>
    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether a seat is in the set. O(1).</summary>
    /// <param name="seat">A slot of the map; one outside is in no set.</param>
    /// <returns>Whether it is a member.</returns>
    public bool Contains(SeatIndex seat)
    {
        var word = seat.Value >> 6;
        return (uint)word < (uint)_words.Length && (_words[word] >> (seat.Value & 63) & 1) != 0;
    }

    /// <summary>Whether a seat is in the set. O(1).</summary>
    /// <param name="seat">A seat's id; one unknown to the map is in no set.</param>
    /// <returns>Whether it is a member.</returns>
    public bool Contains(SeatId seat) => Map.TryGetIndex(seat, out var index) && Contains(index);

    /// <summary>The seats in the order of the map's layout, the best first among those in rows.</summary>
    /// <returns>An enumerator that allocates nothing.</returns>
    public Enumerator GetEnumerator() => new(_words);

    /// <summary>The seats as an array, in the order of the map's layout.</summary>
    /// <returns>A new array of <see cref="Count"/> elements.</returns>
    public SeatIndex[] ToArray()
    {
        var result = new SeatIndex[Count];
        var next = 0;
        foreach (var seat in this)
        {
            result[next++] = seat;
        }

        return result;
    }

    /// <summary>The seats' ids, in the order of the map's layout.</summary>
    /// <returns>A new array of <see cref="Count"/> elements.</returns>
    public SeatId[] ToIds()
    {
        var result = new SeatId[Count];
        var next = 0;
        foreach (var seat in this)
        {
            result[next++] = Map.IdOf(seat);
        }

        return result;
    }

    /// <inheritdoc/>
    public bool Equals(SeatSet? other) =>
        other is not null && ReferenceEquals(Map, other.Map) && Words.SequenceEqual(other.Words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SeatSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in _words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    /// <summary>The number of seats in words.</summary>
    /// <returns>For example <c>12 seats</c>.</returns>
    public override string ToString() => English.Seats.With(Count);
}
