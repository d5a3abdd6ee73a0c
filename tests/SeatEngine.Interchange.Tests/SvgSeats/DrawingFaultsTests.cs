using System.Text;
using SeatEngine.Halls;
using SeatEngine.Interchange.Tests.Faults;

namespace SeatEngine.Interchange.Tests.SvgSeats;

/// <summary>Habits and faults of drawings, many of each kind, each with its right answer.</summary>
public sealed class DrawingFaultsTests
{
    private const string Seat = "class=\"seat\" data-row=\"A\" data-seat=\"1\"";
    private static readonly SvgSeatOptions OneMetre = new() { MetresPerUnit = 1 };

    [Theory]
    [FaultKind("hidden-parts")]
    [InlineData("<circle @ display=\"none\"/>")]
    [InlineData("<circle @ style=\"display:none\"/>")]
    [InlineData("<circle @ style=\"fill:red; display : NONE !important\"/>")]
    [InlineData("<circle @ visibility=\"hidden\"/>")]
    [InlineData("<g style=\"visibility:hidden\"><circle @/></g>")]
    [InlineData("<g visibility=\"collapse\"><circle @/></g>")]
    [InlineData("<g display=\"none\"><g display=\"inline\"><circle @/></g></g>")]
    [InlineData("<style>.off{display:none}</style><g class=\"layer off\"><circle @/></g>")]
    [InlineData("<style>#l{display:none}</style><g id=\"l\"><circle @/></g>")]
    [InlineData("<style><![CDATA[/* x */ g.off , a { display:none }]]></style><g class=\"off\"><circle @/></g>")]
    [InlineData("<style>#h{visibility:hidden}</style><circle id=\"h\" @/>")]
    [InlineData("<g class=\"seat\" data-row=\"A\" data-seat=\"1\"><circle display=\"none\" r=\"8\"/><circle visibility=\"hidden\"/></g>")]
    public void Read_HiddenPart_IsPassedOverWithANote(string element)
    {
        var result = Read(element.Replace("@", Seat, StringComparison.Ordinal) + "<circle class=\"seat\" data-row=\"A\" data-seat=\"2\"/>");
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal("2", HallText.SeatsOf(result.Hall).Single().Label);
        Assert.Contains(result.Notes, static note => note.Code == "left-out" && note.Message.StartsWith("A hidden <", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ThingsOfVeryManyKinds_AreTold1000ByKindAndTheOthersByNumber()
    {
        var result = Read(string.Concat(Enumerable.Range(0, 1500).Select(static i => $"<x{i} display=\"none\"/>")) + $"<circle {Seat}/>");

        Assert.Equal(1001, result.Notes.Count(static note => note.Code == "left-out"));
        Assert.Contains(result.Notes, static note => note.Message == "500 things of kinds not told here were left out as well.");
    }

    [Theory]
    [InlineData("<style>#l{display:none} g{display:inline}</style><g id=\"l\"><circle @/></g>", 0)]
    [InlineData("<style>g{display:none} *{display:inline}</style><g><circle @/></g>", 0)]
    [InlineData("<style>circle{display:none}</style><g><circle @/></g>", 0)]
    [InlineData("<style>g/* a */{/* b */display:none/**/}</style><g><circle @/></g>", 0)]
    [InlineData("<style>a{display:none}/* {</style><g><circle @/></g>", 1)]
    public void Read_RulesOfStyles_WinByWhatTheyName(string element, int seats) => Assert.Equal(
        seats + 1, HallText.SeatsOf(Read(element.Replace("@", Seat, StringComparison.Ordinal)
            + "<path class=\"seat\" data-row=\"A\" data-seat=\"2\" d=\"M0 0h8v8\"/>").Hall!).Count());

    [Theory]
    [InlineData("<g visibility=\"hidden\"><circle @ visibility=\"visible\"/></g>")]
    [InlineData("<style>.off{display:none} .on{display:inline}</style><circle @ style=\"display:inline\"/>")]
    [InlineData("<style>circle{display:none} .seat{display:inline}</style><circle @/>")]
    [InlineData("<circle @ opacity=\"0.1\"/>")]
    public void Read_PartThatIsShown_IsRead(string element) =>
        Assert.Single(HallText.SeatsOf(Read(element.Replace("@", Seat, StringComparison.Ordinal)).Hall!));

    [Theory]
    [FaultKind("style-transforms")]
    [InlineData("translate(44px, 100px)", 45, 102)]
    [InlineData("translate(10%)", null, null)]
    [InlineData("translateX(5px) translateY(6px)", 6, 8)]
    [InlineData("scale(2)", 2, 4)]
    [InlineData("scaleX(2)", 2, 2)]
    [InlineData("rotate(90deg)", -2, 1)]
    [InlineData("rotate(0.25turn)", -2, 1)]
    [InlineData("rotate(100grad)", -2, 1)]
    [InlineData("matrix(1, 0, 0, 1, 5, 6)", 6, 8)]
    [InlineData("skewX(45deg)", 3, 2)]
    [InlineData("none", 1, 2)]
    [InlineData("translate(1in)", 97, 2)]
    [InlineData("spin(3)", null, null)]
    public void Read_TransformInStyle_IsApplied(string transform, int? x, int? y)
    {
        var result = Read($"<g style=\"transform: {transform}\"><circle {Seat} cx=\"1\" cy=\"2\"/></g>");
        var place = result.Hall is { } hall ? HallText.SeatsOf(hall).Single().Position : default;
        Assert.Equal((x ?? 0, y ?? 0), ((int)Math.Round(place.X), (int)Math.Round(place.Y)));
        Assert.Equal(x is null, result.Defects.Any(defect => defect.Code == "bad-transform"
            && defect.Message.Contains(transform, StringComparison.Ordinal)));
    }

    [Theory]
    [FaultKind("viewports")]
    [InlineData("<svg x=\"10\" y=\"20\"><circle @ cx=\"1\" cy=\"2\"/></svg>", 11, 22)]
    [InlineData("<svg x=\"10\" width=\"50\" height=\"50\" viewBox=\"0 0 100 100\"><circle @ cx=\"20\" cy=\"40\"/></svg>", 20, 20)]
    [InlineData("<svg width=\"100\" height=\"50\" viewBox=\"0 0 50 50\"><circle @ cx=\"10\" cy=\"10\"/></svg>", 35, 10)]
    [InlineData("<svg width=\"100\" height=\"50\" viewBox=\"0 0 50 50\" preserveAspectRatio=\"xMinYMin\"><circle @ cx=\"10\" cy=\"10\"/></svg>", 10, 10)]
    [InlineData("<svg width=\"100\" height=\"50\" viewBox=\"0 0 50 50\" preserveAspectRatio=\"xMaxYMax meet\"><circle @ cx=\"10\" cy=\"10\"/></svg>", 60, 10)]
    [InlineData("<svg width=\"100\" height=\"50\" viewBox=\"0 0 50 50\" preserveAspectRatio=\"none\"><circle @ cx=\"10\" cy=\"10\"/></svg>", 20, 10)]
    [InlineData("<svg width=\"100\" height=\"50\" viewBox=\"0 0 50 50\" preserveAspectRatio=\"xMidYMid slice\"><circle @ cx=\"10\" cy=\"10\"/></svg>", 20, -5)]
    [InlineData("<svg width=\"100\" height=\"100\" viewBox=\"50 50 100 100\"><circle @ cx=\"60\" cy=\"70\"/></svg>", 10, 20)]
    [InlineData("<circle @ cx=\"50%\" cy=\"25%\"/>", 200, 25)]
    [InlineData("<circle @ cx=\"1in\" cy=\"2.54cm\"/>", 96, 96)]
    [InlineData("<circle @ cx=\"25.4mm\" cy=\"72pt\"/>", 96, 96)]
    [InlineData("<symbol id=\"c\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"5\"/></symbol><use @ href=\"#c\" x=\"10\" y=\"10\" width=\"20\" height=\"20\"/>", 20, 20)]
    [InlineData("<defs><circle id=\"c\" cx=\"5\" cy=\"6\" r=\"5\"/></defs><use @ xlink:href=\"#c\" x=\"10\" y=\"10\"/>", 15, 16)]
    [InlineData("<defs><g id=\"s\"><circle @ cx=\"1\" cy=\"2\"/></g></defs><use href=\"#s\" y=\"20\"/>", 1, 22)]
    [InlineData("<use @ href=\"#none\" x=\"3\" y=\"4\"/>", 3, 4)]
    public void Read_ViewportsSymbolsAndUnits_PutSeatsWhereTheyAreSeen(string element, double x, double y)
    {
        var result = Read(element.Replace("@", Seat, StringComparison.Ordinal));
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        var seat = HallText.SeatsOf(result.Hall).Single().Position;
        Assert.Equal((x, y), (Math.Round(seat.X, 3), Math.Round(seat.Y, 3)));
    }

    [Theory]
    [FaultKind("numbers-of-drawings")]
    [InlineData("<circle @ cx=\"NaN\"/>", "The cx 'NaN' of <circle> is no length.")]
    [InlineData("<circle @ cx=\"1e999\"/>", "The cx '1e999' of <circle> is no length.")]
    [InlineData("<circle @ cy=\"\"/>", "The cy '' of <circle> is no length.")]
    [InlineData("<circle @ cx=\"1,5\"/>", "The cx '1,5' of <circle> is no length.")]
    [InlineData("<circle @ cx=\"3ells\"/>", "The cx '3ells' of <circle> is no length.")]
    [InlineData("<rect @ x=\"1\" width=\"wide\"/>", "The width 'wide' of <rect> is no length.")]
    [InlineData("<line @ x1=\"0\" y2=\"--1\"/>", "The y2 '--1' of <line> is no length.")]
    [InlineData("<ellipse @ cx=\"∞\"/>", "The cx '∞' of <ellipse> is no length.")]
    [InlineData("<use x=\"left\" href=\"#x\"/>", "The x 'left' of <use> is no length.")]
    [InlineData("<svg viewBox=\"0 0 0 1\"/>", "The viewBox '0 0 0 1' of <svg> is none that SVG knows.")]
    [InlineData("<svg width=\"12q3\"/>", "The width '12q3' of <svg> is no length.")]
    public void Read_NumberThatIsNone_IsRefusedWithElementAttributeAndText(string element, string message) =>
        Assert.Contains(message, Read(element.Replace("@", Seat, StringComparison.Ordinal)).Defects.Select(static defect => defect.Message));

    [Theory]
    [FaultKind("ids-of-drawings")]
    [InlineData("{section}-{row}-{seat}", "id=\"Stalls-A-12\"", "Stalls A 12")]
    [InlineData("{section}-{row}-{seat}", "id=\"_x31_-A-12\"", "1 A 12")]
    [InlineData("Row {row} Seat {seat}", "id=\"row b seat 3\"", "Main b 3")]
    [InlineData("{section}_{row}{any}_{seat}", "id=\"S_A7_12\"", "S A 12")]
    [InlineData("inkscape:label={section}/{row}/{seat}", "inkscape:label=\"S/A/1\"", "S A 1")]
    [InlineData("data-json#s={seat}|data-json#r={row}", "data-json='{\"s\":12,\"r\":\"B\"}'", "Main B 12")]
    [InlineData("title()={section}, row {row}, seat {seat}", "><title>Stalls, row C, seat 4</title", "Stalls C 4")]
    [InlineData("text()={row}{seat}", "><text>C4</text", "Main C 4")]
    [InlineData("seat-{seat}", "id=\"seat-7\" data-row=\"A\"", "Main A 7")]
    [InlineData("{level}:{section}:{row}:{seat}", "id=\"L:S:R:1\"", "S R 1")]
    public void Read_PatternsOfTexts_SayWhereSeatsBelong(string patterns, string attributes, string expected)
    {
        var options = OneMetre with
        {
            Patterns = [.. patterns.Split('|').Select(static pattern => pattern.Split('=') is [var source, var text]
                ? new SvgPattern { Source = source, Text = text } : new SvgPattern { Text = pattern })],
        };
        var element = attributes.StartsWith('>') ? $"<circle r=\"8\" {attributes}></circle>" : $"<circle r=\"8\" {attributes}/>";
        var result = Read(element.Replace("<circle r=\"8\" ><text", "<g><circle r=\"8\"/><text", StringComparison.Ordinal)
            .Replace("</text></circle>", "</text></g>", StringComparison.Ordinal), options);
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        var section = result.Hall.Sections.Single();
        Assert.Equal(expected, $"{section.Name} {section.Rows[0].Label} {section.Rows[0].Seats.Single().Label}");
    }

    [Theory]
    [InlineData("{seat")]
    [InlineData("{stool}")]
    [InlineData("{row}{row}")]
    [InlineData("{any}")]
    [InlineData("seat")]
    public void Read_PatternThatSaysNothing_IsMisuse(string pattern) =>
        Assert.Throws<ArgumentException>("options", () => Read("", new() { Patterns = [new() { Text = pattern }] }));

    [Theory]
    [FaultKind("ids-of-drawings")]
    [InlineData("_x31_-A_x2D_2", "1-A-2")]
    [InlineData("seat_x20_y5", "seat_x20_y5")]
    [InlineData("A_x5F_1", "A_1")]
    [InlineData("_x41_", "_x41_")]
    [InlineData("caf_xE9_", "café")]
    [InlineData("a_x", "a_x")]
    [InlineData("a_xZZ_b", "a_xZZ_b")]
    [InlineData("_x0_", "_x0_")]
    [InlineData("A_x2E_1_x2E_2", "A.1.2")]
    [InlineData("_x37__x2D_1", "7-1")]
    public void Read_IdAsIllustratorWritesIt_IsDecoded(string written, string id) =>
        Assert.Equal(id, HallText.SeatsOf(Read($"<circle {Seat} id=\"{written}\"/>").Hall!).Single().Id.Value);

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"A\">]><svg><circle class=\"seat\" data-row=\"&a;\" data-seat=\"1\"/></svg>", true)]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://example.invalid/x.dtd\"><svg><circle class=\"seat\" data-row=\"A\" data-seat=\"1\"/></svg>", true)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><svg><title>&a;</title></svg>", false)]
    [InlineData("<svg><title>&nbsp;</title></svg>", false)]
    public void Read_Entities_AreThoseOfTheDrawingAlone(string text, bool isRead) =>
        Assert.Equal(isRead, SvgSeatPlan.Read(Encoding.UTF8.GetBytes(text)).Succeeded);

    [Fact]
    public void Read_EntityThatLiesElsewhere_IsNotFetchedAndTold()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "secret");
        var result = SvgSeatPlan.Read(Encoding.UTF8.GetBytes(
            $"<!DOCTYPE svg [<!ENTITY a SYSTEM \"file://{file}\">]><svg><title>&a;</title><circle {Seat}/></svg>"));
        File.Delete(file);
        Assert.Equal("Hall", result.Hall!.Name);
        Assert.Contains(result.Notes, static note => note.Message == "An entity that lies outside of the drawing was left out.");
    }

    [Fact]
    public void Read_EntitiesThatGrow_AreRefused()
    {
        var text = new StringBuilder("<!DOCTYPE svg [<!ENTITY e0 \"0123456789\">");
        for (var i = 1; i < 12; i++)
        {
            text.Append("<!ENTITY e" + i + " \"").Insert(text.Length, $"&e{i - 1};", 10).Append("\">");
        }

        Assert.Equal("xml-syntax", Assert.Single(SvgSeatPlan.Read(Encoding.UTF8.GetBytes(text + "]><svg><title>&e11;</title></svg>")).Defects).Code);
    }

    [Fact]
    public void Read_UsesWithinThemselves_AreRefused() =>
        Assert.Equal("too-many-uses", Assert.Single(Read("<g id=\"a\"><use href=\"#a\"/><use href=\"#a\"/></g>").Defects).Code);

    [Fact]
    public void Read_RuleThatIsNotUnderstood_IsTold() => Assert.Contains(
        Read($"<style>g > .off{{display:none}} @media print{{.seat{{display:none}}}} .seat{{fill:red}}</style><circle {Seat}/>").Notes,
        static note => note.Message.Contains("g > .off", StringComparison.Ordinal));

    private static HallReadResult Read(string elements, SvgSeatOptions? options = null) => SvgSeatPlan.Read(Encoding.UTF8.GetBytes(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"x\" xmlns:inkscape=\"i\" viewBox=\"0 0 400 100\">{elements}</svg>"),
        options ?? OneMetre);
}
