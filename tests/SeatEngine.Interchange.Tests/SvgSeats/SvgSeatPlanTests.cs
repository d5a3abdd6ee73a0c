using System.Collections.Immutable;
using System.Text;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Interchange.Tests.SvgSeats;

public sealed class SvgSeatPlanTests
{
    private static readonly SvgSeatOptions OneMetre = new() { MetresPerUnit = 1 };

    [Fact]
    public void Read_ADrawing_TakesRowsFromGroupsAndSeatsFromElements()
    {
        var result = Read("""
            <?xml version="1.0"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
              <title>Little house</title>
              <rect class="wall" width="100" height="100"/>
              <rect class="stage" x="10" y="0" width="60" height="10"/>
              <g data-section="Stalls" data-category="P1">
                <g data-row="2"><circle class="seat free" data-seat="1" cx="10" cy="60" r="8"/><circle class="seat" data-seat="2" cx="32" cy="60" r="8"/></g>
                <g data-row="1">
                  <circle id="X7" class="seat wheel" data-seat="2" cx="32" cy="40" r="8"/>
                  <circle class="seat" data-seat="1" data-category="P2" cx="10" cy="40" r="8"/>
                  <text x="0" y="40">1</text>
                </g>
              </g>
            </svg>
            """, new() { FeatureClasses = ImmutableDictionary<string, SeatFeatures>.Empty.Add("wheel", SeatFeatures.WheelchairSpace) });
        var hall = result.Hall!;

        Assert.Equal("Little house", hall.Name);
        Assert.Equal(["1: Stalls-1-1 1 P2 None, X7 2 P1 WheelchairSpace", "2: Stalls-2-1 1 P1 None, Stalls-2-2 2 P1 None"],
            hall.Sections.Single().Rows.Select(row =>
            $"{row.Label}: {string.Join(", ", row.Seats.Select(seat => $"{seat.Id} {seat.Label} {seat.Category} {seat.Features}"))}"));
        Assert.Equal(FixtureKind.Stage, Assert.Single(hall.Fixtures).Kind);
        Assert.Equal(0.55, hall.Sections[0].Rows[0].Seats[0].Position.PlanDistanceTo(hall.Sections[0].Rows[0].Seats[1].Position), 3);
        Assert.Contains(result.Notes, note => note.Code == "left-out"
            && note.Message.StartsWith("A <rect> that is no seat", StringComparison.Ordinal));
        Assert.Equal(2, SeatMap.Compile(hall).Runs.Length);
    }

    [Theory]
    [InlineData("translate(10 20)", 11, 22)]
    [InlineData("translate(10)", 11, 2)]
    [InlineData("scale(2)", 2, 4)]
    [InlineData("scale(2,3)", 2, 6)]
    [InlineData("rotate(90)", -2, 1)]
    [InlineData("rotate(90, 1, 0)", -1, 0)]
    [InlineData("skewX(45)", 3, 2)]
    [InlineData("skewY(45)", 1, 3)]
    [InlineData("matrix(1 2 3 4 5 6)", 12, 16)]
    [InlineData("translate(10,20) scale(2)", 12, 24)]
    [InlineData("scale(2) translate(10,20)", 22, 44)]
    [InlineData("translate(1e1-5.5.5)", 11, 2)]
    public void Read_Transform_IsApplied(string transform, double x, double y)
    {
        if (transform.Contains("1e1-5.5.5", StringComparison.Ordinal))
        {
            // Three numbers are one too many for a translation.
            Assert.Equal("bad-transform", Assert.Single(Read(Drawing($"""<g transform="{transform}"><circle cx="1" cy="2"/></g>""")).Defects).Code);
            return;
        }

        var seat = Only($"""<g transform="{transform}"><circle class="seat" data-row="A" data-seat="1" cx="1" cy="2"/></g>""");

        Assert.Equal(x, seat.Position.X, 6);
        Assert.Equal(y, seat.Position.Y, 6);
    }

    [Theory]
    [InlineData("""<circle @ cx="3" cy="4" r="1"/>""")]
    [InlineData("""<ellipse @ cx="3" cy="4" rx="1" ry="2"/>""")]
    [InlineData("""<rect @ x="2" y="2" width="2" height="4"/>""")]
    [InlineData("""<rect @ x="2px" y="2px" width="2px" height="4px"/>""")]
    [InlineData("""<polygon @ points="2,2 4,2 4,6 2,6"/>""")]
    [InlineData("""<path @ d="M2 2h2v4H2z"/>""")]
    [InlineData("""<path @ d="M2,2 4,2 4,6 2,6Z"/>""")]
    [InlineData("""<path @ d="m2 2 2 0 0 4-2 0z"/>""")]
    [InlineData("""<path @ d="M2 4a1 2 0 102 0 1 2 0 10-2 0z"/>""")]
    [InlineData("""<path @ d="M2 2C2 2 3 2 4 2S4 4 4 6Q3 6 2 6T2 2"/>""")]
    [InlineData("""<use @ x="3" y="4" href="#chair"/>""")]
    [InlineData("""<g @ ><rect x="2" y="2" width="2" height="1"/><rect x="2" y="5" width="2" height="1"/></g>""")]
    [InlineData("""<g @ transform="translate(3,4)"><circle/><text>1</text></g>""")]
    public void Read_AnyShape_StandsInItsMiddle(string element)
    {
        var seat = Only(element.Replace("@", "class=\"seat\" data-row=\"A\" data-seat=\"1\"", StringComparison.Ordinal));

        // The arcs of a path tell their ends alone, which for a circle of two halves lie to its left and right.
        Assert.Equal(3, seat.Position.X, 6);
        Assert.Equal(4, seat.Position.Y, 6);
    }

