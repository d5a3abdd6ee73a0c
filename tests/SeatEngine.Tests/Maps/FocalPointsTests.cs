using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Maps;

public sealed class FocalPointsTests
{
    private static readonly Hall Plain = Lines.Hall(Lines.Row("A", "xxx", 0)) with { FocalPoint = null };

    [Fact]
    public void FocalPoint_OfAHallThatSaysNone_IsTheFrontOfTheStageOrTheMiddleOfTheSeats()
    {
        HallFixture Fixture(FixtureKind kind, params PlanPoint[] outline) =>
            new() { Kind = kind, Position = new PlanPoint(3, -7), Outline = [.. outline] };
        PlanPoint Focal(params HallFixture[] fixtures) => SeatMap.Compile(Plain with { Fixtures = [.. fixtures] }).FocalPoint;
        PlanPoint[] apron = [new(-4, -9), new(4, -9), new(4, -2), new(-4, -2)];

        Assert.Equal(new PlanPoint(0.5, 0), Focal());
        Assert.Equal(new PlanPoint(0.5, 0), Focal(Fixture(FixtureKind.Obstacle)));
        Assert.Equal(new PlanPoint(3, -7), Focal(Fixture(FixtureKind.Stage)));
        Assert.Equal(new PlanPoint(3, -7), Focal(Fixture(FixtureKind.Stage, new(-4, -2), new(4, -2))));
        Assert.Equal(new PlanPoint(0.5, -2), Focal(Fixture(FixtureKind.Obstacle), Fixture(FixtureKind.Stage, apron)));
        Assert.Equal(new PlanPoint(0.5, -2), Focal(Fixture(FixtureKind.Stage, [new(0.5, -9), new(4, -2), new(-4, -2)])));
    }

    [Fact]
    public void FocalPointOf_SectionsZonesAndLevels_IsTheNearestThatSaysOne()
    {
        Section Of(string id, PlanPoint? own, string? zone, string? level) => new()
        {
            Id = new(id),
            Name = id,
            FocalPoint = own,
            Zone = zone is null ? null : new(zone),
            Level = level is null ? null : new(level),
            Rows = [new Row { Label = "A", Seats = [Lines.Seat(id, "A", 1, 0, 0)] }],
        };
        var map = SeatMap.Compile(Plain with
        {
            FocalPoint = new PlanPoint(1, 1),
            Zones = [new() { Id = new("z"), Name = "z", FocalPoint = new PlanPoint(2, 2) }, new() { Id = new("none"), Name = "none" }],
            Levels = [new() { Id = new("l"), Name = "l", FocalPoint = new PlanPoint(3, 3) }, new() { Id = new("none"), Name = "none" }],
            Sections = [Of("own", new PlanPoint(4, 4), "z", "l"), Of("zone", null, "z", "l"), Of("level", null, "none", "l"),
                Of("hall", null, "none", "none"), Of("bare", null, null, null)],
        });

        double X(string section) => map.FocalPointOf(map.InSection(new(section)).ToArray()[0]).X;
        Assert.Equal([4, 2, 3, 1, 1], new[] { "own", "zone", "level", "hall", "bare" }.Select(X));
        Assert.Equal(["own", "zone"],
            map.InZone(new("z")).ToIds().Select(static id => id.Value.Split('-')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(["level", "own", "zone"],
            map.InLevel(new("l")).ToIds().Select(static id => id.Value.Split('-')[0]).Order(StringComparer.Ordinal));
    }
}
