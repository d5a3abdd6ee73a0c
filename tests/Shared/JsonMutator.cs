using System.Text;
using System.Text.RegularExpressions;

namespace SeatEngine.Testing;

/// <summary>
/// Spoils JSON token by token, so that most results are still JSON and reach what lies behind the parser: values out of
/// range, references to nothing, columns of unequal length.
/// </summary>
internal static partial class JsonMutator
{
    private static readonly string[] Numbers =
        ["0", "-0", "1", "-1", "2", "3", "7", "0.5", "1.6", "1000", "1001", "1e9", "1.0000001e9", "-1e300", "1e-300", "2147483648",
            "99999999999999999999"];

    private static readonly string[] Texts =
        ["\"\"", "\"1\"", "\"12 bis\"", "\"A\"", "\"\\u0000\"", "\"\\ud83c\\udfad\"", "\"\\ud83c\"", "\"#12345g\"", "\"row\""];

    private static readonly string[] Others = ["null", "true", "false", "[]", "{}", "[[]]"];

    /// <summary>Changes one to four tokens.</summary>
    /// <param name="json">Sound JSON in UTF-8; it is not changed.</param>
    /// <param name="seed">Any number; the same gives the same bytes.</param>
    public static byte[] Mutate(byte[] json, int seed)
    {
        var random = new Random(seed);
        List<string> tokens = [.. Token().Matches(Encoding.UTF8.GetString(json)).Select(static match => match.Value)];
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            Edit(tokens, random);
        }

        return Encoding.UTF8.GetBytes(string.Concat(tokens));
    }

    private static void Edit(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        var isNumber = char.IsAsciiDigit(tokens[at][^1]);
        var isText = tokens[at][0] == '"';
        switch (random.Next(8))
        {
            case 0:
                tokens[at] = Others[random.Next(Others.Length)];
                break;
            case 1 or 2 when isNumber:
                tokens[at] = Numbers[random.Next(Numbers.Length)];
                break;
            case 1 or 2 when isText:
                tokens[at] = Texts[random.Next(Texts.Length)];
                break;
            case 3 when at + 1 < tokens.Count && (isNumber || isText) && tokens[at + 1] == ",":
                tokens.RemoveRange(at, 2);
                break;
            case 4 when isNumber || isText:
                tokens.InsertRange(at, [tokens[at], ","]);
                break;
            case > 4 when isNumber || isText:
                SwapAlike(tokens, at, random);
                break;
        }
    }

    private static void SwapAlike(List<string> tokens, int at, Random random)
    {
        var kind = tokens[at][0] == '"';
        int[] alike = [.. Enumerable.Range(0, tokens.Count)
            .Where(index => tokens[index][0] == '"' == kind && (kind || char.IsAsciiDigit(tokens[index][^1])))];
        var other = alike[random.Next(alike.Length)];
        (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
    }

    [GeneratedRegex("""
        "(?:\\.|[^"\\])*"|-?[0-9][0-9.eE+-]*|[a-z]+|[\[\]{},:]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();
}
