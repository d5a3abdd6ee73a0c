using System.Collections.Frozen;

namespace SeatEngine.Rendering;

/// <summary>
/// The lettering built into the library, for pictures made where no font is installed: letters are lines followed by a
/// round pen. It has printable ASCII, Latin with accents, Greek, Cyrillic, and the marks and currency signs that seat
/// maps use; any other character is shown as a box. All members may be used by any number of threads at once.
/// </summary>
/// <remarks>
/// One em is 20 units: capitals and digits are 14 high, small letters 10, tails reach 4 below the baseline. The pen is
/// 1/10 em wide (bold 3/20) and never thinner than 0.9 pixels, which keeps digits legible at a size of 7 pixels.
/// See docs/adr/0042-stroke-face.md.
/// </remarks>
public static class StrokeFace
{
    /// <summary>Height of capitals and digits as a share of the font size.</summary>
    public const double CapHeight = 14.0 / Units;

    /// <summary>How far tails reach below the baseline as a share of the font size.</summary>
    public const double Descent = 5.0 / Units;

    internal const double Units = 20;

    private const double Pen = 0.095;
    private const double BoldPen = 0.15;
    private const double Gap = 3.2;
    private const double Margin = 1.12;

    private static readonly FrozenDictionary<int, StrokeGlyph> Glyphs = Build();
    private static readonly StrokeGlyph Space = new(new ScenePathBuilder().ToPath(), 0, 0, 5.6);
    private static readonly StrokeGlyph Box = Glyph("0,0 8,0 8,14 0,14 0,0");
    private static readonly StrokeGlyph WideBox = Glyph("0,0 16.8,0 16.8,14 0,14 0,0");

    /// <summary>How many characters the face has.</summary>
    public static int CharacterCount => Glyphs.Count;

    /// <summary>Whether the face can draw a character.</summary>
    /// <param name="character">The character.</param>
    /// <returns>Whether it has a drawing, or is a space.</returns>
    public static bool Has(System.Text.Rune character) =>
        System.Text.Rune.IsWhiteSpace(character) || Glyphs.ContainsKey(character.Value);

    /// <summary>The width that a text takes.</summary>
    /// <param name="text">The text, one line.</param>
    /// <param name="size">The font size; the width comes in the same unit.</param>
    /// <param name="bold">Whether it is drawn bold.</param>
    /// <returns>The width from the origin of the first character to the end of the last one. O(characters).</returns>
    public static double Measure(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Find(rune).Advance;
        }

