using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A ranking of a map's seats: an integer quality of 20 bits a seat, the higher the better.</summary>
/// <remarks>
/// Immutable. Sums over neighbours come from prefix sums in <see cref="uint"/> that may wrap: the difference of two
/// is exact as long as it is below 2³², which holds for up to 4,096 seats.
/// </remarks>
[SendInstead("the hall's file, and compile it there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatRanking
{
    /// <summary>The quality of the best seat of a ranking: 2²⁰ − 1. The worst has 0.</summary>
    public const int MaxQuality = (1 << 20) - 1;

    private readonly int[] _quality;
    private readonly uint[] _prefix;

    internal SeatRanking(string name, int[] qualityBySlot)
    {
        Name = name;
        _quality = qualityBySlot;
        _prefix = new uint[qualityBySlot.Length + 1];
        var sum = 0u;
        for (var slot = 0; slot < qualityBySlot.Length; slot++)
        {
            sum = unchecked(sum + (uint)qualityBySlot[slot]);
            _prefix[slot + 1] = sum;
        }
    }

    /// <summary>What the ranking is called.</summary>
    public string Name { get; }

    /// <summary>The quality by slot; 0 at guards.</summary>
    internal ReadOnlySpan<int> Qualities => _quality;

    /// <summary>Sums of qualities: element s is the sum of all slots before s, modulo 2³².</summary>
    internal ReadOnlySpan<uint> PrefixSums => _prefix;

    /// <summary>The quality of a seat.</summary>
    /// <param name="seat">A seat of the ranking's map.</param>
    /// <returns>From 0 to <see cref="MaxQuality"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The slot is none of the map.</exception>
    public int QualityOf(SeatIndex seat)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)seat.Value, (uint)_quality.Length, nameof(seat));
        return _quality[seat.Value];
    }

    /// <summary>The sum of the qualities of neighbours.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many, from 0 to 4,096.</param>
    /// <returns>The sum, exact.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stretch leaves the map.</exception>
    public uint SumOf(SeatIndex first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, 4096u, nameof(count));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)first.Value + (uint)count, (uint)_quality.Length, nameof(first));
        return unchecked(_prefix[first.Value + count] - _prefix[first.Value]);
    }
}
