using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Maps;

public sealed class SeatMapTests
{
    [Law]
    public void Compile_AnyHall_PutsEachSeatInOneRunWithGuardsBetween(int seed)
    {
        var map = SeatMap.Compile(RandomHalls.Make(seed));
        var seen = new HashSet<int>();
        foreach (var run in map.Runs)
        {
            for (var i = 0; i < run.Length; i++)
            {
                Assert.True(seen.Add(run.First.Value + i));
                Assert.Same(run, map.RunOf(new SeatIndex(run.First.Value + i)));
            }

            Assert.False(map.IsSeat(new SeatIndex(run.First.Value - 1)));
            Assert.False(map.IsSeat(new SeatIndex(run.Last.Value + 1)));
            Assert.True(run.Kind == SeatRunKind.Line || run.First.Value % 64 == 0);
            Assert.Equal(run.Kind == SeatRunKind.Line, run.First.Value < map.LineEnd);
        }

        Assert.Equal(map.SeatCount, seen.Count);
        Assert.Equal(seen.Order(), map.Seats.ToArray().Select(static seat => seat.Value));
    }

    [Fact]
    public void InLevel_LevelOfSections_HoldsTheirSeatsAndNoOthers()
    {
        var map = SeatMap.Compile(new HallBuilder("Two floors")
            .FocalPoint(0, 0)
            .Level("low", "Stalls")
            .Level("high", "Balcony")
            .Section("S", "Stalls", section => section.Level("low").Rows(2, "3 | 3"))
            .Section("B", "Balcony", section => section.Level("high").From(RowPath.Line(new PlanPoint(0, 10))).Rows(1, "4"))
            .Build());

        Assert.Equal(map.InSection(new SectionId("S")), map.InLevel(new LevelId("low")));
        Assert.Equal(4, map.InLevel(new LevelId("high")).Count);
        Assert.True(map.InLevel(new LevelId("no such level")).IsEmpty);
    }

    [Law]
    public void Compile_SectionsAndRowsPermuted_GivesTheSameMap(int seed)
    {
        var hall = RandomHalls.Make(seed);
        var random = new Random(seed);
        var shuffled = hall with
        {
            Sections = [.. hall.Sections
                .Select(section =>
                    section with { Rows = [.. section.Rows.OrderBy(_ => random.Next())
                    .Select(row => row with { Seats = [.. row.Seats.OrderBy(_ => random.Next())] })] })
                .OrderBy(_ => random.Next())],
        };
        Assert.Equal(SeatMap.Compile(hall).Seats.ToIds(), SeatMap.Compile(shuffled).Seats.ToIds());
    }

    [Law]
    public void Compile_AnyHall_LaysLinesOutBestFirst(int seed)
    {
        var map = SeatMap.Compile(RandomHalls.Make(seed));
        var best = map.Runs
            .Where(static run => run.Kind == SeatRunKind.Line)
            .Select(run => Enumerable.Range(run.First.Value, run.Length).Max(slot => map.PrimaryRanking.QualityOf(new SeatIndex(slot))))
            .ToArray();
        Assert.Equal(best.OrderDescending(), best);
    }

    [Theory]
    [InlineData("xxxxxx", 6)]
    [InlineData("xx xx", 2, 2)]
    [InlineData("xxx x  xx", 3, 1, 2)]
    public void Compile_GapInARow_EndsTheRun(string plan, params int[] lengths)
    {
        var map = SeatMap.Compile(Lines.Hall(Lines.Row("A", plan, 0)));
        Assert.Equal(lengths, map.Rows[0].Runs.Select(static run => run.Length));
    }

    [Fact]
    public void Compile_WiderGapFactor_JoinsAcrossTheGap()
    {
        var hall = Lines.Hall(Lines.Row("A", "xx xx", 0)) with { GapFactor = 2.5 };
        Assert.Equal(4, Assert.Single(SeatMap.Compile(hall).Runs).Length);
    }

