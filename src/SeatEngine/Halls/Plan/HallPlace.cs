using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>A row, box or table of a section, seen alike.</summary>
internal readonly record struct HallPlace(Section Section, string Kind, string Label, ImmutableArray<Seat> Seats)
{
    public bool IsRow => string.Equals(Kind, "row", StringComparison.Ordinal);

    public bool IsTable => string.Equals(Kind, "table", StringComparison.Ordinal);

    public string Words => $"{WordsOf(Section)}, {Kind} {Label}";

    public string WordsOfSeat(Seat seat) => $"{Words}, seat {seat.Label}";

    public static string WordsOf(Section section) =>
        section.Level is { } level ? $"level {level}, section {section.Name}" : $"section {section.Name}";

    public static IEnumerable<HallPlace> Of(Hall hall) => hall.Sections.SelectMany(Of);

    public static IEnumerable<HallPlace> Of(Section section)
    {
        foreach (var row in section.Rows)
        {
            yield return new(section, "row", row.Label, row.Seats);
        }

        foreach (var box in section.Boxes)
        {
            yield return new(section, "box", box.Label, box.Seats);
        }

        foreach (var table in section.Tables)
        {
            yield return new(section, "table", table.Label, table.Seats);
        }
    }
}
