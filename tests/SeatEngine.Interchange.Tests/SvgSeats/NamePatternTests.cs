using System.Text;
using System.Text.RegularExpressions;
using SeatEngine.Testing;

namespace SeatEngine.Interchange.Tests.SvgSeats;

/// <summary>What patterns take out of texts, against regular expressions with fields as short as can be.</summary>
public sealed class NamePatternTests
{
    private static readonly string[] Fields = ["section", "row", "seat", "category"];

    [Law]
    public void Read_RandomTexts_TakesWhatAnExpressionWould(int seed)
    {
        var random = new Random(seed);
        var (pattern, expression) = (new StringBuilder(), new StringBuilder("^\\s*"));
        var count = 1 + random.Next(Fields.Length);
        for (var i = 0; i <= count; i++)
        {
            if (i > 0)
            {
                pattern.Append('{').Append(Fields[i - 1]).Append('}');
                expression.Append("(.+?)");
            }

            var words = Text(random, 2);
            words = i == 0 ? words.TrimStart() : i == count ? words.TrimEnd() : words;
            pattern.Append(words);
            expression.Append(Regex.Escape(words));
        }

        var ready = NamePattern.Of(new() { Text = pattern.ToString() });
        var oracle = new Regex(expression + "\\s*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        for (var i = 0; i < 50; i++)
        {
            var text = Text(random, 12).Trim();
            var match = oracle.Match(text);
            var taken = new List<string>();
            var fits = ready.Read(text, (_, value) => taken.Add(value));
            Assert.True(match.Success == fits, $"'{pattern}' on '{text}'");
            if (fits && match.Success)
            {
                Assert.Equal(match.Groups.Values.Skip(1).Select(static group => group.Value.Trim()), taken);
            }
        }
    }

    private static string Text(Random random, int most) =>
        new([.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => "abA- 1"[random.Next(6)])]);
}
