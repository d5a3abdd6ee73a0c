using System.Globalization;
using System.Text;
using SeatEngine.Halls;

namespace SeatEngine.Interchange.Tests;

/// <summary>Says a whole hall as text, so that two halls can be compared and a difference be read.</summary>
internal static class HallText
{
    public static IEnumerable<Seat> SeatsOf(Hall hall) => hall.Sections.SelectMany(SeatsOf);

    public static IEnumerable<Seat> SeatsOf(Section section) =>
        section.Rows.SelectMany(row => row.Seats)
            .Concat(section.Boxes.SelectMany(box => box.Seats))
            .Concat(section.Tables.SelectMany(table => table.Seats));

    public static string Of(Hall hall)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{hall.Name} focal {hall.FocalPoint} schematic {hall.IsSchematic}");
        text.AppendLine(string.Join(';', hall.Levels.Select(level => $"{level.Id}={level.Name}")));
        text.AppendLine(string.Join(';', hall.Categories.Select(category => $"{category.Id}={category.Name}")));
        foreach (var fixture in hall.Fixtures)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{fixture.Kind} {fixture.Name} {fixture.Position} {string.Join(' ', fixture.Outline)}");
        }

        foreach (var section in hall.Sections)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"section {section.Id} {section.Name} {section.Level}");
            foreach (var row in section.Rows)
            {
                Append(text, "row " + row.Label, row.Seats);
            }

            foreach (var box in section.Boxes)
            {
                Append(text, "box " + box.Label, box.Seats);
            }

            foreach (var table in section.Tables)
            {
                Append(text, "table " + table.Label, table.Seats);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string place, IEnumerable<Seat> seats)
    {
        text.AppendLine(place);
        foreach (var seat in seats)
        {
            var p = seat.Position;
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  {seat.Id} '{seat.Label}' {p.X:0.000} {p.Y:0.000} {p.Z:0.000} {seat.Features} {seat.Category} seg {seat.Segment} next " +
                $"{seat.NextNeighbour} of {string.Join(',', seat.CompanionOf)} for {string.Join(',', seat.Replaces)} {seat.Note}");
        }
    }
}
