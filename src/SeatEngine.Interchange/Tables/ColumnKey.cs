using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>The names of columns as they are compared: by their letters and digits, without case and accents.</summary>
internal static class ColumnKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in ComposedText.Decomposed(name))
        {
            // Marks of other scripts are part of their words; those of Latin letters go.
            if (char.IsLetterOrDigit(c) || (c > '\u036F' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.Replace("ß", "ss").Replace("ø", "o").Replace("æ", "ae").Replace("ł", "l").ToString();
    }
}
