namespace SeatEngine.Allocation;

/// <summary>What a party wants at several performances: the same places at all of them, or the nearest at each.</summary>
/// <remarks>
/// Immutable and safe to share between threads. The sets and the ranking of <see cref="Seats"/> belong to the map of the
/// first date; at dates with another map they are taken over by the ids of the seats and the name of the ranking.
/// </remarks>
public sealed record SeriesRequest
{
    /// <summary>Asks for seats at several performances.</summary>
    /// <param name="seats">
    /// What is wanted at each. Its number of proposals is that of the whole answer. Its seed, and a scoring other than
    /// <see cref="SeatScoring.Quality"/>, are regarded only where the party sits in parts.
    /// </param>
    public SeriesRequest(SeatRequest seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        Seats = seats;
    }

    /// <summary>What is wanted at each performance.</summary>
    public SeatRequest Seats { get; internal init; }

    /// <summary>Whether nothing but the same places at all dates will do.</summary>
    public bool SamePlacesOnly { get; init; }

    /// <summary>What is asked of the price zone of the nearest equivalent, at dates whose zones are known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration.</exception>
    public ZoneKeeping Zone { get; init => field = AskedValue.Defined(value); }

    /// <summary>
    /// What each metre between the party's places at a date and those it has at most dates takes off the mean quality
    /// when places that serve as many dates are compared; 0.01 unless said otherwise, from 0 to 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not from 0 to 1.</exception>
    public double PerMetre { get; init => field = AskedValue.InRange(value, 0.0, 1); } = 0.01;
}
