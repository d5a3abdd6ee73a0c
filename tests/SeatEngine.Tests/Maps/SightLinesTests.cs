using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Maps;

public sealed class SightLinesTests
{
    [Fact]
    public void Of_SeatOnARake_TellsDistanceAngleAndClearance()
    {
        // Eyes at (0, 6) of row D: 3 rows of 0.3 m up, 1.2 m above the floor, that is 2.1 m; 6.7 m before the focal point.
        var map = SeatMap.Compile(Stalls(rise: 0.3).Build());

        var line = new SightLines(map).Of(At(map, "S-D-4"));

        Assert.Equal(new PlanPoint(0, 2.7, 2.1), line.Eye);
        Assert.Equal(4.7, line.PlanDistance);
        Assert.Equal(Math.Round(Math.Sqrt((4.7 * 4.7) + (1.1 * 1.1)), 3), line.Distance);
        Assert.Equal(Math.Round(Math.Atan2(1.1, 4.7) * 180 / Math.PI, 1), line.Angle);
        Assert.Equal(["S-C-4", "S-B-4", "S-A-4"], line.Heads.Select(static head => head.Seat.Value));

        // The line falls by 1.1 m in 4.7 m: 0.9 m ahead it is at 1.889 m, and the eyes of row C are at 1.8 m.
        Assert.Equal(0.089, line.Heads[0].Clearance);
        Assert.True(line.Heads[0].IsInTheWay);
        Assert.False(line.Heads[1].IsInTheWay);
        Assert.Equal(1, line.HeadsInTheWay);
        Assert.False(line.IsRestricted);
    }

    [Fact]
    public void Of_SeatBetweenTheHeadsAhead_HasNobodyInTheWay()
    {
        var map = SeatMap.Compile(Stalls(rise: 0.05, staggered: true).Build());

        var line = new SightLines(map).Of(At(map, "S-B-4"));

        Assert.NotEmpty(line.Heads);
        Assert.All(line.Heads, static head => Assert.True(Math.Abs(head.Aside) > 0.15));
        Assert.Equal(0, line.HeadsInTheWay);
    }

    [Theory]
    [InlineData(4.0, true)]
    [InlineData(0.5, false)]
    [InlineData(null, false)]
    public void Of_SeatBehindAPillar_IsRestrictedWhereThePillarIsHighEnough(double? height, bool isRestricted)
    {
        var map = SeatMap.Compile(Stalls(rise: 0.1).Obstacle("Pillar", new PlanBounds(-0.2, -0.9, 0.2, -0.5), height: height).Build());
        SightLines lines = new(map);

        var line = lines.Of(At(map, "S-D-4"));

        var pillar = Assert.Single(line.Barriers);
        Assert.Equal((SightBarrierKind.Fixture, "Pillar", isRestricted), (pillar.Kind, pillar.Name, pillar.Hides));
        Assert.Equal(height, pillar.Top);
        Assert.Equal((3.2, 3.6), (pillar.Distance, pillar.Until));
        Assert.Equal(isRestricted, line.IsObstructed);
        Assert.Equal(isRestricted, lines.FindObstructed().Contains(At(map, "S-D-4")));
        Assert.Empty(lines.Of(At(map, "S-D-1")).Barriers);
    }

    [Fact]
    public void FindObstructed_SeatsUnderABalcony_AreThoseThatSeeTooLittleAbove()
    {
        var map = SeatMap.Compile(UnderABalcony().Build());
        SightLines lines = new(map);

        // The balcony's front row stands over row G, its underside at 2.5 m and its edge 0.8 m ahead of it.
        var first = lines.Of(At(map, "S-A-4"));
        var last = lines.Of(At(map, "S-O-4"));

        Assert.Null(first.SeenAbove);
        var floor = Assert.Single(last.Barriers);
        Assert.Equal((SightBarrierKind.Overhang, "Balcony", false), (floor.Kind, floor.Name, floor.Hides));
        Assert.Equal((2.5, 3.0), (floor.Bottom, floor.Top));
        var edge = map.PositionOf(At(map, "S-O-4")).Y - map.PositionOf(At(map, "U-A-4")).Y + 0.8;
        Assert.Equal(Math.Round(1.2 + (1.3 * last.PlanDistance / edge) - 1, 3), last.SeenAbove!.Value, 2);
        var obstructed = lines.FindObstructed();
        Assert.NotEmpty(obstructed.ToArray());
        Assert.All(map.Seats.ToArray(), seat =>
            Assert.Equal(lines.Of(seat).SeenAbove < SightRules.Default.SceneHeight, obstructed.Contains(seat)));
        Assert.Empty(new SightLines(map, new SightRules { SceneHeight = 0 }).FindObstructed().ToArray());
        Assert.Contains(At(map, "S-A-1"), lines.FindRestricted().ToArray());
        Assert.DoesNotContain(At(map, "S-A-1"), obstructed.ToArray());
    }

