namespace SeatEngine.Rendering;

/// <summary>How much room a text takes in any of the backends.</summary>
internal static class TextMeasure
{
    public static double Width(string text, double size, bool bold = false) => StrokeFace.Room(text, size, bold);

    /// <summary>The room of a text that is centred on a point, capitals and tails included.</summary>
    public static SceneRectangle Centred(string text, double x, double y, double size, bool bold = false)
    {
        var width = Width(text, size, bold);
        return new SceneRectangle(x - (width / 2), y - (size * 0.42), width, size * 0.9);
    }

    /// <summary>The baseline that puts the middle of capitals at a height.</summary>
    public static double Baseline(double middle, double size) => middle + (size * StrokeFace.CapHeight / 2);

    /// <summary>Cuts a text so that it fits a width; an ellipsis stands for what is missing. Empty when nothing fits.</summary>
    public static string Fit(string text, double width, double size, bool bold = false)
    {
        var clean = SceneText.Clean(text, 120);
        if (Width(clean, size, bold) <= width)
        {
            return clean;
        }

        var starts = System.Globalization.StringInfo.ParseCombiningCharacters(clean);
        for (var kept = starts.Length - 1; kept > 0; kept--)
        {
            var cut = clean[..starts[kept]].TrimEnd() + "…";
            if (Width(cut, size, bold) <= width)
            {
                return cut;
            }
        }

        return "";
    }
}
