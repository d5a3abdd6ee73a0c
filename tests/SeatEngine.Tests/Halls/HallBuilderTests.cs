using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Halls;

public class HallBuilderTests
{
    [Fact]
    public void Row_WithAisles_StandsInTheMiddleOfItsPath()
    {
        var row = RowOf(section => section.Pitch(0.5).AisleWidth(1).Row("2 | 2"));

        Assert.Equal([-1.25, -0.75, 0.75, 1.25], row.Seats.Select(static seat => seat.Position.X));
        Assert.Equal(["1", "2", "3", "4"], Labels(row));
        Assert.Equal(["S-A-1", "S-A-2", "S-A-3", "S-A-4"], row.Seats.Select(static seat => seat.Id.Value));
    }

    [Theory]
    [InlineData(RowAlignment.Left, 0.25, 0.75)]
    [InlineData(RowAlignment.Right, -0.75, -0.25)]
    [InlineData(RowAlignment.Centre, -0.25, 0.25)]
    public void Align_ARow_StandsOnThatPart(RowAlignment alignment, double first, double second) =>
        Assert.Equal([first, second],
            RowOf(section => section.Pitch(0.5).Align(alignment).Row("2")).Seats.Select(static seat => seat.Position.X));

    [Fact]
    public void Rows_OneBehindTheOther_RiseAndStagger()
    {
        var section = SectionOf(section => section.Pitch(0.5).Spacing(0.9, rise: 0.2).Stagger().Rows(2, "2").Back(1, 0.1).Row("2"));

        Assert.Equal([0, 0.9, 2.8], section.Rows.Select(static row => row.Seats[0].Position.Y));
        Assert.Equal([0, 0.2, 0.5], section.Rows.Select(static row => row.Seats[0].Position.Z));
        Assert.Equal([-0.25, 0, -0.25], section.Rows.Select(static row => row.Seats[0].Position.X));
    }

    [Fact]
    public void Rows_ByName_FollowTheSeriesAndItsExceptions()
    {
        var section = SectionOf(section => section
            .RowLabels(LabelScheme.Letters("H").Skipping("I"))
            .Rows(2, "1")
            .Row("1", row => row.Label("Loge"))
            .Row("2", row => row.Labels("x", "y").Category("P9").Features(SeatFeatures.StepFree, "flat"))
            .Row("2", row => row.Numbering(SeatNumbering.RightToLeft()).Shift(1).Pitch(1).Align(RowAlignment.Left)));

        Assert.Equal(["H", "J", "Loge", "K", "L"], section.Rows.Select(static row => row.Label));
        Assert.Equal(["x", "y"], Labels(section.Rows[3]));
        Assert.Equal("P9", section.Rows[3].Category!.Value.Value);
        Assert.All(section.Rows[3].Seats, static seat => Assert.Equal((SeatFeatures.StepFree, "flat"), (seat.Features, seat.Note)));
        Assert.Equal(["2", "1"], Labels(section.Rows[4]));
        Assert.Equal([1.5, 2.5], section.Rows[4].Seats.Select(static seat => seat.Position.X));
    }

    [Fact]
    public void Rows_OddAndEven_AreNeighboursAcrossTheAxisWhateverTheirNumbers()
    {
        var map = MapOf(section => section.Numbering(SeatNumbering.OddEven(HallSide.Left)).Row("b 6 b").Row("3 | 3"));

        Assert.Equal([["5 bis", "5", "3", "1", "2", "4", "6", "6 bis"], ["5", "3", "1"], ["2", "4", "6"]], RunLabels(map));
    }

    [Fact]
    public void Rows_Serpentine_NumberThroughTheSection()
    {
        var section = SectionOf(section => section.Numbering(SeatNumbering.Serpentine()).Row("b 2").Rows(2, "3"));

        Assert.Equal(["1 bis", "1", "2"], Labels(section.Rows[0]));
        Assert.Equal(["5", "4", "3"], Labels(section.Rows[1]));
        Assert.Equal(["6", "7", "8"], Labels(section.Rows[2]));
    }

