using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

public sealed partial class SeatMap
{
    /// <summary>The seats for which a condition holds.</summary>
    /// <param name="condition">Asked once for each seat.</param>
    /// <returns>The set.</returns>
    public SeatSet Select(Func<MapSeat, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var words = new ulong[WordCount];
        foreach (var seat in Seats)
        {
            if (condition(new MapSeat(this, seat)))
            {
                words[seat.Value >> 6] |= 1UL << (seat.Value & 63);
            }
        }

        return new(this, words);
    }

    /// <summary>The seats of the given ids.</summary>
    /// <param name="ids">Ids of seats of the map; one may occur more than once.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">The map has no seat of one of the ids.</exception>
    public SeatSet Select(IEnumerable<SeatId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var words = new ulong[WordCount];
        foreach (var id in ids)
        {
            if (!TryGetIndex(id, out var seat))
            {
                throw new ArgumentException($"The hall has no seat '{id}'.", nameof(ids));
            }

            words[seat.Value >> 6] |= 1UL << (seat.Value & 63);
        }

        return new(this, words);
    }

    /// <summary>The seats at the given slots.</summary>
    /// <param name="seats">Seats of the map.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">An index is no seat of the map.</exception>
    public SeatSet Select(params ReadOnlySpan<SeatIndex> seats) => Empty.With(seats);

    /// <summary>The seats of a section; none when the hall has no such section.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The set.</returns>
    public SeatSet InSection(SectionId section) => SelectRows(row => row.Section.Id == section);

    /// <summary>The seats of a level; none when the hall has no such level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The set.</returns>
    public SeatSet InLevel(LevelId level) => SelectRows(row => row.Section.Level == level);

    /// <summary>The seats of a seating zone; none when the hall has no such zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>The set.</returns>
    public SeatSet InZone(SeatingZoneId zone) => SelectRows(row => row.Section.Zone == zone);

    /// <summary>The seats of a row, box or table.</summary>
    /// <param name="row">A row of the map.</param>
    /// <returns>The set.</returns>
    public SeatSet InRow(MapRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Empty.With(row.Seats.AsSpan());
    }

    /// <summary>The seats that have any of some features.</summary>
    /// <param name="features">One feature or several.</param>
    /// <returns>The set.</returns>
    public SeatSet WithAny(SeatFeatures features) => Select(seat => (seat.Features & features) != 0);

    /// <summary>The seats of rows for which a condition holds.</summary>
    /// <param name="condition">Asked once for each row, box and table.</param>
    /// <returns>The set.</returns>
    public SeatSet SelectRows(Func<MapRow, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var words = new ulong[WordCount];
        foreach (var row in Rows)
        {
            if (!condition(row))
            {
                continue;
            }

            foreach (var seat in row.Seats)
            {
                words[seat.Value >> 6] |= 1UL << (seat.Value & 63);
            }
        }

        return new(this, words);
    }
}
