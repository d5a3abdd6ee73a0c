using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange.Tests;

/// <summary>The measuring halls, read as they are; the counts are those of their description.</summary>
public sealed class ManifestCsvPlansTests
{
    [PlanTheory("hope-theater", "riethsporthalle", "french-odd-even-theatre", "synthetic-bowl-72k")]
    [InlineData("hope-theater", 497, 8, 2)]
    [InlineData("riethsporthalle", 1252, 6, 0)]
    [InlineData("french-odd-even-theatre", 702, 4, 0)]
    [InlineData("synthetic-bowl-72k", 71_755, 128, 3)]
    public void Read_MeasuringHall_HasItsCounts(string plan, int seats, int sections, int levels)
    {
        var hall = Read(plan);

        Assert.Equal(seats, HallText.SeatsOf(hall).Count());
        Assert.Equal(seats, HallText.SeatsOf(hall).Select(seat => seat.Id).Distinct().Count());
        Assert.Equal(sections, hall.Sections.Length);
        Assert.Equal(levels, hall.Levels.Length);
        Assert.Single(hall.Fixtures, fixture => fixture.Kind == FixtureKind.Stage);
    }

    [PlanFact("hope-theater")]
    public void Read_HopeTheater_HasCategoriesLevelsAndIds()
    {
        var result = ReadResult("hope-theater");
        var hall = result.Hall!;

        Assert.Equal(["P1 108", "P2 292", "P3 88", "AA 9"],
            hall.Categories.Select(category => $"{category.Id} {HallText.SeatsOf(hall).Count(seat => seat.Category == category.Id)}"));
        Assert.Equal(["orchestra", "balcony"], hall.Levels.Select(level => level.Name));
        Assert.Contains(HallText.SeatsOf(hall), seat => seat.Id == new Primitives.SeatId("B-10-5"));
        Assert.Single(result.Defects, defect => defect.Code == "unknown-column");
        Assert.Contains("price_usd", result.Defects[0].Message, StringComparison.Ordinal);
        Assert.False(hall.IsSchematic);
    }

    [PlanFact("hope-theater")]
    public void Read_HopeTheater_PutsTheStageBeforeRowOneAndTheBalconyBehind()
    {
        var hall = Read("hope-theater");
        var focus = hall.FocalPoint!.Value;
        foreach (var section in hall.Sections)
        {
            var distances = section.Rows.Select(row => row.Seats.Average(seat => seat.Position.PlanDistanceTo(focus))).ToList();
            Assert.Equal(distances.Order(), distances);
        }

        // The plan's own arcs turn about the point (600, 800) in its units; row 1 of the middle section lies at 556.
        Assert.InRange(focus.PlanDistanceTo(new PlanPoint(600 * 0.55 / Pitch, 678 * 0.55 / Pitch)), 0, 0.2);
        Assert.InRange(hall.Fixtures[0].Outline.Max(point => point.PlanDistanceTo(new PlanPoint(600 * 0.55 / Pitch, 800 * 0.55 / Pitch))),
            4, 6);
        var orchestra = hall.Sections.Where(section => section.Level!.Value.Value == "orchestra").SelectMany(HallText.SeatsOf).ToList();
        foreach (var seat in hall.Sections.Where(section => section.Level!.Value.Value == "balcony").SelectMany(HallText.SeatsOf))
        {
            Assert.True(orchestra.Min(other => other.Position.PlanDistanceTo(seat.Position)) > 1);
        }

        Assert.All(HallText.SeatsOf(hall),
            seat => Assert.True(hall.Fixtures[0].Outline.Min(point => point.PlanDistanceTo(seat.Position)) > 1));
    }

