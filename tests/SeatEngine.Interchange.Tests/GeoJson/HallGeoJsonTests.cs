using System.Text;
using System.Text.Json;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange.Tests.GeoJson;

public sealed class HallGeoJsonTests
{
    private static readonly Hall House = new()
    {
        Name = "House \"one\"",
        FocalPoint = new PlanPoint(1, -2),
        Levels = [new() { Id = new("L"), Name = "Floor" }],
        Categories = [new() { Id = new("P"), Name = "P", Color = "#112233" }],
        Sections =
        [
            new()
            {
                Id = new("S"),
                Name = "Stalls",
                Level = new("L"),
                Category = new("P"),
                Outline = [new(0, -1), new(3, -1), new(3, 2), new(0, 2)],
                Rows = [new() { Label = "A",
                    Seats = [new() { Id = new("A-1"), Label = "1", Position = new(1, 0, 0.5), Features = SeatFeatures.WheelchairSpace
                    | SeatFeatures.StepFree }, new() { Id = new("A-2"), Label = "2", Position = new(1.55, 0.0004), Note = "pillar" }] }],
            },
        ],
        Areas = [new() { Id = new("PIT"), Name = "Pit", Capacity = 20, Centre = new(5, 5) }],
        Fixtures = [new() { Kind = FixtureKind.Aisle, Position = new(0, 0), Outline = [new(0, 0), new(0, 2)] }],
    };

    [Fact]
    public void Write_AHall_IsTheApprovedText() => Approvals.Verify(Text(House), "json");

    [Fact]
    public void Write_WithHeightsAndYDown_KeepsThePlansAxes()
    {
        var text = Text(House, new() { YDown = true, WithHeights = true });

        Assert.Contains("\"coordinates\":[1,0,0.5]", text, StringComparison.Ordinal);
        Assert.Contains("[[[0,-1],[3,-1],[3,2],[0,2],[0,-1]]]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhatItCannotSay_IsListed()
    {
        var notes = HallGeoJson.Write(House with { Rankings = [new() { Name = "R" }] }, Stream.Null);

        Assert.Equal(3, notes.Length);
        Assert.All(notes, note => Assert.Equal("not-in-format", note.Code));
    }

    [Fact]
    public void Write_CoordinateThatIsNone_WritesNothing()
    {
        using var stream = new MemoryStream();
        var hall = House with { Areas = [House.Areas[0] with { Centre = new(double.NaN, 0) }] };

        Assert.Throws<ArgumentException>("hall", () => HallGeoJson.Write(hall, stream));
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [InlineData("cabaret")]
    [InlineData("concert-hall")]
    [InlineData("horseshoe-opera")]
    [InlineData("arena")]
    public void Write_SampleHall_HasAPointASeatAndClosedRingsRoundThem(string name)
    {
        using var file = File.OpenRead(RepositoryFiles.Full($"samples/halls/{name}.json"));
        var hall = HallFile.Read(file).Hall!;
        using var document = JsonDocument.Parse(Text(hall));
        var features = document.RootElement.GetProperty("features").EnumerateArray().ToArray();

        Assert.Equal(HallText.SeatsOf(hall).Select(seat => "seat:" + seat.Id),
            features.Where(feature => Kind(feature) == "seat").Select(feature => feature.GetProperty("id").GetString()));
        Assert.Equal(hall.Sections.Length, features.Count(feature => Kind(feature) == "section"));
        foreach (var feature in features)
        {
            var geometry = feature.GetProperty("geometry");
            var polygons = geometry.GetProperty("type").GetString() switch
            {
                "Polygon" => [geometry.GetProperty("coordinates")],
                "MultiPolygon" => geometry.GetProperty("coordinates").EnumerateArray().ToArray(),
                _ => [],
            };
            Assert.All(polygons, polygon => CheckRing(polygon[0]));
        }
    }

    private static void CheckRing(JsonElement ring)
    {
        var points = ring.EnumerateArray().Select(point => (X: point[0].GetDouble(), Y: point[1].GetDouble())).ToArray();
        Assert.True(points.Length > 3);
        Assert.Equal(points[0], points[^1]);
        Assert.True(points.Zip(points.Skip(1), (a, b) => (a.X * b.Y) - (b.X * a.Y)).Sum() > 0, "A ring runs clockwise.");
    }

    private static string? Kind(JsonElement feature) => feature.GetProperty("properties").GetProperty("kind").GetString();

    private static string Text(Hall hall, GeoJsonOptions? options = null)
    {
        using var stream = new MemoryStream();
        HallGeoJson.Write(hall, stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
