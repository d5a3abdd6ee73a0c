using System.Globalization;
using System.Text;

namespace SeatEngine.Rendering;

/// <summary>Makes names of unknown origin fit to be shown: one line, no invisible orders, no broken characters, not endless.</summary>
internal static class SceneText
{
    /// <summary>What a backend shows of a text or a name at most, in characters as people count them.</summary>
    public const int LongestShown = 160;

    /// <summary>Cleans and clips a text; a clean short text comes back as it is.</summary>
    public static string Clean(string text, int longest = LongestShown)
    {
        if (text.Length <= longest && !NeedsCleaning(text))
        {
            return text;
        }

        StringBuilder clean = new();
        var elements = 0;
        var at = 0;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);

            // A letter with thousands of marks upon it is one text element; nobody can read it, and it would defeat the limit.
            var element = text.AsSpan(at, Math.Min(length, 16));
            at += length;
            var before = clean.Length;
            AppendClean(clean, element);
            if (clean.Length == before)
            {
                continue;
            }

            if (++elements > longest)
            {
                clean.Length = before;
                return clean.ToString().TrimEnd() + "…";
            }
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' || (c >= '\u007f' && (char.IsControl(c) || char.IsSurrogate(c) || IsInvisible(c) || c >= '\ufffe')))
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendClean(StringBuilder clean, ReadOnlySpan<char> element)
    {
        while (!element.IsEmpty)
        {
            Rune.DecodeFromUtf16(element, out var rune, out var used);
            element = element[used..];
            if (rune.Value is '\t' or '\n' or '\r' or '\u2028' or '\u2029')
            {
                clean.Append(' ');
            }
            else if (Rune.IsControl(rune) || (rune.Value & 0xfffe) == 0xfffe)
            {
                clean.Append('\ufffd');
            }
            else if (!rune.IsBmp || !IsInvisible((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }
    }

    // Marks that turn the reading direction would reach beyond the name, into the text that follows it.
    private static bool IsInvisible(char c) =>
        c is '\u200e' or '\u200f' or '\u061c' or '\ufeff' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e')
            or (>= '\u2066' and <= '\u2069');
}