    [Fact]
    public void Row_WithWidePlacesAndNarrowAisles_SaysItsStretches()
    {
        var plain = RowOf(section => section.Pitch(0.55).Row("4 | 4"));
        var narrow = MapOf(section => section.Pitch(0.55).AisleWidth(0.3).Row("4 | 4"));
        var wide = MapOf(section => section.Pitch(0.5).Row("c 2w c 6 | 4"));

        Assert.All(plain.Seats, static seat => Assert.Null(seat.Segment));
        Assert.Equal([4, 4], RunLabels(narrow).Select(static run => run.Length));
        Assert.Equal([10, 4], RunLabels(wide).Select(static run => run.Length));
    }

    [Fact]
    public void Row_WithRoomForAChair_EndsTheRun() =>
        Assert.Equal([3, 2], RunLabels(MapOf(section => section.Row("3 . 2"))).Select(static run => run.Length));

    [Fact]
    public void Row_WithWheelchairSpaces_SharesOutTheirCompany()
    {
        var row = RowOf(section => section.Row("c 2w c 3 | w 2c"));
        var company = row.Seats.Where(static seat => !seat.CompanionOf.IsEmpty)
            .ToDictionary(static seat => seat.Label, static seat => Assert.Single(seat.CompanionOf).Value);

        Assert.Equal(new() { ["1"] = "S-A-2", ["4"] = "S-A-3", ["9"] = "S-A-8", ["10"] = "S-A-8" }, company);
        Assert.All(row.Seats.Where(static seat => !seat.CompanionOf.IsEmpty),
            static seat => Assert.True(seat.Features.HasFlag(SeatFeatures.Companion)));
        Assert.True(row.Seats[1].Features.HasFlag(SeatFeatures.WheelchairSpace));
    }

    [Fact]
    public void WheelchairBay_InARow_ReplacesChairs()
    {
        var row = RowOf(section => section.Pitch(0.5).Row("6").WheelchairBay("A", "W", ["1", "2"], ["3", "4"]));
        var space = row.Seats[^1];

        Assert.Equal("S-A-W", space.Id.Value);
        Assert.Equal(["S-A-1", "S-A-2"], space.Replaces.Select(static id => id.Value));
        Assert.Equal(-1, space.Position.X);
        Assert.All(row.Seats[..2], static seat => Assert.True(seat.Features.HasFlag(SeatFeatures.Removable)));
        Assert.All(row.Seats[2..4], static seat => Assert.Equal("S-A-W", Assert.Single(seat.CompanionOf).Value));
    }

    [Fact]
    public void MarkAndPrice_OfSeatsAndRows_SayWhatIsParticular()
    {
        var section = SectionOf(section => section
            .Rows(3, "3")
            .Mark("B", SeatFeatures.RestrictedView, ["2"], "pillar")
            .Mark("C", SeatFeatures.HearingLoop)
            .PriceRows("P1", "A", "B")
            .Price("P2", "C")
            .Price("P3", "C", "1", "3"));

        Assert.Equal(["P1", "P1", "P2"], section.Rows.Select(static row => row.Category!.Value.Value));
        Assert.Equal([null, "pillar", null], section.Rows[1].Seats.Select(static seat => seat.Note));
        Assert.Equal(["P3", "", "P3"], section.Rows[2].Seats.Select(static seat => seat.Category?.Value ?? ""));
        Assert.All(section.Rows[2].Seats, static seat => Assert.Equal(SeatFeatures.HearingLoop, seat.Features));
    }

    [Fact]
    public void RowAt_Points_StandsThereAndBreaksAtGaps()
    {
        var map = MapOf(section => section.RowAt([new(0, 0), new(0.5, 0.1), new(1, 0.3), new(2.4, 0.5), new(2.9, 0.8)]));

        Assert.Equal([3, 2], RunLabels(map).Select(static run => run.Length));
    }

