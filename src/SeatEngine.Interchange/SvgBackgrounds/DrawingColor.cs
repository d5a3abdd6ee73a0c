using System.Drawing;
using System.Globalization;

namespace SeatEngine.Interchange;

/// <summary>Colours as drawings write them: <c>#rgb</c>, <c>rgb(…)</c>, names.</summary>
internal static class DrawingColor
{
    /// <summary>What stands for a gradient or pattern, of which only the form is kept.</summary>
    private const string OfPatterns = "#c0c0c0";

    /// <summary>The colour as <c>#rrggbb</c>; null for none.</summary>
    /// <param name="text">What is said; null for nothing.</param>
    /// <param name="outer">What holds where nothing is said that is a colour.</param>
    public static string? Of(string? text, string? outer)
    {
        text = text?.Trim();
        if (text is null or "" or "inherit" or "context-fill" or "context-stroke")
        {
            return outer;
        }

        if (text is "none" or "transparent")
        {
            return null;
        }

        return text.StartsWith("url(", StringComparison.OrdinalIgnoreCase) ? OfPatterns
            : Hexadecimal(text) ?? Functional(text) ?? Named(text) ?? outer;
    }

    /// <summary>The colour as it looks on white paper when only a part of it is seen.</summary>
    public static string? OnPaper(string? color, double opacity)
    {
        if (color is null || opacity >= 1)
        {
            return color;
        }

        var value = int.Parse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Written(Part(value >> 16), Part(value >> 8), Part(value));

        int Part(int part) => (int)Math.Round(255 + (((part & 255) - 255) * opacity));
    }

    private static string? Hexadecimal(string text) => PlanColors.Hex(text.Length switch { 5 => text[..4], 9 => text[..7], _ => text })
        ?.ToLowerInvariant();

    private static string? Functional(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) || !text.EndsWith(')'))
        {
            return null;
        }

        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var range in text.AsSpan()[(open + 1)..^1].SplitAny(", /\t"))
        {
            var word = text.AsSpan()[(open + 1)..^1][range];
            if (word.IsEmpty || count == parts.Length)
            {
                continue;
            }

            if (DrawingLength.Of(word, 255) is not { } part)
            {
                return null;
            }

            parts[count++] = (int)Math.Round(Math.Clamp(part, 0, 255));
        }

        return count == parts.Length ? Written(parts[0], parts[1], parts[2]) : null;
    }

    // The framework knows the names that drawings use, but for the British spelling of grey.
    private static string? Named(string text)
    {
        var color = Color.FromName(text.Replace("grey", "gray", StringComparison.OrdinalIgnoreCase));
        return color is { IsKnownColor: true, IsSystemColor: false } ? Written(color.R, color.G, color.B) : null;
    }

    private static string Written(int red, int green, int blue) =>
        string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");
}
