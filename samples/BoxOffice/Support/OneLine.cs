using System.Globalization;
using System.Text;

namespace BoxOfficeSample.Support;

/// <summary>Text made safe for one line of a terminal: files may hold anything.</summary>
internal static class OneLine
{
    private const int MaxLength = 1000;

    /// <summary>A number as people type it, with a point; null for anything else.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var c in text)
        {
            if (line.Length == MaxLength)
            {
                line.Append('…');
                break;
            }

            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }
}
