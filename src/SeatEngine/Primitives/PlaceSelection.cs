using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SeatEngine.Primitives;

/// <summary>
/// Some places of one performance: seats by id, and counts of places in general-admission areas. It is what
/// requests, proposals, claims and quotes speak of.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Compared by value; the order of seats counts.</remarks>
public sealed class PlaceSelection : IEquatable<PlaceSelection>
{
    /// <summary>Selects seats and places in general-admission areas.</summary>
    /// <param name="seats">Seats, none twice, none <c>default</c>; <c>default</c> for none.</param>
    /// <param name="areas">Counts by area, no area twice, each count at least 1, in all within 32 bits; <c>default</c> for none.</param>
    /// <exception cref="ArgumentException">A place occurs twice or is <c>default</c>, or a count is below 1.</exception>
    [JsonConstructor]
    public PlaceSelection(ImmutableArray<SeatId> seats, ImmutableArray<AreaCount> areas)
    {
        Seats = seats.IsDefault ? [] : seats;
        Areas = areas.IsDefault ? [] : areas;
        if (HasRepeat(Seats) || Seats.Any(static seat => seat.IsNone))
        {
            throw new ArgumentException("Each seat of a selection is named once.", nameof(seats));
        }

        if (Areas.IsEmpty)
        {
            Count = Seats.Length;
            return;
        }

        var count = Areas.Sum(static area => (long)area.Count) + Seats.Length;
        if (Areas.Any(static area => area.Area.IsNone || area.Count < 1)
            || Areas.Select(static area => area.Area).Distinct().Count() != Areas.Length
            || count > int.MaxValue)
        {
            throw new ArgumentException("Each area of a selection is named once with a count of at least 1.", nameof(areas));
        }

        Count = (int)count;
    }

    /// <summary>No place at all.</summary>
    public static PlaceSelection Empty { get; } = new([], []);

    /// <summary>The seats, each once, in the order given.</summary>
    public ImmutableArray<SeatId> Seats { get; }

    /// <summary>Places in general-admission areas, each area once with a count of at least 1.</summary>
    public ImmutableArray<AreaCount> Areas { get; }

    /// <summary>How many people it serves: the seats and the standing places.</summary>
    public int Count { get; }

    /// <summary>Whether there is no place in it.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Selects seats.</summary>
    /// <param name="seats">Seats, none twice, none <c>default</c>.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentException">A seat occurs twice or is <c>default</c>.</exception>
    public static PlaceSelection Of(params IEnumerable<SeatId> seats) => Of(seats, []);

    /// <summary>Selects places in one general-admission area.</summary>
    /// <param name="area">The area.</param>
    /// <param name="count">How many places, at least 1.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentException">The area is <c>default</c> or the count below 1.</exception>
    public static PlaceSelection Of(AreaId area, int count) => Of([], [new AreaCount(area, count)]);

    /// <summary>Selects seats and places in general-admission areas.</summary>
    /// <param name="seats">Seats, none twice, none <c>default</c>.</param>
    /// <param name="areas">Counts by area, no area twice, each count at least 1, at most <see cref="int.MaxValue"/> in all.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentException">A place occurs twice or is <c>default</c>, or a count is below 1.</exception>
    public static PlaceSelection Of(IEnumerable<SeatId> seats, IEnumerable<AreaCount> areas)
    {
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(areas);
        PlaceSelection selection = new(seats.ToImmutableArray(), areas.ToImmutableArray());
        return selection.IsEmpty ? Empty : selection;
    }

    /// <inheritdoc/>
    public bool Equals(PlaceSelection? other) =>
        other is not null && Seats.AsSpan().SequenceEqual(other.Seats.AsSpan()) && Areas.AsSpan().SequenceEqual(other.Areas.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceSelection);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var seat in Seats)
        {
            hash.Add(seat);
        }

        foreach (var area in Areas)
        {
            hash.Add(area);
        }

        return hash.ToHashCode();
    }

    /// <summary>The ids and counts, separated by commas.</summary>
    /// <returns>For example <c>F-12,F-13,FLOOR×2</c>.</returns>
    public override string ToString() =>
        string.Join(',', Seats.Select(static seat => seat.Value).Concat(Areas.Select(static area => area.ToString())));

    private static bool HasRepeat(ImmutableArray<SeatId> seats)
    {
        if (seats.Length > 16)
        {
            return new HashSet<SeatId>(seats).Count != seats.Length;
        }

        for (var i = 1; i < seats.Length; i++)
        {
            if (seats.AsSpan(0, i).Contains(seats[i]))
            {
                return true;
            }
        }

        return false;
    }
}
