using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Files;

/// <summary>A small hall that uses each part of the model once, and makes sense.</summary>
internal static class EveryPart
{
    public static Hall Hall { get; } = new()
    {
        Name = "Every part",
        Version = "3",
        FocalPoint = new(0, 0, 1),
        GapFactor = 1.8,
        Levels = [new Level { Id = new("floor"), Name = "Floor", Outline = [new(-5, 0), new(5, 0), new(5, 9), new(-5, 9)] }],
        Zones = [new SeatingZone { Id = new("front"), Name = "Front", FocalPoint = new(0, 0.5) }],
        Categories = [new Category { Id = new("P1"), Name = "Premium", Color = "#a03020" },
            new Category { Id = new("P2"), Name = "Standard" }],
        Sections =
        [
            new Section
            {
                Id = new("stalls"),
                Name = "Stalls",
                Level = new("floor"),
                Zone = new("front"),
                Category = new("P1"),
                FocalPoint = new(0, 0.25),
                Outline = [new(-3, 1), new(3, 1), new(3, 6)],
                Rows = [Row()],
                Boxes = [new Box { Label = "1", Booking = BookingMode.Whole, Category = new("P2"), Outline =
                    [new(-5, 2), new(-4, 2), new(-4, 4)], Seats = [Seat("box-1-a", "a", -4.5, 2.5), Seat("box-1-b", "b", -4.5, 3.5)] }],
                Tables = [new HallTable { Label = "T1", Shape = TableShape.Rectangular, Centre = new(0, 8), Width = 1.2, Depth = 0.8,
                    Rotation = 45, OpenAfter = [2], Booking = BookingMode.Whole,
                    Seats = [Seat("T1-1", "1", -0.5, 7.5), Seat("T1-2", "2", 0.5, 7.5), Seat("T1-3", "3", 0.5, 8.5)] }],
            },
        ],
        Areas = [new GeneralAdmissionArea { Id = new("pit"), Name = "Pit", Capacity = 40, MinOccupancy = 2, MaxOccupancy = 10, Level =
            new("floor"), Zone = new("front"), Category = new("P2"), Centre = new(0, 0.5), Outline = [new(-2, 0), new(2, 0), new(2, 1)] }],
        Fixtures = [new HallFixture { Kind = FixtureKind.Stage, Name = "Stage", Level = new("floor"), Position = new(0, -2),
            Outline = [new(-4, -3), new(4, -3), new(4, 0), new(-4, 0)] },
            new HallFixture { Kind = FixtureKind.Label, Name = "Emergency only", Position = new(4, 8), Rotation = -90 }],
        Background = [new BackgroundShape { Lines = [[new(-6, -4), new(6, -4), new(6, 10)]], Stroke = "#553311", StrokeWidth = 0.2 },
            new BackgroundShape { Lines = [[new(-6, 9), new(-5, 9), new(-5, 10), new(-6, 9)], [new(5, 9), new(6, 9), new(5, 10),
            new(5, 9)]], Fill = "#c9d8b6", Level = new("floor") }],
        Rankings = [new RankingDefinition { Name = "House", Kind = RankingKind.Composite, Weights = new(1, 0.5, 0, 2) },
            new RankingDefinition { Name = "By hand", Kind = RankingKind.Painted,
            Painted = [new(new("stalls-A-1"), 900), new(new("stalls-A-2"), 1000)] }],
    };

    private static Row Row() => new()
    {
        Label = "A",
        Category = new("P1"),
        Seats =
        [
            Seat("stalls-A-1", "1", -1.1, 2) with { Segment = "left" },
            Seat("stalls-A-2", "2", -0.55, 2) with { Segment = "left" },
            Seat("stalls-A-3", "3", 0, 2) with { Features = SeatFeatures.Companion | SeatFeatures.StepFree,
                CompanionOf = [new("stalls-A-W")], NextNeighbour = new("stalls-A-W") },
            Seat("stalls-A-4", "4", 0.55, 2) with { Features = SeatFeatures.Removable, Note = "Taken out for a wheelchair" },
            Seat("stalls-A-W", "W", 0.6, 2.1) with { Features = SeatFeatures.WheelchairSpace, Category = new("P2"),
                Replaces = [new("stalls-A-4")] },
        ],
    };

    private static Seat Seat(string id, string label, double x, double y) =>
        new() { Id = new(id), Label = label, Position = new PlanPoint(x, y) };
}
