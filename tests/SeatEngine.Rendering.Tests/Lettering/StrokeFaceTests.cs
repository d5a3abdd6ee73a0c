using System.Text;

namespace SeatEngine.Rendering.Tests.Lettering;

public sealed class StrokeFaceTests
{
    [Theory]
    [InlineData(0x20, 0x7e, "printable ASCII")]
    [InlineData(0xa0, 0xac, "Latin-1 marks")]
    [InlineData(0xae, 0xff, "Latin-1")]
    [InlineData(0x100, 0x131, "Latin Extended-A")]
    [InlineData(0x134, 0x148, "Latin Extended-A")]
    [InlineData(0x14a, 0x17f, "Latin Extended-A")]
    [InlineData(0x386, 0x386, "Greek")]
    [InlineData(0x388, 0x38a, "Greek")]
    [InlineData(0x38e, 0x3a1, "Greek")]
    [InlineData(0x3a3, 0x3ce, "Greek")]
    [InlineData(0x400, 0x45f, "Cyrillic")]
    [InlineData(0x490, 0x491, "Cyrillic")]
    public void Has_EveryCharacterOfTheScriptsNamed_IsTrue(int first, int last, string script)
    {
        var missing = string.Concat(Enumerable.Range(first, last - first + 1).Select(value => new Rune(value))
            .Where(rune => !StrokeFace.Has(rune)));
        Assert.True(missing.Length == 0, $"{script} lacks {missing}");
    }

    [Fact]
    public void Metrics_OfTheFace_AreThoseOfItsDrawings()
    {
        Assert.InRange(StrokeFace.CharacterCount, 500, 2000);
        Assert.Equal(0.7, StrokeFace.CapHeight);
        Assert.Equal(0.25, StrokeFace.Descent);
    }

    [Fact]
    public void Draw_AnyTwoDigits_DifferInAFifthOfTheirInkAtSevenPixels()
    {
        byte[][] digits = [.. "0123456789".Select(digit => Ink(digit.ToString()))];
        for (var a = 0; a < 10; a++)
        {
            for (var b = 0; b < a; b++)
            {
                double difference = digits[a].Zip(digits[b], (x, y) => Math.Abs(x - y)).Sum();
                double ink = Math.Min(digits[a].Sum(x => x), digits[b].Sum(x => x));
                Assert.True(difference > 0.2 * ink, $"{a} and {b} differ by {difference / ink:P0} of their ink.");
            }
        }
    }

    [Fact]
    public void Measure_EveryDigit_IsNearlyTheSameWidth()
    {
        double[] widths = [.. "023456789".Select(digit => StrokeFace.Measure([digit], 20))];
        Assert.InRange(widths.Max() - widths.Min(), 0, 1.5);
    }

    [Fact]
    public void Draw_TextOfAnyAnchor_StaysWithinItsMeasure()
    {
        const string Text = "Balcony 24 Å";
        var width = StrokeFace.Measure(Text, 16);
        foreach ((var anchor, var x) in ((SceneAnchor, double)[])[(SceneAnchor.Start, 10), (SceneAnchor.Middle, 10 + (width / 2)),
            (SceneAnchor.End, 10 + width)])
        {
            MapSceneBuilder builder = new(width + 20, 40);
            builder.AddText(builder.Style(new SceneStyle { ClassName = "a", Fill = SceneColor.Black, FontSize = 16, Anchor = anchor }), x,
                25, Text);
            var picture = SceneRasterizer.Draw(builder.ToScene());
            for (var y = 0; y < picture.Height; y++)
            {
                for (var column = 0; column < picture.Width; column++)
                {
                    if (column < 9 || column > 11 + width)
                    {
                        Assert.Equal(0, picture.Rgba[(((y * picture.Width) + column) * 4) + 3]);
                    }
                }
            }
        }
    }

    private static byte[] Ink(string text)
    {
        MapSceneBuilder builder = new(6, 9);
        builder.AddText(builder
            .Style(new SceneStyle { ClassName = "a", Fill = SceneColor.Black, FontSize = 7, Anchor = SceneAnchor.Middle }), 3, 7, text);
        var pixels = SceneRasterizer.Draw(builder.ToScene()).Rgba;
        var ink = new byte[pixels.Length / 4];
        for (var i = 0; i < ink.Length; i++)
        {
            ink[i] = pixels[(i * 4) + 3];
        }

        return ink;
    }
}
