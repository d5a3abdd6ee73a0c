using System.Globalization;
using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange.Tests.SvgBackgrounds;

public sealed class DrawnBackgroundTests
{
    private static readonly SvgSeatOptions Kept = new() { MetresPerUnit = 1, KeepBackground = true };

    [Theory]
    [InlineData("<path d='M1 2H4V6z'/>", "1,2 4,2 4,6 1,2")]
    [InlineData("<path d='m1 2h3v4l-1-1M0 0 5 5'/>", "1,2 4,2 4,6 3,5|0,0 5,5")]
    [InlineData("<polygon points='0,0 2,0 2,2'/>", "0,0 2,0 2,2 0,0")]
    [InlineData("<polyline points='0,0 2,0 2,2'/>", "0,0 2,0 2,2")]
    [InlineData("<line x1='1' y1='1' x2='3' y2='1'/>", "1,1 3,1")]
    [InlineData("<g transform='translate(10 0) scale(2)'><rect x='1' y='1' width='2' height='1'/></g>", "12,2 16,2 16,4 12,4 12,2")]
    public void Read_Shape_KeepsItsLines(string shape, string lines) =>
        Assert.Equal(lines, string.Join('|', Assert.Single(Read(shape).Background).Lines.Select(line => Said(line))));

    [Theory]
    [InlineData("<path d='M0 0Q5 10 10 0'/>", 5, 5)]
    [InlineData("<path d='M0 0q5 10 10 0'/>", 5, 5)]
    [InlineData("<path d='M0 0C0 4 10 4 10 0'/>", 5, 3)]
    [InlineData("<path d='M0 0A5 5 0 0 0 10 0'/>", 5, 5)]
    [InlineData("<path d='M0 0A5 5 0 0 1 10 0'/>", 5, -5)]
    [InlineData("<path d='M0 0A1 1 0 0 1 10 0'/>", 5, -5)]
    [InlineData("<path d='M0 0A5 5 0 1 1 5 5'/>", 5, -5)]
    [InlineData("<path d='M-10 0Q-5-10 0 0T10 0'/>", 5, 5)]
    [InlineData("<path d='M-10 0C-10-4 0-4 0 0S10 4 10 0'/>", 5, 3)]
    [InlineData("<circle cx='5' cy='1' r='4'/>", 5, 5)]
    [InlineData("<ellipse cx='5' cy='1' rx='2' ry='4'/>", 5, 5)]
    public void Read_Curve_PassesThroughItsPoints(string shape, double x, double y)
    {
        var line = Assert.Single(Assert.Single(Read(shape).Background).Lines);

        Assert.Contains(line, point => point.PlanDistanceTo(new(x, y)) < 0.6);
        Assert.All(Enumerable.Range(1, line.Length - 1), i => Assert.True(line[i].PlanDistanceTo(line[i - 1]) < 2));
    }

    [Theory]
    [InlineData("<path d='M0 0h9v9' fill='red'/>", "#ff0000", null)]
    [InlineData("<path d='M0 0h9v9' fill='DarkSlateGrey' stroke='#abc'/>", "#2f4f4f", "#aabbcc")]
    [InlineData("<path d='M0 0h9v9' fill='none' stroke='rgb(10%, 20, 30)'/>", null, "#1a141e")]
    [InlineData("<g fill='#010203' stroke='blue'><path d='M0 0h9v9' fill='inherit' style='stroke:none'/></g>", "#010203", null)]
    [InlineData("<style>.a{fill:#123456}</style><path class='a' fill='red' d='M0 0h9v9'/>", "#123456", null)]
    [InlineData("<g opacity='0.5'><path d='M0 0h9v9' opacity='50%'/></g>", "#bfbfbf", null)]
    [InlineData("<path d='M0 0h9v9' fill='url(#gradient)'/>", "#c0c0c0", null)]
    [InlineData("<path d='M0 0h9v9' fill='url(javascript:alert(1))'/>", "#c0c0c0", null)]
    [InlineData("<path d='M0 0h9v9' fill='Control'/>", "#000000", null)]
    public void Read_Paint_IsThatOfTheShape(string shape, string? fill, string? stroke)
    {
        var kept = Assert.Single(Read(shape).Background);

        Assert.Equal((fill, stroke), (kept.Fill, kept.Stroke));
    }

    [Theory]
    [InlineData("<path d='M0 0h9' fill='none'/>")]
    [InlineData("<path d='M0 0h9v9' opacity='0'/>")]
    [InlineData("<path d='M0 0h9v9' display='none'/>")]
    [InlineData("<defs><path d='M0 0h9v9'/></defs>")]
    [InlineData("<image href='http://example.com/a.png' width='9' height='9'/>")]
    [InlineData("<script>alert(1)</script><a href='javascript:alert(1)'/>")]
    [InlineData("<text x='1' y='1'>Bar</text>")]
    [InlineData("<rect width='9' height='0'/>")]
    [InlineData("<path d='M0 0L1e300 0'/>")]
    public void Read_WhatIsNoShapeThatIsSeen_IsNotKept(string shape) => Assert.Empty(Read(shape).Background);