    [Fact]
    public void Read_OddAndEvenSides_AreInOrderOfPlace()
    {
        var seats = string.Concat(new[] { (1, "0"), (2, "-0.5"), (3, "0.5"), (4, "-1"), (5, "1") }.Select(pair => $"""<circle class="seat" data-row="A" data-seat="{pair.Item1}" cx="{pair.Item2}" cy="0"/>"""));
        var hall = Read(Drawing(seats), OneMetre).Hall!;

        Assert.Equal(["4", "2", "1", "3", "5"], hall.Sections[0].Rows[0].Seats.Select(seat => seat.Label));
        Assert.Single(SeatMap.Compile(hall).Runs);
    }

    [Fact]
    public void Read_ByAttribute_FindsSeatsAndLevels()
    {
        var hall = Read(
            Drawing("""
                <g data-level="Circle" data-section="S" data-row="A"><rect seat-id="a" n="1" width="1" height="1"/></g>
                <g data-level="Stalls" data-section="S" data-row="A"><rect seat-id="b" n="1" y="5" width="1" height="1"/></g>
                """),
            new() { SeatClass = null, SeatAttribute = "seat-id", IdAttribute = "seat-id", LabelAttribute = "n", MetresPerUnit = 1 }).Hall!;

        Assert.Equal(["Circle-S Circle a", "Stalls-S Stalls b"],
            hall.Sections.Select(section => $"{section.Id} {section.Level} {section.Rows[0].Seats[0].Id}"));
        Assert.Equal(["Circle", "Stalls"], hall.Levels.Select(level => level.Name));
    }

    [Fact]
    public void Read_WhatIsOnlyDefined_IsNoSeat()
    {
        var hall = Read(Drawing("""<defs><circle class="seat" data-row="A" data-seat="9"/></defs><circle class="seat" data-row="A" data-seat="1"/>"""), OneMetre).Hall!;

        Assert.Equal("1", Assert.Single(hall.Sections[0].Rows[0].Seats).Label);
    }

    [Theory]
    [InlineData("<svg><circle></svg>", "xml-syntax", "line 1, character 16")]
    [InlineData("<html/>", "unknown-format", "line 1, character 2")]
    [InlineData("<svg/>", "no-seats", "the drawing")]
    [InlineData("<svg>\n<path d=\"M1 2 x\"/></svg>", "bad-shape", "line 2, character 2")]
    [InlineData("<svg><circle class=\"seat\" data-row=\"A\" cx=\"1\"/></svg>", "missing-value", "line 1, character 7")]
    [InlineData("<svg><g class=\"seat\" data-row=\"A\" data-seat=\"1\"/></svg>", "bad-number", "line 1, character 7")]
    [InlineData("<svg><circle class=\"seat\" data-row=\"A\" data-seat=\"1\" transform=\"scale(1e300) scale(1e300)\" cx=\"1\"/></svg>",
        "bad-number", "line 1, character 7")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>", "no-seats", null)]
    public void Read_UnsoundDrawing_SaysWhyAndWhere(string text, string code, string? place)
    {
        var result = Read(text);

        Assert.Null(result.Hall);
        Assert.Contains(result.Defects, defect => defect.Code == code && (place is null || defect.Place == place));
    }

    [Fact]
    public void Read_NestedTooDeep_IsRefused()
    {
        var text = string.Concat(Enumerable.Repeat("<g>", 100_000));

        Assert.Equal("xml-too-deep", Assert.Single(Read("<svg>" + text).Defects).Code);
    }

    [Fact]
    public void Read_NoWayToKnowASeat_IsMisuse()
    {
        Assert.Throws<ArgumentException>("options", () => Read("<svg/>", new() { SeatClass = null }));
        Assert.Throws<ArgumentException>("options", () => Read("<svg/>", new() { MetresPerUnit = double.NaN }));
    }

    private static Seat Only(string elements)
    {
        var result = Read(Drawing(elements), OneMetre);
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        return result.Hall!.Sections[0].Rows[0].Seats.Single();
    }

    private static string Drawing(string elements) => $"""<svg xmlns="http://www.w3.org/2000/svg">{elements}</svg>""";

    private static HallReadResult Read(string text, SvgSeatOptions? options = null) =>
        SvgSeatPlan.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);
}
