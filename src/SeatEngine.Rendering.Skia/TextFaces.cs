using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace SeatEngine.Rendering.Skia;

/// <summary>
/// The faces of one weight: the one that is asked for, and for the characters that it lacks those of the machine that have them. A
/// character that none of them has is left to the library's own strokes, so that no text is silently missing.
/// </summary>
internal sealed class TextFaces : IDisposable
{
    private readonly bool _isBold;
    private readonly SKTypeface? _main;
    private readonly Dictionary<SKTypeface, SKShaper> _shapers = new(ReferenceEqualityComparer.Instance);

    public TextFaces(string? family, bool isBold)
    {
        _isBold = isBold;
        _main = MachineFaces.Main(family, isBold);
    }

    /// <summary>Parts a text by the faces that draw it.</summary>
    public IEnumerable<TextRun> Split(string text)
    {
        if (_main is not null && _main.ContainsGlyphs(text))
        {
            yield return RunOf(text, _main);
            yield break;
        }

        var run = new StringBuilder();
        SKTypeface? face = null;
        foreach (var rune in text.EnumerateRunes())
        {
            // Spaces and marks go with what they follow.
            var next = run.Length > 0 && IsPart(rune) ? face : FaceOf(rune);
            if (run.Length > 0 && !ReferenceEquals(next, face))
            {
                yield return RunOf(run.ToString(), face);
                run.Clear();
            }

            face = next;
            run.Append(rune.ToString());
        }

        if (run.Length > 0)
        {
            yield return RunOf(run.ToString(), face);
        }
    }

    public void Dispose()
    {
        foreach (var shaper in _shapers.Values)
        {
            shaper.Dispose();
        }
    }

    private static bool IsPart(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
        or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format;

    private SKTypeface? FaceOf(Rune rune) =>
        _main is null || _main.ContainsGlyph(rune.Value) ? _main : MachineFaces.Having(rune, _isBold);

    private TextRun RunOf(string text, SKTypeface? face) => new(text, face, ShaperOf(text, face));

    /// <summary>What joins and orders the letters of a script; none for the letters that stand side by side as they come.</summary>
    private SKShaper? ShaperOf(string text, SKTypeface? face)
    {
        const char LastOfLatin = '\u024f';
        if (face is null || text.All(static letter => letter <= LastOfLatin))
        {
            return null;
        }

        if (!_shapers.TryGetValue(face, out var shaper))
        {
            _shapers.Add(face, shaper = new SKShaper(face));
        }

        return shaper;
    }
}
