using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Halls;

/// <summary>A small sound hall that the tests of validation spoil in one place.</summary>
internal static class ValidationHall
{
    public static Hall Sound(int rows = 6, int seats = 8, bool numberedThrough = false)
    {
        var number = 0;
        return new Hall
        {
            Name = "Test hall",
            Levels = [new Level { Id = new("floor"), Name = "Floor" }],
            Categories = [new Category { Id = new("gold"), Name = "Gold" }],
            Sections =
            [
                new Section
                {
                    Id = new("A"),
                    Name = "A",
                    Level = new LevelId("floor"),
                    Category = new PriceZoneId("gold"),
                    Rows =
                    [
                        .. Enumerable.Range(1, rows).Select(row => new Row
                        {
                            Label = FormattableString.Invariant($"{row}"),
                            Seats = [.. Enumerable.Range(1, seats)
                                .Select(seat => Chair(row, seat, FormattableString.Invariant($"{(numberedThrough ? ++number : seat)}")))],
                        }),
                    ],
                },
            ],
        };
    }

    public static Seat Chair(int row, int seat, string? label = null) => new()
    {
        Id = new(FormattableString.Invariant($"A-{row}-{seat}")),
        Label = label ?? FormattableString.Invariant($"{seat}"),
        Position = new(seat * 0.5, row * 0.9),
    };

    public static Seat SeatOf(Hall hall, int row, int seat) => hall.Sections[0].Rows[row - 1].Seats[seat - 1];

    public static Hall With(Hall hall, int row, int seat, Func<Seat, Seat> change) =>
        WithRow(hall, row, old => old with { Seats = old.Seats.SetItem(seat - 1, change(old.Seats[seat - 1])) });

    public static Hall WithRow(Hall hall, int row, Func<Row, Row> change) =>
        WithSection(hall, section => section with { Rows = section.Rows.SetItem(row - 1, change(section.Rows[row - 1])) });

    public static Hall WithSection(Hall hall, Func<Section, Section> change) =>
        hall with { Sections = hall.Sections.SetItem(0, change(hall.Sections[0])) };
}