    [Fact]
    public void Box_AtASide_TurnsItsChairsAndWalls()
    {
        var section = SectionOf(section => section.Box("7", new(5, 0, 3), -90, [2, 1],
            box => box.Chairs(0.6, 0.8, 0.1).Whole().Category("BX").Mark(1, SeatFeatures.RestrictedView, "behind")));
        var box = Assert.Single(section.Boxes);

        // Turned to look left: the front is on the left, the first chair, at their left, below on the plan.
        Assert.Equal([new(5.5, 0.3, 3), new(5.5, -0.3, 3), new(6.3, 0, 3.1)], box.Seats.Select(static seat => seat.Position));
        Assert.Equal(BookingMode.Whole, box.Booking);
        Assert.Equal(["S-7-1", "S-7-2", "S-7-3"], box.Seats.Select(static seat => seat.Id.Value));
        Assert.Equal([null, null, "behind"], box.Seats.Select(static seat => seat.Note));
        var walls = PlanBounds.Around(box.Outline);
        Assert.All(box.Seats, seat => Assert.True(walls.Contains(seat.Position)));
    }

    [Fact]
    public void RoundTable_WithAndWithoutAnOpening_IsARingOrALine()
    {
        var closed = MapOf(section => section.RoundTable("T", new(0, 0), 1.4, 6));
        var open = MapOf(section => section.RoundTable("T", new(0, 0), 1.4, 5, table => table.Open(120)));

        Assert.Equal(SeatRunKind.Ring, Assert.Single(closed.Runs).Kind);
        Assert.Equal(SeatRunKind.Line, Assert.Single(open.Runs).Kind);
        var chairs = SectionOf(section => section.RoundTable("T", new(0, 0), 1.4, 4, table => table.Turn(90))).Tables[0].Seats;
        Assert.Equal([new(1, 0), new(0, 1), new(-1, 0), new(0, -1)], chairs.Select(static seat => seat.Position));
        var half = SectionOf(section => section.RoundTable("T", new(0, 0), 1.4, 2, table => table.Open(180))).Tables[0].Seats;
        Assert.Equal([new(0.707, 0.707), new(-0.707, 0.707)], half.Select(static seat => seat.Position));
    }

    [Fact]
    public void RectangularTable_WithChairsOnItsSides_RunsClockwise()
    {
        var table = SectionOf(section =>
            section.RectangularTable("T", new(0, 0), 1.6, 0.8, (2, 1, 2, 0), table => table.Open(TableSide.Left))).Tables[0];

        Assert.Equal([new(-0.4, -0.7), new(0.4, -0.7), new(1.1, 0), new(0.4, 0.7), new(-0.4, 0.7)],
            table.Seats.Select(static seat => seat.Position));
        Assert.Equal<int>([4], table.OpenAfter);
    }

    [Fact]
    public void RectangularTable_OpenAtTheFarSide_BeginsThere()
    {
        var map = MapOf(section => section.RectangularTable("T", new(0, 0), 1.6, 0.8, (0, 1, 2, 1), table => table.Open(TableSide.Far)));

        Assert.Equal([["1", "2", "3", "4"]], RunLabels(map));
    }

    [Fact]
    public void Hall_WithEverythingAround_KeepsIt()
    {
        var hall = new HallBuilder("H").Version("2").FocalPoint(1, 2, 3).GapFactor(2)
            .Level("L", "Level").Zone("Z", "Zone", new PlanPoint(1, 1)).Category("P", "Price", "#123456")
            .Area("pit", "Pit", 40, new PlanBounds(0, 0, 2, 2), "P", "L")
            .Stage("Stage", new PlanBounds(-1, -1, 1, 0)).Obstacle("Desk", new PlanBounds(3, 3, 4, 4), "L").Exit("Exit", new(5, 5))
            .Label("Text", new(6, 6), 90).NonSeat(new(7, 7)).Fixture(FixtureKind.Aisle, null, [new(0, 0), new(0, 9)])
            .Section("S", "Stalls",
                section => section.Level("L").Zone("Z").Category("P").FocalPoint(0, 0, 1).Outline(new(0, 0), new(1, 0), new(1, 1)).Row("1"))
            .Ranking(new RankingDefinition { Name = "R" })
            .Build();

        Assert.Equal(["Stage", "Obstacle", "Exit", "Label", "NonSeat", "Aisle"],
            hall.Fixtures.Select(static fixture => fixture.Kind.ToString()));
        Assert.Equal((new PlanPoint(1, 1), 4), (hall.Areas[0].Centre, hall.Areas[0].Outline.Length));
        Assert.Equal(("2", 2.0, "L", "Z", 3), (hall.Version, hall.GapFactor, hall.Sections[0].Level!.Value.Value,
            hall.Sections[0].Zone!.Value.Value, hall.Sections[0].Outline.Length));
        Assert.Empty(HallValidator.Validate(hall).Where(static defect => defect.Severity == DefectSeverity.Error));
    }