    [Fact]
    public void Compile_ExplicitSegments_WinOverGeometry()
    {
        var row = Lines.Row("A", "xx xx", 0);
        var seats = row.Seats.Select((seat, at) => seat with { Segment = at < 3 ? "1" : "2" });
        var map = SeatMap.Compile(Lines.Hall(row with { Seats = [.. seats] }));
        Assert.Equal([3, 1], map.Rows[0].Runs.Select(static run => run.Length));
    }

    [Fact]
    public void Compile_NeighbourLinks_WinOverGeometry()
    {
        var row = Lines.Row("A", "xxxx", 0);
        var seats = row.Seats.Select((seat, at) => at == 0 ? seat with { NextNeighbour = row.Seats[2].Id } : seat);
        var map = SeatMap.Compile(Lines.Hall(row with { Seats = [.. seats] }));
        Assert.True(map.TryGetIndex(new SeatId("S-A-1"), out var first));
        var run = map.RunOf(first)!;
        Assert.Equal(["S-A-1", "S-A-3"], Enumerable.Range(run.First.Value, run.Length).Select(slot => map.IdOf(new SeatIndex(slot)).Value));
        Assert.Equal(3, map.Runs.Length);
    }

    [Fact]
    public void Compile_CircleOfLinks_IsARing()
    {
        var row = Lines.Row("A", "xxxx", 0);
        var seats = row.Seats.Select((seat, at) => seat with { NextNeighbour = row.Seats[(at + 1) % 4].Id });
        var map = SeatMap.Compile(Lines.Hall(row with { Seats = [.. seats] }));
        Assert.Equal(SeatRunKind.Ring, Assert.Single(map.Runs).Kind);
    }

