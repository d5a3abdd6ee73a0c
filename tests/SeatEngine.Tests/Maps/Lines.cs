using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Maps;

/// <summary>Halls typed in a line or two.</summary>
internal static class Lines
{
    /// <summary>A row on a straight line: a digit a seat's place in half metres is left out for a blank.</summary>
    public static Row Row(string label, string plan, double y, string section = "S") => new()
    {
        Label = label,
        Seats = [.. Enumerable.Range(0, plan.Length).Where(i => plan[i] != ' ')
            .Select((at, number) => Seat(section, label, number + 1, at * 0.5, y))],
    };

    public static Seat Seat(string section, string row, int number, double x, double y) => new()
    {
        Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{section}-{row}-{number}")),
        Label = number.ToString(CultureInfo.InvariantCulture),
        Position = new PlanPoint(x, y),
    };

    public static Hall Hall(params ImmutableArray<Row> rows) => Hall(new Section { Id = new("S"), Name = "Stalls", Rows = rows });

    public static Hall Hall(Section section) => new()
    {
        Name = "Test",
        FocalPoint = new PlanPoint(2.25, -5),
        Sections = [section],
    };
}