    [Fact]
    public void FocalPoint_OfASeat_IsTheNearestThatTheHouseSays()
    {
        var map = SeatMap.Compile(new HallBuilder("H").FocalPoint(0, 0)
            .Level("L", "Level", new PlanPoint(1, 1)).Zone("Z", "Zone", new PlanPoint(2, 2)).Zone("Y", "Zone without")
            .Section("A", "Own", static section => section.Level("L").Zone("Z").FocalPoint(3, 3).Row("1"))
            .Section("B", "Of the zone", static section => section.Level("L").Zone("Z").Row("1"))
            .Section("C", "Of the level", static section => section.Level("L").Zone("Y").Row("1"))
            .Section("D", "Of the hall", static section => section.Row("1"))
            .Build());

        Assert.Equal([3, 2, 1, 0],
            new[] { "A", "B", "C", "D" }.Select(id => map.FocalPointOf(Assert.Single(map.InSection(new(id)).ToArray())).X));
    }

    [Fact]
    public void Calls_ThatCannotBeCarriedOut_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2 c")));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("w | c")));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("b")));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("1").Row("1", row => row.Label("A"))));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2", row => row.Labels("x"))));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2", row => row.Labels("x", "x"))));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2").WheelchairBay("A", "W", ["9"], [])));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2").WheelchairBay("A", "W", [], ["1"])));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2").WheelchairBay("A", "1", ["1"], [])));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Row("2").Mark("B", SeatFeatures.Accessible)));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Rows(2, "2").PriceRows("P", "B", "A")));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.RowAt([new(double.NaN, 0)])));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Box("1", default, 0, [0])));
        Assert.Throws<ArgumentException>(() => RowOf(section => section.Box("1", default, 0, [1]).RoundTable("1", default, 1, 2)));
        Assert.Throws<ArgumentException>(() =>
            RowOf(section => section.RectangularTable("1", default, 1, 1, (1, 0, 0, 0), table => table.Open(TableSide.Far))));
        Assert.Throws<ArgumentException>(() => new HallBuilder("H").Section("S", "S", static _ => { }).Section("S", "T", static _ => { }));
        Assert.Throws<ArgumentException>(() => new HallBuilder(""));
    }

    private static Section SectionOf(Action<SectionBuilder> build) => HallOf(build).Sections[0];

    private static Row RowOf(Action<SectionBuilder> build) => SectionOf(build).Rows[0];

    private static SeatMap MapOf(Action<SectionBuilder> build) => SeatMap.Compile(HallOf(build));

    private static Hall HallOf(Action<SectionBuilder> build) =>
        new HallBuilder("H").FocalPoint(0, -20).Section("S", "Section", build).Build();

    private static string[] Labels(Row row) => [.. row.Seats.Select(static seat => seat.Label)];

    /// <summary>The labels of each run, by row; within a row the longer runs and then those further left come first.</summary>
    private static string[][] RunLabels(SeatMap map) =>
    [
        .. map.Runs
            .OrderBy(static run => run.Row.Label, StringComparer.Ordinal)
            .ThenByDescending(static run => run.Length)
            .ThenBy(run => map.OffsetInRow(run.First))
            .Select(run => Enumerable.Range(run.First.Value, run.Length).Select(slot => map[new SeatIndex(slot)].Label).ToArray()),
    ];
}
