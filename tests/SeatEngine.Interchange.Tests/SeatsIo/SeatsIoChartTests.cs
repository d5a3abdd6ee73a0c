using System.Text;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange.Tests.SeatsIo;

public sealed class SeatsIoChartTests
{
    [PlanTheory("seatsio-samplecharts")]
    [InlineData("sampleChart", 32, 0, 2)]
    [InlineData("sampleChartWithSections", 71, 0, 0)]
    [InlineData("sampleChartWithTables", 12, 2, 0)]
    public void Read_SampleChart_HasItsCounts(string name, int seats, int tables, int areas)
    {
        var hall = Sample(name).Hall!;

        Assert.Equal(seats, HallText.SeatsOf(hall).Count());
        Assert.Equal(tables, hall.Sections.Sum(section => section.Tables.Length));
        Assert.Equal(areas, hall.Areas.Length);
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_SampleChart_KeepsLabelsCategoriesFlagsAndFocalPoint()
    {
        var hall = Sample("sampleChart").Hall!;
        var seats = HallText.SeatsOf(hall).ToDictionary(seat => seat.Id.Value);

        Assert.Equal("Sample chart", hall.Name);
        Assert.Equal(SeatFeatures.Accessible, seats["A-7"].Features);
        Assert.Single(seats.Values, seat => seat.Features != SeatFeatures.None);
        Assert.Equal("Cat1", seats["B-1"].Category!.Value.Value);
        Assert.Equal("Cat2", seats["C-1"].Category!.Value.Value);
        Assert.Equal("#87A9CD", hall.Categories[0].Color);

        // 20 units between neighbours are 0.55 m, and so for the focal point at (225, 33.23).
        Assert.Equal(0.55, seats["A-1"].Position.PlanDistanceTo(seats["A-2"].Position), 3);
        Assert.Equal(new PlanPoint(225 * 0.0275, 33.23 * 0.0275).Rounded(), hall.FocalPoint);
        Assert.Equal(FixtureKind.Stage, Assert.Single(hall.Fixtures).Kind);
        Assert.Equal([100, 100], hall.Areas.Select(area => area.Capacity));
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_ChartWithSections_AddsTheTopLeftAndInheritsCategories()
    {
        var hall = Sample("sampleChartWithSections").Hall!;

        Assert.Equal(["Section A", "Section B"], hall.Sections.Select(section => section.Id.Value));
        Assert.Equal(["cat1", "cat2"], hall.Sections.Select(section => section.Category!.Value.Value));
        var seat = HallText.SeatsOf(hall).Single(seat => seat.Id.Value == "Section B-A-1");
        Assert.Equal(new PlanPoint((189.94 + 16.25) * 0.0275, 45.25 * 0.0275).Rounded(), seat.Position);
        Assert.Equal(4, hall.Sections[1].Outline.Length);
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_ChartWithTables_KnowsWhichIsBookedAsAWhole()
    {
        var tables = Sample("sampleChartWithTables").Hall!.Sections[0].Tables;

        Assert.Equal(["T1", "T2"], tables.Select(table => table.Label));
        Assert.Equal([BookingMode.BySeat, BookingMode.Whole], tables.Select(table => table.Booking));
        Assert.All(tables, table => Assert.Equal(TableShape.Round, table.Shape));
        Assert.Equal("T1-1", tables[0].Seats[0].Id.Value);
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_ChartWithErrors_MakesEachADefect()
    {
        var strict = Sample("sampleChartWithErrors");
        var lenient = Sample("sampleChartWithErrors", lenient: true);

        Assert.Null(strict.Hall);
        Assert.Equal(
            [DefectCodes.DuplicateSeatId, "missing-category", "missing-label"],
            strict.Defects.Where(defect => defect.Severity == DefectSeverity.Error).Select(defect => defect.Code)
                .Order(StringComparer.Ordinal));
        Assert.Equal(32, HallText.SeatsOf(lenient.Hall!).Count());
        Assert.Contains(HallText.SeatsOf(lenient.Hall!), seat => seat.Id.Value == "A-1~2");
    }

    [Fact]
    public void Read_CompanionSeat_BelongsToTheNearestAccessiblePlace()
    {
        var result = Read("""
            {"name":"c","categories":{"list":[{"label":"x","key":"k"}]},"subChart":{"rows":[{"label":"A","categoryKey":"k","seats":[
            {"label":"1","x":0,"y":0,"accessible":true},{"label":"2","x":20,"y":0,"companionSeat":true},{"label":"3","x":40,"y":0,"restrictedView":true}]}]}}
            """);
        var seats = HallText.SeatsOf(result.Hall!).ToList();

        Assert.True(seats[0].Features.HasFlag(SeatFeatures.WheelchairSpace));
        Assert.Equal(seats[0].Id, Assert.Single(seats[1].CompanionOf));
        Assert.Equal(SeatFeatures.RestrictedView, seats[2].Features);
        Assert.DoesNotContain(result.Defects, defect => defect.Code == DefectCodes.WheelchairSpaceWithoutCompanion);
    }

    [Fact]
    public void Read_TableWithOpenSpaces_IsOpenBehindTheLastChair()
    {
        var hall = Read("""
            {"name":"c","categories":{"list":[{"label":"x","key":1}]},"subChart":{"tables":[{"label":"T","type":"rectangular","width":60,"height":30,"rotationAngle":90,"openSpaces":2,"center":{"x":20,"y":20},"categoryKey":1,
            "seats":[{"label":"1","x":0,"y":0},{"label":"2","x":20,"y":0},{"label":"3","x":40,"y":0}]}]}}
            """).Hall!;
        var table = hall.Sections[0].Tables[0];

        Assert.Equal(2, Assert.Single(table.OpenAfter));
        Assert.Equal((TableShape.Rectangular, 1.65, 0.825, 90), (table.Shape, table.Width, table.Depth, table.Rotation));
    }

    [Theory]
    [InlineData("{\"subChart\":{}}", "no-seats")]
    [InlineData("{\"subChart\":{\"rows\":[{\"label\":\"\\ud800\"}]}}", "invalid-text")]
    [InlineData("{\"subChart\":[", "json-syntax")]
    [InlineData("{\"subChart\":{\"rows\":[{\"label\":\"A\",\"seats\":[{\"label\":\"1\",\"x\":\"left\",\"y\":0},{\"label\":\"2\",\"x\":1,\"y\":0}]}]}}", "wrong-type")]
    public void Read_UnsoundChart_SaysWhy(string text, string code)
    {
        var result = Read(text);

        Assert.Null(result.Hall);
        Assert.Contains(result.Defects, defect => defect.Code == code);
    }

    private static HallReadResult Sample(string name, bool lenient = false)
    {
        using var stream = File.OpenRead(Path.Combine(RepositoryFiles.SharedPlan("seatsio-samplecharts")!, name + ".json"));
        return HallReader.Read(stream, new() { Lenient = lenient });
    }

    private static HallReadResult Read(string text) => HallReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