        return width * size / Units * Spread(bold);
    }

    /// <summary>The width that a map leaves for a text, whichever sans-serif face it is drawn with.</summary>
    /// <param name="text">The text, one line.</param>
    /// <param name="size">The font size; the width comes in the same unit.</param>
    /// <param name="bold">Whether it is drawn bold.</param>
    /// <returns>Some more than <see cref="Measure"/>: common faces run up to a tenth wider than this one. O(characters).</returns>
    public static double Room(ReadOnlySpan<char> text, double size, bool bold = false) => Measure(text, size, bold) * Margin;

    /// <summary>The lines of a text, for a backend that has no font for it: to be followed by a round pen, and not filled.</summary>
    /// <param name="text">The text, one line.</param>
    /// <param name="size">The font size, in the unit that the path is to have.</param>
    /// <param name="bold">Whether it is drawn bold.</param>
    /// <returns>The path, from an origin at the left end of the baseline, y downwards. O(characters).</returns>
    public static ScenePath Outline(ReadOnlySpan<char> text, double size, bool bold = false)
    {
        ScenePathBuilder path = new();
        var (unit, at) = (size / Units, 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            var origin = Place(rune, bold, ref at, out var glyph);
            path.Add(glyph.Path, origin * unit, unit);
        }

        return path.ToPath();
    }

    /// <summary>How wide the pen is that follows the lines of a text.</summary>
    /// <param name="size">The font size; the width comes in the same unit.</param>
    /// <param name="bold">Whether it is drawn bold.</param>
    /// <returns>The width, above 0 for a size above 0.</returns>
    public static double PenWidth(double size, bool bold = false) => size * (bold ? BoldPen : Pen);

    /// <summary>Puts a character where the last one ended, in units of the face.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="bold">Whether it is drawn bold.</param>
    /// <param name="at">Where the last one ended; then where this one does.</param>
    /// <param name="glyph">Its drawing.</param>
    /// <returns>Where the origin of the drawing comes.</returns>
    internal static double Place(System.Text.Rune rune, bool bold, ref double at, out StrokeGlyph glyph)
    {
        glyph = Find(rune);
        var advance = glyph.Advance * Spread(bold);
        var origin = at + ((advance - glyph.Right - glyph.Left) / 2);
        at += advance;
        return origin;
    }

    private static double Spread(bool bold) => bold ? 1.06 : 1;

    internal static StrokeGlyph Find(System.Text.Rune rune) =>
        Glyphs.TryGetValue(rune.Value, out var glyph) ? glyph
            : System.Text.Rune.IsWhiteSpace(rune) ? Space
            : IsWide(rune.Value) ? WideBox : Box;

    /// <summary>Whether a character takes a whole em, as those of East Asia do (UAX 11).</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD);

    private static FrozenDictionary<int, StrokeGlyph> Build()
    {
        Dictionary<int, string> drawings = [];
        foreach (var block in (string[])[GlyphDrawings.Digits, GlyphDrawings.LatinCapitals, GlyphDrawings.LatinSmall, GlyphDrawings.Marks,
            GlyphDrawings.Greek, GlyphDrawings.Cyrillic])
        {
            foreach (var line in block.Split('\n'))
            {
                drawings.Add(line[0], line[2..].TrimEnd('\r'));
            }
        }

        for (var i = 0; i < GlyphDrawings.Alike.Length; i += 2)
        {
            drawings.Add(GlyphDrawings.Alike[i], drawings[GlyphDrawings.Alike[i + 1]]);
        }

        var glyphs = drawings.ToDictionary(pair => pair.Key, pair => Glyph(pair.Value));
        var accents = GlyphDrawings.Accents.Split('\n').ToDictionary(line => line[0], line => line[2..].TrimEnd('\r'));
        for (var i = 0; i < GlyphDrawings.Accented.Length; i += 3)
        {
            var letter = GlyphDrawings.Accented[i];
            var bare = GlyphDrawings.Accented[i + 1];
            glyphs.Add(letter,
                WithAccent(drawings[bare], accents[GlyphDrawings.Accented[i + 2]], char.IsUpper(bare), GlyphDrawings.Accented[i + 2]));
        }

        return glyphs.ToFrozenDictionary();
    }

    private static StrokeGlyph Glyph(string drawing)
    {
        ScenePathBuilder path = new();
        var left = double.PositiveInfinity;
        var right = double.NegativeInfinity;
        GlyphText.Draw(path, drawing, 0, 0, ref left, ref right);
        return new StrokeGlyph(path.ToPath(), left, right, right + Gap);
    }

    private static StrokeGlyph WithAccent(string letter, string accent, bool capital, char mark)
    {
        ScenePathBuilder path = new();
        var left = double.PositiveInfinity;
        var right = double.NegativeInfinity;
        GlyphText.Draw(path, letter, 0, 0, ref left, ref right);
        var beside = mark == '\'';
        var below = mark is '¸' or '˛' or ',' or '.';
        var middle = beside ? right - 1.4 : (left + right) / 2;
        var accentLeft = left;
        var accentRight = right;
        GlyphText.Draw(path, accent, middle, capital && !below && !beside ? -4 : 0, ref accentLeft, ref accentRight);
        return new StrokeGlyph(path.ToPath(), left, right, (beside ? accentRight : Math.Max(right, accentRight - 1)) + Gap);
    }
}
