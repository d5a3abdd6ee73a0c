using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace SeatEngine.Rendering.Skia;

/// <summary>
/// The faces of the machine, found without its font service, which a bare container lacks: each is opened once in the process.
/// </summary>
internal static class MachineFaces
{
    // Faces without serifs, as maps are measured for.
    private static readonly string[] Preferred =
        ["Noto Sans", "DejaVu Sans", "Liberation Sans", "Segoe UI", "Helvetica Neue", "Helvetica", "Arial", "Roboto", "Open Sans"];

    private static readonly Lazy<string[]> Families = new(static () =>
    [
        .. SKFontManager.Default.FontFamilies.Distinct(StringComparer.Ordinal)
            .OrderBy(Rank).ThenBy(static family => family, StringComparer.Ordinal),
    ]);

    private static readonly ConcurrentDictionary<(string Family, bool Bold), SKTypeface?> Opened = new();
    private static readonly ConcurrentDictionary<(int Rune, bool Bold), SKTypeface?> ByRune = new();

    /// <summary>The face of a family; where there is none, the one that suits best; null on a machine without any.</summary>
    public static SKTypeface? Main(string? family, bool bold)
    {
        var known = family is null
            ? null
            : Array.Find(Families.Value, name => string.Equals(name, family, StringComparison.OrdinalIgnoreCase));
        return (known ?? Families.Value.FirstOrDefault()) is { } name ? Open(name, bold) : null;
    }

    /// <summary>A face that has a character; null where none has it.</summary>
    public static SKTypeface? Having(Rune rune, bool bold) => ByRune.GetOrAdd((rune.Value, bold), static key =>
        Families.Value.Select(family => Open(family, key.Bold)).FirstOrDefault(face => face?.ContainsGlyph(key.Rune) == true));

    private static SKTypeface? Open(string family, bool bold) => Opened.GetOrAdd((family, bold), static key =>
        SKFontManager.Default.MatchFamily(key.Family, key.Bold ? SKFontStyle.Bold : SKFontStyle.Normal));

    private static int Rank(string family)
    {
        var at = Array.IndexOf(Preferred, family);
        return at >= 0 ? at
            : family.StartsWith("Noto Sans", StringComparison.Ordinal) ? 100
            : family.Contains("Sans", StringComparison.Ordinal) && !family.Contains("Mono", StringComparison.Ordinal) ? 200
            : 300;
    }
}