    [Fact]
    public void Compile_RowListedOddThenEven_FollowsTheSeatsAsTheyStand()
    {
        var row = Lines.Row("A", "xxxxxx", 0);
        var listed = row with { Seats = [row.Seats[4], row.Seats[2], row.Seats[0], row.Seats[1], row.Seats[3], row.Seats[5]] };
        var map = SeatMap.Compile(Lines.Hall(listed));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], map.Rows[0].Seats.Select(seat => map[seat].Label));
    }

    [Fact]
    public void Compile_RowBehindTheStage_RunsFromItsOwnLeft()
    {
        // Behind the stage people look the other way: their left is the plan's right.
        var map = SeatMap.Compile(Lines.Hall(Lines.Row("A", "xxx", -10)));
        Assert.Equal(["3", "2", "1"], map.Rows[0].Seats.Select(seat => map[seat].Label));
    }

    [Fact]
    public void Compile_HorseshoeRow_FollowsTheBend()
    {
        var seats = Enumerable.Range(0, 40).Select(i =>
        {
            var angle = (-20 + (220.0 * i / 39)) * Math.PI / 180;
            return new Seat
            {
                Id = new SeatId("H-" + i),
                Label = "H" + i,
                Position = new PlanPoint(10 * Math.Cos(angle), 10 * Math.Sin(angle))
            };
        }).ToArray();
        var row = new Row { Label = "A", Seats = [.. seats.OrderBy(static seat => seat.Label, StringComparer.Ordinal)] };
        var map = SeatMap.Compile(Lines.Hall(row) with { FocalPoint = new PlanPoint(0, 0) });
        var order = map.Rows[0].Seats.Select(seat => int.Parse(map[seat].Label[1..], System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Equal(Enumerable.Range(0, 40).Reverse(), order);
        Assert.Single(map.Runs);
    }

    [Fact]
    public void Compile_Table_WrapsRoundUnlessOpen()
    {
        var chairs = Enumerable.Range(0, 6).Select(i => Lines.Seat("S", "T", i + 1, Math.Cos(i), Math.Sin(i))).ToArray();
        var table = new HallTable { Label = "T", Seats = [.. chairs] };
        var section = new Section { Id = new("S"), Name = "Cabaret", Tables = [table] };
        Assert.Equal(SeatRunKind.Ring, Assert.Single(SeatMap.Compile(Lines.Hall(section)).Runs).Kind);
        var open = SeatMap.Compile(Lines.Hall(section with { Tables = [table with { OpenAfter = [1] }] }));
        var run = Assert.Single(open.Runs);
        Assert.Equal(SeatRunKind.Line, run.Kind);
        Assert.Equal("S-T-3", open.IdOf(run.First).Value);
        var two = SeatMap.Compile(Lines.Hall(section with { Tables = [table with { OpenAfter = [1, 4] }] }));
        Assert.Equal([3, 3], two.Runs.Select(static item => item.Length));
    }

    [Fact]
    public void Compile_Box_IsACluster()
    {
        var box = new Box { Label = "1", Seats = Lines.Row("1", "xxxx", 0).Seats, Booking = BookingMode.Whole };
        var run = Assert.Single(SeatMap.Compile(Lines.Hall(new Section { Id = new("S"), Name = "Boxes", Boxes = [box] })).Runs);
        Assert.Equal((SeatRunKind.Cluster, BookingMode.Whole, 4), (run.Kind, run.Booking, run.Length));
    }

    [Fact]
    public void Compile_ReplacingPlace_HasASlotOfItsOwnOutsideTheRuns()
    {
        var row = Lines.Row("A", "xxxx", 0);
        var space = Lines.Seat("S", "A", 9, 0.75, 0) with
        {
            Features = SeatFeatures.WheelchairSpace,
            Replaces = [row.Seats[1].Id, row.Seats[2].Id],
        };
        var companion = row.Seats[3] with { CompanionOf = [space.Id], Features = SeatFeatures.Companion };
        var map = SeatMap.Compile(Lines.Hall(row with { Seats = [row.Seats[0], row.Seats[1], row.Seats[2], companion, space] }));
        Assert.Equal(4, Assert.Single(map.Runs).Length);
        Assert.True(map.TryGetIndex(space.Id, out var place));
        Assert.Null(map.RunOf(place));
        Assert.True(map.ReplacingPlaces.Contains(place));
        Assert.Equal(["S-A-2", "S-A-3"], map.ReplacedBy(place).Select(seat => map.IdOf(seat).Value));
        Assert.Equal(place, Assert.Single(map.ReplacementsOf(map.ReplacedBy(place)[0])));
        Assert.Equal("S-A-4", map.IdOf(Assert.Single(map.CompanionsOf(place))).Value);
        Assert.Equal(2, map.AccessiblePlaces.Count);
        Assert.Equal(5, map.SeatCount);
    }

    [Fact]
    public void Compile_RunsOfOneRow_KnowWhoIsAcrossTheAisle()
    {
        var map = SeatMap.Compile(Lines.Hall(Lines.Row("A", "xx xxx xx", 0)));
        var runs = map.Rows[0].Runs;
        Assert.Equal([null, runs[0], runs[1]], runs.Select(static run => run.LeftAcrossAisle));
        Assert.Equal([runs[1], runs[2], null], runs.Select(static run => run.RightAcrossAisle));
        Assert.Equal([0, 500, 1500, 2000, 2500, 3500, 4000], map.Rows[0].Seats.Select(map.OffsetInRow));
        Assert.Equal(4000, map.Rows[0].Width);
    }

    [Fact]
    public void RowBehind_RowsByGeometry_IgnoresTheirNames()
    {
        var map = SeatMap.Compile(Lines.Hall(Lines.Row("Z", "xxxxx", 0), Lines.Row("A", "xxxxx", 1), Lines.Row("M", "xxxxx", 2)));
        var byLabel = map.Rows.ToDictionary(static row => row.Label);
        Assert.Same(byLabel["A"], map.RowBehind(byLabel["Z"]));
        Assert.Same(byLabel["M"], map.RowBehind(byLabel["A"]));
        Assert.Null(map.RowBehind(byLabel["M"]));
    }

    [Fact]
    public void Rankings_OfEachKind_RankAsTheHouseSays()
    {
        var hall = Lines.Hall(Lines.Row("A", "xxxxx", 0), Lines.Row("B", "xxxxx", 1)) with
        {
            Rankings =
            [
                new RankingDefinition { Name = "painted", Kind = RankingKind.Painted,
                    Painted = [new(new SeatId("S-B-1"), 1000), new(new SeatId("S-A-1"), 500)] },
                new RankingDefinition { Name = "near", Kind = RankingKind.FocalPoint },
                new RankingDefinition { Name = "middle", Kind = RankingKind.Composite, Weights = new RankingWeights(0, 1, 0, 0) },
            ],
        };
        var map = SeatMap.Compile(hall);
        int Quality(string ranking, string id) =>
            map.TryGetIndex(new SeatId(id), out var seat) ? map.FindRanking(ranking)!.QualityOf(seat) : -1;
        Assert.Same(map.FindRanking("painted"), map.PrimaryRanking);
        Assert.Equal(SeatRanking.MaxQuality, Quality("painted", "S-B-1"));
        Assert.Equal(0, Quality("painted", "S-B-2"));
        Assert.InRange(Quality("painted", "S-A-1"), SeatRanking.MaxQuality * 0.499, SeatRanking.MaxQuality * 0.5);
        Assert.True(Quality("near", "S-A-3") > Quality("near", "S-B-3"));
        Assert.Equal(0, Quality("near", "S-B-1"));
        Assert.True(Quality("middle", "S-B-3") > Quality("middle", "S-A-1"));
        Assert.Equal("S-B-1", map.IdOf(map.Runs[0].First).Value);
    }

    [Fact]
    public void Compile_DuplicateId_IsRefused()
    {
        var row = Lines.Row("A", "xx", 0);
        var hall = Lines.Hall(row with { Seats = [row.Seats[0], row.Seats[1] with { Id = row.Seats[0].Id }] });
        Assert.Throws<ArgumentException>("hall", () => SeatMap.Compile(hall));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Compile_PositionNotFinite_IsRefused(double x)
    {
        var row = Lines.Row("A", "xx", 0);
        var hall = Lines.Hall(row with { Seats = [row.Seats[0] with { Position = new PlanPoint(x, 0) }] });
        Assert.Throws<ArgumentException>("hall", () => SeatMap.Compile(hall));
    }

    [Fact]
    public void Compile_EmptyHall_HasNoSeats()
    {
        var map = SeatMap.Compile(new Hall { Name = "Empty" });
        Assert.Equal(0, map.SeatCount);
        Assert.True(map.Seats.IsEmpty);
        Assert.Empty(map.Runs);
    }

    [Fact]
    public void ZoneMap_OfCategories_InheritsFromRowAndSection()
    {
        var row = Lines.Row("A", "xxx", 0);
        var section = new Section
        {
            Id = new("S"),
            Name = "Stalls",
            Category = new PriceZoneId("P3"),
            Rows = [row with { Category = new PriceZoneId("P2"),
                Seats = [row.Seats[0] with { Category = new PriceZoneId("P1") }, row.Seats[1]] }, Lines.Row("B", "x", 1)],
        };
        var map = SeatMap.Compile(Lines.Hall(section));
        var zones = ZoneMap.OfCategories(map);
        Assert.Equal(["P1", "P2", "P3"], new[] { "S-A-1", "S-A-2", "S-B-1" }.Select(id => map.TryGetIndex(new SeatId(id), out var seat)
            ? zones.ZoneOf(seat)?.Value : null));
        Assert.Equal(1, zones.SeatsOf(new PriceZoneId("P2")).Count);
        Assert.True(zones.Unzoned.IsEmpty);
    }
}
