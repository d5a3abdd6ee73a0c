namespace SeatEngine.Rendering.Tests.Styles;

public sealed class MapStyleTests
{
    public static TheoryData<string> Names => new(MapStyle.BuiltIn.Select(style => style.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_OnTheirGrounds_HaveTheContrastOfWcagAa(string name)
    {
        var style = MapStyle.Find(name)!;
        foreach ((var ink, var ground) in ((SceneColor, SceneColor)[])
        [
            (style.Ink, style.Paper),
            (style.FaintInk, style.Paper),
            (style.Ink, style.SectionFill),
            (style.FaintInk, style.SectionFill),
            (style.StageInk, style.StageFill),
        ])
        {
            Assert.True(SceneColor.Contrast(ink, ground) >= 4.5, $"{ink} on {ground} has {SceneColor.Contrast(ink, ground):0.00}.");
        }

        foreach (var paint in style.Classes.Append(style.Plain).Concat(style.Holds))
        {
            var fill = paint.Fill ?? style.Paper;
            Assert.True(SceneColor.Contrast(fill.ReadableInk(), fill) >= 4.5,
                $"A number on {fill} has {SceneColor.Contrast(fill.ReadableInk(), fill):0.00}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SeatsThatCanBeHad_AgainstTheFloor_HaveTheContrastOfWcagForGraphics(string name)
    {
        var style = MapStyle.Find(name)!;
        foreach (var paint in style.Classes.Append(style.Plain))
        {
            Assert.True(paint.ContrastWith(style.SectionFill) >= 3, $"{paint} has {paint.ContrastWith(style.SectionFill):0.00}.");
            Assert.True(paint.ContrastWith(style.Paper) >= 3, $"{paint} has {paint.ContrastWith(style.Paper):0.00}.");
        }

        Assert.True(SceneColor.Contrast(style.Highlight, style.SectionFill) >= 3);
        foreach (var heat in style.Heat)
        {
            Assert.True(new SeatPaint(SeatSymbol.Disc, heat, style.HeatStroke).ContrastWith(style.SectionFill) >= 3,
                $"Heat {heat} sinks into the floor.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SoldSeats_BesideThoseThatCanBeHad_DifferInLightnessOrShape(string name)
    {
        var style = MapStyle.Find(name)!;
        foreach (var paint in style.Classes.Append(style.Plain))
        {
            var byShape = paint.Symbol != style.Sold.Symbol;
            var byLightness = style.Sold.Fill is { } sold && paint.Fill is { } free && SceneColor.Contrast(sold, free) >= 2;
            Assert.True(byShape || byLightness, $"{paint} looks like {style.Sold}.");
        }
    }

    [Fact]
    public void Print_HasNoColour_AndNoTwoLooksAlike()
    {
        var style = MapStyle.Print;
        SeatPaint[] all = [.. style.Classes, style.Sold, style.Held, style.Blocked, .. style.Holds];
        foreach (var color in all.SelectMany(paint => new[] { paint.Fill, paint.Stroke }).OfType<SceneColor>()
            .Append(style.Highlight).Concat(style.Heat))
        {
            Assert.True(color.Red == color.Green && color.Green == color.Blue, $"{color} is not grey.");
        }

        for (var a = 0; a < all.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var byShape = all[a].Symbol != all[b].Symbol;
                var byInside = all[a].Fill is { } one && all[b].Fill is { } two && SceneColor.Contrast(one, two) >= 2.4;
                Assert.True(byShape || byInside, $"{all[a]} looks like {all[b]}.");
            }
        }
    }

    /// <summary>The simulations are those of Machado, Oliveira and Fernandes (2009) at full severity, in linear light.</summary>
    [Theory]
    [InlineData("no red", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998)]
    [InlineData("no green", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881)]
    [InlineData("no blue", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900)]
    public void ColorBlindSafe_SeenWithoutOneReceptor_ClassesStayApart(
        string kind, double rr, double rg, double rb, double gr, double gg, double gb, double br, double bg, double bb)
    {
        SeatPaint[] classes = [.. MapStyle.ColorBlindSafe.Classes];
        for (var a = 0; a < classes.Length; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var distance = Distance(See(classes[a].Fill!.Value), See(classes[b].Fill!.Value));
                double needed = classes[a].Symbol == classes[b].Symbol ? 25 : 9;
                Assert.True(distance >= needed, $"{kind}: {classes[a].Fill} and {classes[b].Fill} are {distance:0.0} apart.");
            }
        }

        (double L, double A, double B) See(SceneColor color)
        {
            var r = Linear(color.Red);
            var g = Linear(color.Green);
            var b = Linear(color.Blue);
            return Lab((rr * r) + (rg * g) + (rb * b), (gr * r) + (gg * g) + (gb * b), (br * r) + (bg * g) + (bb * b));
        }
    }

    [Fact]
    public void Find_UnknownName_IsNull() => Assert.Null(MapStyle.Find("sepia"));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static (double L, double A, double B) Lab(double r, double g, double b)
    {
        r = Math.Clamp(r, 0, 1);
        g = Math.Clamp(g, 0, 1);
        b = Math.Clamp(b, 0, 1);
        var x = F(((0.4124 * r) + (0.3576 * g) + (0.1805 * b)) / 0.95047);
        var y = F((0.2126 * r) + (0.7152 * g) + (0.0722 * b));
        var z = F(((0.0193 * r) + (0.1192 * g) + (0.9505 * b)) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);

    private static double Distance((double L, double A, double B) one, (double L, double A, double B) two) =>
        Math.Sqrt(Math.Pow(one.L - two.L, 2) + Math.Pow(one.A - two.A, 2) + Math.Pow(one.B - two.B, 2));
}
