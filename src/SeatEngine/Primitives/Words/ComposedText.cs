using System.Globalization;
using System.Text;

namespace SeatEngine.Primitives;

/// <summary>Texts in which a letter and its marks are one character, whatever way they were written (NFC).</summary>
/// <remarks>
/// It is the same on every machine, since it does not ask the machine's own tables, which programs may do without. The same source is
/// compiled into each library that compares names.
/// </remarks>
internal static partial class ComposedText
{
    private static readonly Lazy<(Dictionary<(char, char), char> Composed, Dictionary<char, (char, char)> Parts)> Tables = new(Load);

    /// <summary>The text with each letter and its marks put together; the text itself when there is nothing to put together.</summary>
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF');
        if (first < 0 || !HasMarks(text.AsSpan(first)))
        {
            return text;
        }

        var parts = Decomposed(text);
        var (composed, _) = Tables.Value;
        var result = new StringBuilder(parts.Length);
        for (var i = 0; i < parts.Length;)
        {
            var letter = parts[i++];
            var marks = new List<char>();
            for (; i < parts.Length && IsMark(parts[i]); i++)
            {
                if (composed.TryGetValue((letter, parts[i]), out var one))
                {
                    letter = one;
                }
                else
                {
                    marks.Add(parts[i]);
                }
            }

            result.Append(letter).AppendJoin(string.Empty, marks);
        }

        return result.ToString();
    }

    /// <summary>The text with the marks of its letters as characters of their own, below a letter before above.</summary>
    public static string Decomposed(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(result, c);
        }

        for (var i = 1; i < result.Length; i++)
        {
            for (var k = i; k > 0 && IsMark(result[k]) && IsMark(result[k - 1]) && PlaceOf(result[k]) < PlaceOf(result[k - 1]); k--)
            {
                (result[k], result[k - 1]) = (result[k - 1], result[k]);
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, char c)
    {
        if (c > '\u00BF' && Tables.Value.Parts.TryGetValue(c, out var parts))
        {
            Append(result, parts.Item1);
            result.Append(parts.Item2);
        }
        else
        {
            result.Append(c);
        }
    }

    private static bool HasMarks(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsMark(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // The order in which marks of one letter stand: what is joined to it, what is below, what is above.
    private static int PlaceOf(char mark) => mark switch
    {
        '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
        '\u031B' => 216,
        (>= '\u0316' and <= '\u0319') or (>= '\u031C' and <= '\u0320') or (>= '\u0323' and <= '\u0326')
            or (>= '\u0329' and <= '\u0333') => 220,
        '\u0345' => 240,
        _ => 230,
    };

    private static (Dictionary<(char, char), char> Composed, Dictionary<char, (char, char)> Parts) Load()
    {
        var composed = new Dictionary<(char, char), char>(Pairs.Length / 3);
        var parts = new Dictionary<char, (char, char)>(Pairs.Length / 3);
        for (var i = 0; i < Pairs.Length; i += 3)
        {
            composed[(Pairs[i], Pairs[i + 1])] = Pairs[i + 2];
            parts[Pairs[i + 2]] = (Pairs[i], Pairs[i + 1]);
        }

        return (composed, parts);
    }
}
