using System.Text;

namespace SeatEngine.Conventions.Tests.Sources;

/// <summary>
/// Blanks out what is not code: comments, and the insides of strings and characters. Line ends stay, so that a place
/// in the result is the same place in the text. What stands in the holes of an interpolated string is blanked too.
/// </summary>
internal static class CodeOnly
{
    public static string Of(string text)
    {
        StringBuilder code = new(text);
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfNonCode(text, at);
            for (var index = at; index < end; index++)
            {
                if (text[index] is not ('\n' or '\r'))
                {
                    code[index] = ' ';
                }
            }

            at = Math.Max(end, at + 1);
        }

        return code.ToString();
    }

    private static int EndOfNonCode(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("//"))
        {
            return EndAfter(text, "\n", at) - (text.IndexOf('\n', at) < 0 ? 0 : 1);
        }

        if (rest.StartsWith("/*"))
        {
            return EndAfter(text, "*/", at + 2);
        }

        if (rest.StartsWith("\"\"\""))
        {
            var quotes = rest.Length - rest.TrimStart('"').Length;
            return EndAfter(text, new string('"', quotes), at + quotes);
        }

        return text[at] switch
        {
            '"' when IsVerbatim(text, at) => EndOfVerbatim(text, at + 1),
            '"' or '\'' => EndOfEscaped(text, at),
            _ => at,
        };
    }

    private static bool IsVerbatim(string text, int at) =>
        (at > 0 && text[at - 1] == '@') || (at > 1 && text[at - 1] == '$' && text[at - 2] == '@');

    private static int EndAfter(string text, string mark, int from)
    {
        var found = text.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }

    private static int EndOfVerbatim(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                at++;
                continue;
            }

            return at + 1;
        }

        return text.Length;
    }

    private static int EndOfEscaped(string text, int from)
    {
        for (var at = from + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == text[from])
            {
                return at + 1;
            }
        }

        return from + 1;
    }
}
