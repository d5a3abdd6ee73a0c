using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering.Tests.Composing;

/// <summary>Halls of a few seats that show one of everything.</summary>
internal static class SmallHalls
{
    public static SeatMap Studio() => SeatMap.Compile(new Hall
    {
        Name = "Studio",
        FocalPoint = new PlanPoint(0, -2),
        Levels = [new Level { Id = new("floor"), Name = "Floor" }, new Level { Id = new("gallery"), Name = "Gallery" }],
        Categories =
        [
            new Category { Id = new("P1"), Name = "Front" },
            new Category { Id = new("P2"), Name = "Back", Color = "#ffdd00" },
        ],
        Sections =
        [
            Rows("Stalls", "floor", "P1", 0, 3, 6, wheelchairs: true),
            Rows("Gallery", "gallery", "P2", 5, 2, 8, wheelchairs: false),
            new Section
            {
                Id = new("Club"),
                Name = "Club",
                Level = new LevelId("floor"),
                Category = new PriceZoneId("P1"),
                Tables = [new HallTable { Label = "T1", Centre = new(5, 1), Width = 1.2, Seats = Ring("Club-T1", 5, 1, 4) }],
                Boxes = [new Box { Label = "Loge", Seats = Ring("Club-L", -5, 1, 3) }],
            },
        ],
        Areas = [new GeneralAdmissionArea { Id = new("PIT"), Name = "Pit", Capacity = 40, Centre = new(5, 4),
            Outline = [new(4, 3), new(6, 3), new(6, 5), new(4, 5)] }],
        Fixtures =
        [
            new HallFixture { Kind = FixtureKind.Stage, Name = "Stage", Position = new(0, -3),
                Outline = [new(-3, -4), new(3, -4), new(3, -2), new(-3, -2)] },
            new HallFixture { Kind = FixtureKind.Exit, Name = "Exit", Position = new(-5, 5) },
        ],
    });

    /// <summary>A hall in which every name is the given one.</summary>
    public static SeatMap Named(string name) => SeatMap.Compile(new Hall
    {
        Name = name,
        Levels = [new Level { Id = new("a"), Name = name }, new Level { Id = new("b"), Name = name }],
        Sections =
        [
            Rows("A", "a", null, 0, 2, 4, wheelchairs: false, name),
            Rows("B", "b", null, 4, 2, 4, wheelchairs: false, name),
        ],
        Fixtures = [new HallFixture { Kind = FixtureKind.Stage, Name = name, Position = new(0, -3),
            Outline = [new(-3, -4), new(3, -4), new(3, -2), new(-3, -2)] }],
    });

    public static SeatSet Seats(SeatMap map, params string[] ids) => map.Select(ids.Select(id => new SeatId(id)));

    private static Section Rows(string id, string level, string? category, double y, int rows, int seats, bool wheelchairs,
        string? name = null) => new()
        {
            Id = new SectionId(id),
            Name = name ?? id,
            Level = new LevelId(level),
            Category = category is null ? null : new PriceZoneId(category),
            Rows = [.. Enumerable.Range(0, rows).Select(row => new Row
        {
            Label = name ?? ((char)('A' + row)).ToString(),
            Seats = [.. Enumerable.Range(0, seats).Select(seat => new Seat
            {
                Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{id}-{(char)('A' + row)}-{seat + 1}")),
                Label = name ?? (seat + 1).ToString(CultureInfo.InvariantCulture),
                Position = new PlanPoint(((seat - ((seats - 1) / 2.0)) * 0.55) + (seat >= seats / 2 ? 0.6 : -0.6), y + (row * 0.95)),
                Features = wheelchairs && row == rows - 1 && seat < 2 ? SeatFeatures.WheelchairSpace : SeatFeatures.None,
            })],
        })],
        };

    private static ImmutableArray<Seat> Ring(string prefix, double x, double y, int count) =>
    [
        .. Enumerable.Range(0, count).Select(seat => new Seat
        {
            Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{seat + 1}")),
            Label = (seat + 1).ToString(CultureInfo.InvariantCulture),
            Position = new PlanPoint(x + (0.95 * Math.Cos(seat * 2 * Math.PI / count)), y + (0.95 * Math.Sin(seat * 2 * Math.PI / count))),
        }),
    ];
}
