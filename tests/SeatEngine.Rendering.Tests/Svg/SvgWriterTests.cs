using System.Globalization;
using System.Xml.Linq;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Svg;

public sealed class SvgWriterTests
{
    public static TheoryData<string> Hostile => new()
    {
        "\"><script>alert(1)</script>",
        "]]>--><!--&amp;'",
        "\u202eright to left\u2066",
        "Zoë 👩‍👩‍👧‍👦 席",
        "\ud800 alone",
        "\u0000\u0001\u001b\uffff",
        "line\nbreak\ttab",
        new string('x', 10_240),
        "a" + new string('\u0301', 10_240),
    };

    [Fact]
    public void ToText_EveryKindOfThing_IsAsApproved() => Approvals.Verify(SvgWriter.ToText(Sample()), "svg");

    [Fact]
    public void ToText_Accessible_IsAsApproved() =>
        Approvals.Verify(SvgWriter.ToText(Sample(), new SvgOptions { Accessible = true, Width = 400, IdPrefix = "m-" }), "svg");

    [Theory]
    [MemberData(nameof(Hostile))]
    public void ToText_HostileNames_NeverBreakTheFile(string name)
    {
        MapSceneBuilder builder = new(100, 50) { Title = name, Description = name };
        var style = builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.Black, FontSize = 8 });
        builder.BeginGroup(-1, name, name, "group");
        builder.AddDisc(style, 1, 2, 3, name, name, "img");
        builder.AddText(style, 1, 2, name);
        builder.EndGroup();
        foreach (var accessible in (bool[])[false, true])
        {
            var svg = SvgWriter.ToText(builder.ToScene(), new SvgOptions { Accessible = accessible, IdPrefix = name });
            var parsed = XDocument.Parse(svg);
            Assert.DoesNotContain(parsed.Descendants(), element => element.Name.LocalName == "script");
            var text = Assert.Single(parsed.Descendants(), element => element.Name.LocalName == "text");
            Assert.True(text.Value.Length < 4000);
            Assert.DoesNotContain('\u202e', text.Value);
        }
    }

    [Theory]
    [InlineData("A-1")]
    [InlineData("R&D <1> \"x\" 'y'")]
    [InlineData("Zoë 席 👑")]
    public void ToText_SeatId_ComesBackUnchanged(string id)
    {
        MapSceneBuilder builder = new(100, 50);
        builder.AddDisc(builder.Style(new SceneStyle { ClassName = "a" }), 1, 2, 3, id);
        var parsed = XDocument.Parse(SvgWriter.ToText(builder.ToScene()));
        Assert.Equal(id, parsed.Descendants().Single(element => element.Name.LocalName == "circle").Attribute("id")!.Value);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12.346, "12.35")]
    [InlineData(-12.3, "-12.3")]
    [InlineData(0.05, ".05")]
    [InlineData(999999.999, "1000000")]
    [InlineData(100, "100")]
    public void Write_Numbers_AreShortAndRounded(double number, string expected)
    {
        MapSceneBuilder builder = new(10, 10);
        builder.AddDisc(builder.Style(new SceneStyle { ClassName = "a" }), number, 0, 0);
        Assert.Contains($"cx=\"{expected}\"", SvgWriter.ToText(builder.ToScene()), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyCultureAndRun_GivesTheSameBytes()
    {
        var expected = SvgWriter.ToText(Sample());
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["de-DE", "ar-SA", "fr-FR", "tr-TR"])
            {
                var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                other.NumberFormat.NumberDecimalSeparator = culture.Length + ",";
                other.NumberFormat.NegativeSign = "minus";
                CultureInfo.CurrentCulture = other;
                Assert.Equal(expected, SvgWriter.ToText(Sample()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_OptionsOutOfRange_Throw()
    {
        var scene = Sample();
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgWriter.ToText(scene, new SvgOptions { Decimals = 5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgWriter.ToText(scene, new SvgOptions { Width = 0 }));
        Assert.Throws<ArgumentException>(() => SvgWriter.ToText(scene, new SvgOptions { FontFamily = "x\"><script>" }));
    }

    private static MapScene Sample()
    {
        MapSceneBuilder builder = new(200, 100) { Title = "A small <map>", Description = "Three & four", Background = SceneColor.White };
        var free = builder.Style(new SceneStyle { ClassName = "zone1", Fill = SceneColor.Parse("#1f77b4") });
        var sold = builder.Style(new SceneStyle
        {
            ClassName = "sold",
            Fill = SceneColor.Parse("#ccc"),
            Stroke = SceneColor.Black,
            StrokeWidth = 0.5
        });
        var line = builder.Style(new SceneStyle { ClassName = "aisle held", Stroke = new SceneColor(0, 0, 0, 100), StrokeWidth = 1.25 });
        var label = builder.Style(new SceneStyle
        {
            ClassName = "label",
            Fill = SceneColor.Black,
            FontSize = 10,
            Anchor = SceneAnchor.Middle,
            Bold = true
        });
        builder.BeginGroup(-1, "Stalls", "Stalls & Circle", "group");
        builder.BeginGroup(free);
        builder.AddDisc(free, 10, 20.5, 4, "A-1", "Row A, seat 1, available", "button", focusable: true);
        builder.AddDisc(sold, 20, 20.5, 4, "A-2", "Row A, seat 2, sold", "img");
        builder.AddRectangle(free, new SceneRectangle(26, 16.5, 8, 8), 1.5, "A-3");
        builder.EndGroup();
        builder.AddPath(line, new ScenePathBuilder().MoveTo(0, 50).LineTo(100, 50).CubicTo(120, 50, 120, 80, 100, 80).Close().ToPath());
        builder.AddText(label, 100, 90, "Stage <1>", 15);
        builder.EndGroup();
        return builder.ToScene();
    }

    [Fact]
    public void ToText_TwoMapsForOnePage_HaveNoRuleThatMeetsAnythingElse()
    {
        var composer = new MapComposer(Composing.SmallHalls.Studio());
        var looks = new[] { MapStyle.Light, MapStyle.Dark }
            .Select(style => SvgWriter.ToText(composer.Compose(new MapView { Style = style }), new SvgOptions { Accessible = true }))
            .ToArray();

        var scopes = looks.Select(svg =>
        {
            var scope = System.Text.RegularExpressions.Regex
                .Match(svg, "<svg [^>]*class=\"seat-map (map-[0-9a-f]{8})\"").Groups[1].Value;
            var sheet = svg[(svg.IndexOf("<style>", StringComparison.Ordinal) + 7)..svg.IndexOf("</style>", StringComparison.Ordinal)];
            var selectors = System.Text.RegularExpressions.Regex.Matches(sheet, "([^{}]+)\\{").SelectMany(static rule =>
                rule.Groups[1].Value.Split(',')).Select(static selector => selector.Trim()).ToArray();
            Assert.True(selectors.Length > 5);
            Assert.All(selectors, selector => Assert.StartsWith("." + scope + " ", selector, StringComparison.Ordinal));
            return scope;
        }).ToArray();
        Assert.NotEqual(scopes[0], scopes[1]);
        Assert.Equal(scopes[0], SvgScope.Of(composer.Compose(new MapView { Style = MapStyle.Light }), ""));
    }
}
