using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Names as people see them: what cannot be seen does not tell two of them apart.</summary>
internal static class NameText
{
    /// <summary>Whether there is anything in a text that <see cref="Clean"/> may change; false for most.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>
    /// The name in composed form (NFC), with plain spaces, and without characters that have no shape: marks of direction, joiners and
    /// spaces of no width. Joiners between letters of scripts that need them, and within pictures, stay.
    /// </summary>
    public static string Clean(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var composed = ComposedText.Of(text);
        StringBuilder? changed = null;
        for (var i = 0; i < composed.Length; i++)
        {
            var c = composed[i];
            var isKept = !IsInvisible(composed, i);
            var isSpace = isKept && c != ' ' && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
            if ((!isKept || isSpace) && changed is null)
            {
                changed = new(composed, 0, i, composed.Length);
            }

            if (isKept)
            {
                changed?.Append(isSpace ? ' ' : c);
            }
        }

        return (changed?.ToString() ?? composed).Trim();
    }

    /// <summary>Whether the character at a place has no shape and says nothing there.</summary>
    public static bool IsInvisible(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c is '\u200C' or '\u200D')
        {
            return at == 0 || at == text.Length - 1 || !Joins(text[at - 1]) || !Joins(text[at + 1]);
        }

        return char.GetUnicodeCategory(c) == UnicodeCategory.Format || c is '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0';
    }

    private static bool Joins(char c) => c >= '\u0600' && (char.IsLetter(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherSymbol);
}