    [PlanFact("riethsporthalle")]
    public void Read_Riethsporthalle_KeepsSegmentsAndWheelchairPlaces()
    {
        var hall = Read("riethsporthalle");

        Assert.Equal(21, HallText.SeatsOf(hall).Count(seat => seat.Features.HasFlag(SeatFeatures.WheelchairSpace)));
        Assert.True(hall.IsSchematic);
        var row = hall.Sections.Single(section => section.Name == "D").Rows.Single(row => row.Label == "13");
        Assert.Equal([2, 20, 3], row.Seats.GroupBy(seat => seat.Segment).Select(group => group.Count()));
        Assert.Equal("1", row.Seats[0].Label);
        Assert.Equal("25", row.Seats[^1].Label);
    }

    [PlanFact("french-odd-even-theatre")]
    public void Read_FrenchTheatre_SeatsOneAndTwoMeetAtTheAxisAndBisFoldsDown()
    {
        var hall = Read("french-odd-even-theatre");

        Assert.Equal(39, HallText.SeatsOf(hall).Count(seat => seat.Features.HasFlag(SeatFeatures.FoldDown)));
        var labels = hall.Sections.Single(section => section.Name == "ORCHESTRA").Rows.Single(row => row.Label == "N").Seats
            .Select(seat => seat.Label).ToList();
        Assert.Equal(["22", "20", "18", "16", "12bis", "12", "10", "8", "6", "4", "2", "1", "3", "5", "7", "9", "11", "13", "13bis", "15",
            "17", "19", "21"], labels);
        Assert.Equal("ORCHESTRA", hall.Sections.MinBy(section => HallText.SeatsOf(section).Min(seat => seat.Position.Y))!.Name);
    }

    [PlanFact("synthetic-bowl-72k")]
    public void Read_Bowl_LooksToItsMiddle()
    {
        var hall = Read("synthetic-bowl-72k");

        Assert.Equal(["L", "C", "U"], hall.Levels.Select(level => level.Name));
        Assert.InRange(hall.FocalPoint!.Value.PlanDistanceTo(default), 0, 1);
        Assert.Equal(new PlanPoint(61.99, 0.85), HallText.SeatsOf(hall).Single(seat => seat.Id.Value == "101-1-1").Position);
    }

    [PlanFact("serpentine-school-hall")]
    public void Read_SerpentineHall_KeepsTheIndexOrderThoughNumbersTurn()
    {
        var hall = ReadResult("serpentine-school-hall", lenient: true).Hall!;

        Assert.Equal(677, HallText.SeatsOf(hall).Count());
        var row = hall.Sections.Single(section => section.Name == "Linker Block").Rows.Single(row => row.Label == "2");
        Assert.Equal(["42", "41", "40", "39", "38", "37", "36", "35", "34"], row.Seats.Select(seat => seat.Label));
        Assert.True(row.Seats[0].Position.X < row.Seats[1].Position.X);
    }

    [PlanFact("serpentine-school-hall")]
    public void Read_SerpentineHall_IsRefusedStrictlyForSixRepeatedNumbers()
    {
        var strict = ReadResult("serpentine-school-hall");
        var lenient = ReadResult("serpentine-school-hall", lenient: true);

        Assert.Null(strict.Hall);
        string[] expected = ["seat 430", "seat 431", "seat 432", "seat 433", "seat 434", "seat 435"];
        Assert.Equal(expected, strict.Defects.Where(defect => defect.Code == DefectCodes.RepeatedNumber).Select(defect => defect.Place));
        Assert.Equal(expected, strict.Defects.Where(defect => defect.Severity == DefectSeverity.Error).Select(defect => defect.Place));
        Assert.Equal(677, HallText.SeatsOf(lenient.Hall!).Count());
    }

    private const double Pitch = 23.6142;

    private static Hall Read(string plan)
    {
        var result = ReadResult(plan);
        Assert.DoesNotContain(result.Defects, defect => defect.Severity == DefectSeverity.Error);
        return result.Hall!;
    }

    private static HallReadResult ReadResult(string plan, bool lenient = false)
    {
        using var stream = File.OpenRead(Path.Combine(RepositoryFiles.SharedPlan(plan)!, "seats.csv"));
        return ManifestCsv.Read(stream, new() { Lenient = lenient });
    }
}