    [Fact]
    public void Read_Use_KeepsTheShapeWhereItIsUsed() => Assert.Equal(["3,0 4,0 4,1", "5,0 6,0 6,1"],
        Read("<defs><path id='p' d='M0 0h1v1'/></defs><use href='#p' x='3'/><use href='#p' x='5'/>").Background
            .Select(shape => Said(Assert.Single(shape.Lines))));

    [Fact]
    public void Read_TextsThatMakeSeats_KeepsOnlyWhatIsNone()
    {
        var options = Kept with { SeatClass = null, Patterns = [new() { Source = SvgPattern.FromText, Text = "{seat}" }] };
        var result = SvgSeatPlan.Read("""
            <svg xmlns='http://www.w3.org/2000/svg'><g><path d='M0 5h9v9'/>
            <g data-row='A'><circle r='1' cx='1'/><text>1</text></g><g data-row='A'><circle r='1' cx='2'/><text>2</text></g></g></svg>
            """u8, options);

        Assert.Equal(2, result.Hall!.Sections.Sum(section => section.Rows.Sum(row => row.Seats.Length)));
        Assert.Equal("0,5 9,5 9,14", Said(Assert.Single(Assert.Single(result.Hall.Background).Lines)));
    }

    [Fact]
    public void Read_WithoutTheWish_KeepsNothingAndSaysSo()
    {
        var result = SvgSeatPlan.Read(Drawing("<path d='M0 0h9v9'/>"), Kept with { KeepBackground = false });

        Assert.Empty(result.Hall!.Background);
        Assert.Contains(result.Notes, note => note.Code == "left-out");
    }

    [Fact]
    public void Read_TooManyShapes_KeepsSomeAndSaysSo()
    {
        var result = SvgSeatPlan.Read(Drawing(string.Concat(Enumerable.Repeat("<path d='M0 0h1v1'/>", 20_001))), Kept);

        Assert.Equal(20_000, result.Hall!.Background.Length);
        Assert.Contains(result.Notes, note => note.Code == "background-too-large");
    }

    [Fact]
    public void Read_TooManyPoints_KeepsTheOtherShapes()
    {
        var steps = string.Concat(Enumerable.Repeat("h1v1", 100_001));
        var result = SvgSeatPlan.Read(Drawing($"<path d='M0 0{steps}'/><path d='M0 0h1v1'/>"), Kept);

        Assert.Equal("0,0 1,0 1,1", Said(Assert.Single(Assert.Single(result.Hall!.Background).Lines)));
        Assert.Contains(result.Notes, note => note.Code == "background-too-large");
    }

    [Fact]
    public void Read_SectionsBeyondTheLimit_IsRefused()
    {
        var limits = HallReadLimits.Default with { MaxSections = 1 };
        var drawing = SvgSeatPlan.Read("""
            <svg xmlns='http://www.w3.org/2000/svg'><circle class='seat' data-section='a' data-row='A' data-seat='1' r='1'/>
            <circle class='seat' data-section='b' data-row='A' data-seat='1' cx='9' r='1'/></svg>
            """u8, Kept with { Limits = limits });
        var table = ManifestCsv.Read(new MemoryStream("section,row,seat\na,A,1\nb,A,1\n"u8.ToArray()), new() { Limits = limits });

        Assert.Equal(["too-many-sections", "too-many-sections"], drawing.Defects.Concat(table.Defects).Select(defect => defect.Code));
    }

    [Fact]
    public void Write_Formats_KeepItOrSayThatTheyCannot()
    {
        var hall = Read("<path d='M0 0h9v9' stroke='red' stroke-width='0.25'/>");

        Assert.Equal(0.25, HallFile.Read(HallFile.ToBytes(hall)).Hall!.Background[0].StrokeWidth);
        foreach (var format in new[] { HallFormat.Csv, HallFormat.Workbook, HallFormat.PretixPlan, HallFormat.GeoJson })
        {
            using var stream = new MemoryStream();
            Assert.Contains(HallWriter.Write(hall, stream, format), note => note.Code == "not-in-format"
                && note.Message.Contains("background", StringComparison.Ordinal));
        }
    }

    private static Hall Read(string shapes)
    {
        var result = SvgSeatPlan.Read(Drawing(shapes), Kept);
        return result.Hall ?? throw new InvalidOperationException(string.Join('\n', result.Defects));
    }

    private static byte[] Drawing(string shapes) => Encoding.UTF8.GetBytes(
        $"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>{shapes}"
        + "<circle class='seat' data-row='A' data-seat='1' cx='1' r='1'/></svg>");

    private static string Said(IEnumerable<PlanPoint> line) => string.Join(' ', line.Select(point =>
        string.Create(CultureInfo.InvariantCulture, $"{point.X},{point.Y}")));
}