    [Fact]
    public void Of_SeatThatTheHouseMarks_StaysMarkedWhateverIsSeen()
    {
        var map = SeatMap.Compile(UnderABalcony().Build());

        var line = new SightLines(map).Of(At(map, "S-A-1"));

        Assert.Equal((true, false, true), (line.IsMarked, line.IsObstructed, line.IsRestricted));
        Assert.False(map[At(map, "S-O-4")].Features.HasFlag(SeatFeatures.RestrictedView));
    }

    [Fact]
    public void Of_HallWithoutHeights_SaysThatItHasNone()
    {
        var map = SeatMap.Compile(new HallBuilder("Flat").FocalPoint(0, -2)
            .Section("S", "Stalls", static stalls => stalls.Rows(4, "7")).Build());

        var line = new SightLines(map).Of(At(map, "S-D-4"));

        Assert.False(line.HasHeights);
        Assert.Equal((4.7, true, true), (line.PlanDistance, line.Heads.IsEmpty, line.Barriers.IsEmpty));
        Assert.Empty(new SightLines(map).FindObstructed().ToArray());
    }

    [Law(60)]
    public void FindObstructed_AnyHall_IsWhatEachLineSays(int seed)
    {
        var hall = RandomHalls.Make(seed, 200);
        Random random = new(seed);
        var map = SeatMap.Compile(hall with
        {
            FocalPoint = new PlanPoint(0, -5, 1),
            Sections = [.. hall.Sections.Select(section => section with
            {
                Rows = [.. section.Rows.Select(row => row with
                {
                    Seats = [.. row.Seats.Select(seat => seat with { Position = seat.Position with { Z = random.Next(0, 12) } })],
                })],
            })],
        });
        SightLines lines = new(map);

        var found = lines.FindObstructed();

        Assert.All(map.Seats.ToArray(), seat => Assert.Equal(lines.Of(seat).IsObstructed, found.Contains(seat)));
    }

    [Fact]
    public void Construction_LengthsOutOfRange_Throws()
    {
        var map = SeatMap.Compile(Stalls(0.1).Build());
        SightRules[] wrong =
        [
            new() { EyeHeight = 0 }, new() { HeadWidth = double.NaN }, new() { SceneHeight = -1 },
            new() { FloorThickness = double.PositiveInfinity },
        ];
        Assert.All(wrong, rules => Assert.Throws<ArgumentOutOfRangeException>(() => new SightLines(map, rules)));
        Assert.Throws<ArgumentException>(() => new SightLines(map).Of(default));
    }

    private static HallBuilder Stalls(double rise, bool staggered = false) => new HallBuilder("Stalls").FocalPoint(0, -2, 1)
        .Section("S", "Stalls", stalls => stalls.Spacing(0.9, rise).Stagger(staggered).Rows(4, "7"));

    private static HallBuilder UnderABalcony() => new HallBuilder("Two levels").FocalPoint(0, -2, 1)
        .Level("up", "Balcony")
        .Section("S", "Stalls", static stalls => stalls.Row("7", static row => row.Features(SeatFeatures.RestrictedView)).Rows(14, "7"))
        .Section("U", "Upper", static upper => upper.Level("up").From(RowPath.Line(new PlanPoint(0, 5.4, 3))).Spacing(0.9, 0.4)
            .Rows(6, "7"));

    private static SeatIndex At(SeatMap map, string id) =>
        map.TryGetIndex(new(id), out var seat) ? seat : throw new ArgumentException($"There is no seat {id}.", nameof(id));
}
