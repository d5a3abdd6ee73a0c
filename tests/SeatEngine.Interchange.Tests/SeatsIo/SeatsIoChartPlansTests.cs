using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests.SeatsIo;

/// <summary>The published sample charts, read as they are.</summary>
public sealed class SeatsIoChartPlansTests
{
    [PlanTheory("seatsio-samplecharts")]
    [InlineData("sampleChart", 32, 1, 2)]
    [InlineData("sampleChartWithSections", 71, 2, 0)]
    [InlineData("sampleChartWithTables", 12, 1, 0)]
    public void Read_SampleChart_HasItsCounts(string name, int seats, int sections, int areas)
    {
        var result = Read(name);
        Assert.NotNull(result.Hall);
        Assert.Equal(seats, HallText.SeatsOf(result.Hall).Count());
        Assert.Equal(sections, result.Hall.Sections.Length);
        Assert.Equal(areas, result.Hall.Areas.Length);
        Assert.Equal(seats, SeatMap.Compile(result.Hall).SeatCount);
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_SampleChart_KeepsFocalPointCategoriesAndFlags()
    {
        var hall = Read("sampleChart").Hall!;
        var map = SeatMap.Compile(hall);

        Assert.Equal(225 * 0.0275, hall.FocalPoint!.Value.X, 3);
        Assert.Equal(["Cat1 Cat1 #87A9CD", "Cat2 Cat2 #5E42ED"],
            hall.Categories.Select(category => $"{category.Id} {category.Name} {category.Color}").Take(2));
        Assert.Equal(SeatFeatures.Accessible, HallText.SeatsOf(hall).Single(seat => seat.Id == new SeatId("A-7")).Features);
        Assert.Equal(1, map.AccessiblePlaces.Count);
        Assert.True(map.TryGetIndex(new("A-1"), out var first));
        Assert.Equal(new PriceZoneId("Cat1"), map.CategoryOf(first));
        Assert.Equal(["GA1 100", "GA2 100"], hall.Areas.Select(area => $"{area.Id} {area.Capacity}"));
        Assert.Contains(hall.Fixtures, fixture => fixture.Kind == FixtureKind.Stage && fixture.Outline.Length == 4);
        Assert.Equal(["A", "B", "C", "D"], map.Rows.Select(row => row.Label));
        Assert.Equal(4, map.Runs.Length);
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_SampleChartWithSections_AddsTheSectionsCorner()
    {
        var hall = Read("sampleChartWithSections").Hall!;
        var map = SeatMap.Compile(hall);

        Assert.True(map.TryGetIndex(new("Section B-A-1"), out var seat));
        Assert.Equal((189.94 + 16.25) * 0.0275, map.PositionOf(seat).X, 3);
        Assert.Equal(45.25 * 0.0275, map.PositionOf(seat).Y, 3);
        Assert.Equal(new PriceZoneId("cat2"), map.CategoryOf(seat));
        Assert.Equal(190.69 * 0.0275, hall.Sections[1].Outline.Min(point => point.X), 3);
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_SampleChartWithTables_MakesRings()
    {
        var result = Read("sampleChartWithTables", lenient: true);
        var map = SeatMap.Compile(result.Hall!);

        Assert.Equal([SeatRunKind.Ring, SeatRunKind.Ring], map.Runs.Select(run => run.Kind));
        Assert.Equal([BookingMode.BySeat, BookingMode.Whole], result.Hall!.Sections[0].Tables.Select(table => table.Booking));
        Assert.Equal(["T1-1", "T1-2", "T1-3", "T1-4", "T1-5", "T1-6"],
            result.Hall.Sections[0].Tables[0].Seats.Select(seat => seat.Id.Value));
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_SampleChartWithErrors_TellsEachOfThem()
    {
        var result = Read("sampleChartWithErrors");

        Assert.Null(result.Hall);
        Assert.Equal(
            ["missing-label", "missing-category", "duplicate-seat-id"],
            result.Defects.Where(defect => defect.Severity == DefectSeverity.Error).Select(defect => defect.Code));
    }

    [PlanFact("seatsio-samplecharts")]
    public void Read_SampleChartWithErrorsLeniently_MendsTheIdAndKeepsTheRest()
    {
        var result = Read("sampleChartWithErrors", lenient: true);

        Assert.NotNull(result.Hall);
        Assert.Equal(3, result.Defects.Count(defect => defect.Severity == DefectSeverity.Error));
        var ids = HallText.SeatsOf(result.Hall).Select(seat => seat.Id.Value).ToList();
        Assert.Equal(32, ids.Count);
        Assert.Contains("A-1~2", ids);
        Assert.Contains("A-?", ids);
    }

    private static HallReadResult Read(string name, bool lenient = false)
    {
        using var stream = File.OpenRead(Path.Combine(RepositoryFiles.SharedPlan("seatsio-samplecharts")!, name + ".json"));
        return SeatsIoChart.Read(stream, new() { Lenient = lenient });
    }
}
