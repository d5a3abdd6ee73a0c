using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Interchange.Tests;

/// <summary>Standing areas, and the outlines of sections and levels, in manifests.</summary>
public sealed class ManifestShapesTests
{
    [Law]
    public void Write_AnyHouseWithAreasAndOutlines_LosesNothingOnTheWay(int seed)
    {
        var hall = Any(new Random(seed));
        var csv = ManifestCsv.ToBytes(hall);
        Assert.Equal(Text(hall), Text(Read(csv)));
        Assert.Equal(Text(hall), Text(Read(ManifestXlsx.ToBytes(hall))));
        Assert.Equal(Text(hall), Text(Read(HallFile.ToBytes(hall))));
        Assert.Equal(csv, ManifestCsv.ToBytes(Read(csv)));
        Assert.DoesNotContain(ManifestCsv.Write(hall, Stream.Null), static note => note.Message.Contains("outline", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HouseOfStandingPlacesAlone_CanBeSold()
    {
        var result = ManifestCsv.Read("section,row,seat,kind,capacity\nPit,,,area,300\nTerrace,,,standing,120\n"u8);

        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal([("Pit", 300), ("Terrace", 120)], result.Hall.Areas.Select(static area => (area.Name, area.Capacity)));
        Assert.Equal(2, SeatMap.Compile(result.Hall).Areas.Length);
    }

    [Theory]
    [InlineData("Block;Reihe;Platz;Kapazität\nA;1;1;\nA;1;2;\nStehplatz;;;250\n")]
    [InlineData("section,row,seat,capacity\nA,1,1,\nA,1,2,\nStehplatz,,,250.0\n")]
    [InlineData("section,row,seat,capacity,kind\nStehplatz,,,250,\nA,1,1,,row\nA,1,2,,\n")]
    public void Read_LineWithACapacityAndNoSeat_IsAnArea(string text)
    {
        var hall = ManifestCsv.Read(Encoding.UTF8.GetBytes(text)).Hall!;
        Assert.Equal(("Stehplatz", 250), (Assert.Single(hall.Areas).Name, hall.Areas[0].Capacity));
        Assert.Equal(2, HallText.SeatsOf(hall).Count());
    }

    [Theory]
    [InlineData("Pit,,,area,,", "missing-value")]
    [InlineData(",,,area,10,", "missing-value")]
    [InlineData("Pit,,,area,0,", "bad-number")]
    [InlineData("Pit,,,area,2.5,", "bad-number")]
    [InlineData("Pit,,,area,many,", "bad-number")]
    [InlineData("Pit,,,area,99999999,", "bad-number")]
    [InlineData("Pit,,,area,10,0 0|1", "bad-number")]
    [InlineData("Pit,,,area,10,0 0|1 1 1 1", "bad-number")]
    [InlineData("Pit,,,area,10,0 0|NaN 1", "bad-number")]
    [InlineData("Pit,,,area,10,0 0|1e300 1", "bad-number")]
    [InlineData("A,1,1,hill,,", "bad-kind")]
    public void Read_LineThatIsNoSoundShape_IsRefused(string line, string code) => Assert.Contains(
        ManifestCsv.Read(Encoding.UTF8.GetBytes($"section,row,seat,kind,capacity,outline\nA,1,2,,,\n{line}\n")).Defects,
        defect => defect.Severity == DefectSeverity.Error && defect.Code == code && defect.Place == "line 3");

    [Fact]
    public void Read_OutlineOfASectionWithoutSeats_IsToldAndPassedOver()
    {
        var result = ManifestCsv.Read("section,row,seat,kind,x_m,y_m,outline\nA,1,1,,0,0,\nA,1,2,,0.5,0,\nB,,,section,,,0 0|1 0|1 1\n"u8);

        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Contains(result.Defects, static defect => defect is { Code: "outline-not-used", Place: "line 4" });
    }

    [Fact]
    public void Read_OutlinesOfFileWithoutUnit_AreScaledWithTheSeats()
    {
        var hall = ManifestCsv.Read(
            "section,row,seat,kind,x,y,outline\nA,1,1,,0,0,\nA,1,2,,20,0,\nA,1,3,,40,0,\nA,,,section,,,-20 -20|60 -20|60 20|-20 20\n"u8).Hall!;

        Assert.Equal(new PlanPoint(1.65, 0.55), hall.Sections[0].Outline[2]);
    }

    private static Hall Any(Random random)
    {
        Level[] levels = [.. Enumerable.Range(0, random.Next(3)).Select(i => new Level
        {
            Id = new("level " + i), Name = "level " + i, Outline = random.Next(2) == 0 ? Corners(random) : [],
        })];
        var row = 0;
        return new()
        {
            Name = "Any",
            IsSchematic = random.Next(3) == 0,
            Levels = [.. levels],
            Categories = [new() { Id = new("gold"), Name = "gold" }],
            Sections = [.. Enumerable.Range(0, random.Next(4)).Select(i => new Section
            {
                Id = new("id, " + i),
                Name = "Block " + i,
                Level = AnyLevel(),
                Outline = [new(-1, -1), new(20, -1), new(20, 40, random.Next(2)), new(-1, 40)],
                Rows = [.. Enumerable.Range(1, 3).Select(label => new Row
                {
                    Label = label.ToString(CultureInfo.InvariantCulture),
                    Seats = [.. Enumerable.Range(1, random.Next(1, 6)).Select(seat => new Seat
                    {
                        Id = new($"{i}/{label}/{seat}"), Label = $"{seat}", Position = new PlanPoint(seat * 0.5, ++row * 0.3).Rounded(),
                    })],
                })],
            })],
            Areas = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new GeneralAdmissionArea
            {
                Id = new("area " + i),
                Name = "=Pit " + random.Next(2),
                Capacity = random.Next(10, 1000),
                MinOccupancy = random.Next(1, 3),
                MaxOccupancy = random.Next(2) == 0 ? random.Next(4, 10) : null,
                Booking = random.Next(2) == 0 ? BookingMode.Whole : default,
                Level = AnyLevel(),
                Category = random.Next(2) == 0 ? new("gold") : null,
                Centre = random.Next(2) == 0 ? new PlanPoint(random.Next(-90, 90) / 7.0, random.Next(-90, 90) / 7.0).Rounded() : default,
                Outline = random.Next(2) == 0 ? Corners(random) : [],
            })],
        };

        LevelId? AnyLevel() => levels.Length == 0 || random.Next(3) == 0 ? null : levels[random.Next(levels.Length)].Id;
    }

    private static ImmutableArray<PlanPoint> Corners(Random random) =>
        [.. Enumerable.Range(0, random.Next(3, 9))
            .Select(_ => new PlanPoint(random.Next(-999, 999) / 7.0, random.Next(-999, 999) / 7.0).Rounded())];

    private static Hall Read(byte[] file)
    {
        var result = HallReader.Read(file, new() { Name = "Any" });
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        return result.Hall;
    }

    private static string Text(Hall hall) =>
        string.Join('\n', hall.Levels.Select(static level => $"level {level.Id} {Text(level.Outline)}")
            .Concat(hall.Sections.OrderBy(static section => section.Id.Value, StringComparer.Ordinal).Select(static section =>
                $"{section.Id} {section.Name} {section.Level} {Text(section.Outline)} {HallText.SeatsOf(section).Count()}"))
            .Concat(hall.Areas.Select(static area => $"{area with { Outline = [] }} {Text(area.Outline)}")));

    private static string Text(ImmutableArray<PlanPoint> outline) => string.Join(' ', outline);
}
