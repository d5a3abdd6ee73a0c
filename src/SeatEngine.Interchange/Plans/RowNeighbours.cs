using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Who sits beside whom in the rows of a hall whose places are known: as it says, or as the caller wants it taken.</summary>
internal static class RowNeighbours
{
    private const string RowSegment = "1";

    /// <summary>A result that says what its neighbours were taken from, with rows such as the caller wants them.</summary>
    /// <param name="result">What was read; a refusal stays as it is.</param>
    /// <param name="wanted">What the caller wants them taken from; null for the surest that the hall has.</param>
    /// <param name="known">What the reader took them from itself; null to look at what the hall says.</param>
    public static HallReadResult Taken(HallReadResult result, NeighbourSource? wanted, NeighbourSource? known = null)
    {
        if (result.Hall is not { } hall)
        {
            return result;
        }

        var isSaid = hall.Sections.Any(static section => section.Rows.Any(static row => row.Seats.Any(IsSaid)));
        var found = known ?? (isSaid || hall.IsSchematic ? NeighbourSource.Explicit : NeighbourSource.Geometry);
        if (wanted is null || wanted == found)
        {
            return result with { Neighbours = found };
        }

        var source = wanted.Value;
        if (source == NeighbourSource.Explicit || (source == NeighbourSource.Geometry && hall.IsSchematic))
        {
            return new()
            {
                Defects = [.. result.Defects, SittingWords.Missing(source)],
                Notes = result.Notes,
            };
        }

        return result with
        {
            Hall = hall with
            {
                Sections = [.. hall.Sections.Select(section => section with { Rows = [.. section.Rows.Select(row => Said(row, source))] })],
            },
            Neighbours = source,
            Notes = SittingWords.NoteOf(source) is { } note ? [.. result.Notes, note] : result.Notes,
        };
    }

    private static bool IsSaid(Seat seat) => seat.Segment is not null || seat.NextNeighbour is not null;

    private static Row Said(Row row, NeighbourSource source)
    {
        var order = NaturalOrder.Among(row.Seats.Select(static seat => seat.Label));
        IEnumerable<Seat> seats = source == NeighbourSource.Numbers ? row.Seats.OrderBy(static seat => seat.Label, order) : row.Seats;
        var segment = source == NeighbourSource.Geometry ? null : RowSegment;
        return row with { Seats = seats.Select(seat => seat with { NextNeighbour = null, Segment = segment }).ToImmutableArray() };
    }
}
