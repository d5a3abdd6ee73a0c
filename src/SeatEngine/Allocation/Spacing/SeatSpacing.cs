using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>A <see cref="SpacingRule"/> compiled for a map: which seats are too near to which for people of different parties.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Being near is mutual. Compiled, it is a list of stretches of slots that
/// move by one difference each: whole rows are spread by shifts of words, and where geometry does not line up (curves,
/// boxes, single places) the stretches are short, down to one seat.
/// </remarks>
[SendInstead("its rule, and compile it for the map there"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatSpacing
{
    private readonly SpacingNeighbours _neighbours;
    private readonly SpacingMove[] _moves;
    private readonly int _steps;

    private SeatSpacing(SeatMap map, SpacingRule rule)
    {
        Map = map;
        Rule = rule;
        _neighbours = rule.Distance is { } metres ? SpacingNeighbours.ByDistance(map, metres) : SpacingNeighbours.ByPlaces(map, rule);
        _steps = rule.Distance is null ? rule.SideSeats : 0;
        _moves = SpacingMove.Of(map, _neighbours, _steps);
    }

    /// <summary>The map for which the distances were worked out.</summary>
    public SeatMap Map { get; }

    /// <summary>How much room parties keep from each other.</summary>
    public SpacingRule Rule { get; }

    /// <summary>Compiles a rule; once for a map and a rule is enough.</summary>
    /// <param name="map">The map.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The compiled rule.</returns>
    /// <remarks>Time and memory grow with the number of seats times the number of seats near each.</remarks>
    public static SeatSpacing Compile(SeatMap map, SpacingRule rule)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(rule);
        return new(map, rule);
    }

    /// <summary>Spreads a set: the seats that nobody may take who does not belong to those who have the set.</summary>
    /// <param name="taken">The seats taken.</param>
    /// <returns>The set itself and every seat too near to one of it.</returns>
    /// <exception cref="ArgumentException">The set belongs to another map.</exception>
    /// <remarks>Linear in the words of the map and the stretches of the rule, however many seats are taken.</remarks>
    public SeatSet Dilate(SeatSet taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        if (!ReferenceEquals(taken.Map, Map))
        {
            throw new ArgumentException("The set belongs to another map.", nameof(taken));
        }

        var words = new ulong[Map.WordCount];
        Dilate(taken.Words, words, vectors: true);
        return new(Map, words);
    }

    /// <summary>The seats too near to one seat for people of another party, without the seat itself.</summary>
    /// <param name="seat">A seat of the map.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">The index is no seat.</exception>
    public SeatSet NearTo(SeatIndex seat)
    {
        Map.CheckSeat(seat, nameof(seat));
        var words = new ulong[Map.WordCount];
        foreach (var slot in _neighbours.SlotsOf(seat.Value))
        {
            words[slot >> 6] |= 1UL << (slot & 63);
        }

        return new(Map, words);
    }

    /// <summary>Whether two seats are too near for people of different parties.</summary>
    /// <param name="one">A seat of the map.</param>
    /// <param name="other">Another seat of the map.</param>
    /// <returns>Whether the rule forbids it; a seat is always too near to itself.</returns>
    /// <exception cref="ArgumentException">An index is no seat.</exception>
    public bool AreTooNear(SeatIndex one, SeatIndex other)
    {
        Map.CheckSeat(one, nameof(one));
        Map.CheckSeat(other, nameof(other));
        return one == other || _neighbours.AreNear(one.Value, other.Value);
    }

    /// <summary>The slots near a slot, ascending.</summary>
    internal SpacingSlots NearSlots(int slot) => _neighbours.SlotsOf(slot);

    /// <summary>Spreads words of the map's length; the result is overwritten.</summary>
    /// <param name="taken">The words of the seats taken.</param>
    /// <param name="result">Where the spread set is written.</param>
    /// <param name="vectors">Whether vectors may be used; without, the scalar twin runs.</param>
    internal void Dilate(ReadOnlySpan<ulong> taken, Span<ulong> result, bool vectors)
    {
        if (_steps == 0)
        {
            taken.CopyTo(result);
        }
        else if (vectors)
        {
            BitGrowth.Grow(taken, Map.Seats.Words, _steps, result);
        }
        else
        {
            BitGrowth.GrowScalar(taken, Map.Seats.Words, _steps, result);
        }

        foreach (ref readonly var move in _moves.AsSpan())
        {
            move.Apply(taken, result);
        }
    }
}
