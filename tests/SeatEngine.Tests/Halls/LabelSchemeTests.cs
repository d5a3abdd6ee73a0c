using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Halls;

namespace SeatEngine.Tests.Halls;

public class LabelSchemeTests
{
    public static TheoryData<string> SchemeNames => [.. Schemes.Keys];

    private static Dictionary<string, LabelScheme> Schemes { get; } = new(StringComparer.Ordinal)
    {
        ["1"] = LabelScheme.Numbers(),
        ["odd"] = LabelScheme.Numbers(1, 2),
        ["continental"] = LabelScheme.Numbers(101),
        ["down from 40"] = LabelScheme.Numbers(40, -2),
        ["two digits"] = LabelScheme.Numbers(0, 1, 2),
        ["without 13 and 113"] = LabelScheme.Numbers().Skipping("13", "113"),
        ["A"] = LabelScheme.Letters(),
        ["from X"] = LabelScheme.Letters("X"),
        ["small"] = LabelScheme.Letters("a"),
        ["without I and O"] = LabelScheme.Letters().Skipping("I", "O"),
        ["without I, O and AA"] = LabelScheme.Letters().Skipping("AA").Skipping("I", "O"),
        ["repeated"] = LabelScheme.RepeatedLetters(),
        ["repeated without I"] = LabelScheme.RepeatedLetters("B").Skipping("I"),
        ["roman"] = LabelScheme.Roman(),
        ["roman from IX"] = LabelScheme.Roman(9),
        ["listed"] = LabelScheme.Of("front", "A", "12 bis"),
        ["within"] = LabelScheme.Numbers(7, 3).Within("row ", "/b"),
        ["within without"] = LabelScheme.Numbers().Within("A").Skipping("A13"),
    };

    [Theory]
    [InlineData("101", "103", "105")]
    [InlineData("101", "102", "103")]
    [InlineData("Z", "AA", "AB", false)]
    [InlineData("ZZ", "AAA", "AAB", false)]
    [InlineData("AZ", "BA", "BB", false)]
    [InlineData("z", "aa", "ab", false)]
    [InlineData("A01", "A02", "A03", false)]
    [InlineData("A09", "A10", "A11", false)]
    [InlineData("099", "100", "101", false)]
    [InlineData("A01", "A03", "A05")]
    [InlineData("20", "18", "16")]
    [InlineData("12b", "13b", "14b", false)]
    [InlineData("1-A-9", "1-A-10", "1-A-11", false)]
    [InlineData("AA", "BB", "CC")]
    [InlineData("AA", "AB", "AC")]
    [InlineData("Y", "Z", "AA")]
    [InlineData("Row Y", "Row Z", "Row AA", false)]
    public void Following_OfWhatAHouseBegan_GoesOn(string first, string second, string third, bool saysSecond = true)
    {
        var scheme = LabelScheme.Following(first, saysSecond ? second : null);

        Assert.Equal<string>([first, second, third], scheme.Take(3));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("--", null)]
    [InlineData("STALLS", null)]
    [InlineData("12345678901", null)]
    [InlineData("A", "C")]
    [InlineData("1", "B")]
    [InlineData("A1", "B2")]
    [InlineData("7", "7")]
    [InlineData("A12", "A")]
    public void Following_OfNoSeries_Refuses(string first, string? second) =>
        Assert.ThrowsAny<ArgumentException>(() => LabelScheme.Following(first, second));

    [Fact]
    public void Letters_WithoutIAndO_LackThemInEveryLength()
    {
        var labels = LabelScheme.Letters().Skipping("I", "O").Take(60);

        Assert.Equal<string>(["H", "J"], labels[7..9]);
        Assert.Equal<string>(["Z", "AA", "AB"], labels[23..26]);
        Assert.DoesNotContain(labels, static label => label.Contains('I', StringComparison.Ordinal)
            || label.Contains('O', StringComparison.Ordinal));
    }

    [Fact]
    public void RepeatedLetters_AfterZ_DoubleAndTreble()
    {
        var scheme = LabelScheme.RepeatedLetters();

        Assert.Equal<string>(["Z", "AA", "BB"], scheme.Take(28)[25..]);
        Assert.Equal<string>(["ZZ", "AAA"], [scheme.LabelAt(51), scheme.LabelAt(52)]);
    }

    [Fact]
    public void Roman_CountsAsRomansDid()
    {
        Assert.Equal<string>(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], LabelScheme.Roman().Take(10));
        Assert.Equal("MMMCMXCIX", LabelScheme.Roman().LabelAt(3998));
        Assert.False(LabelScheme.Roman().TryIndexOf("IIII", out _));
        Assert.False(LabelScheme.Roman().TryIndexOf("MMMM", out _));
    }

    [Fact]
    public void Numbers_CountingDown_EndAtTheLastThatIsNotNegative()
    {
        var scheme = LabelScheme.Numbers(5, -2);

        Assert.Equal(3, scheme.Count);
        Assert.Equal<string>(["5", "3", "1"], scheme.Take(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => scheme.LabelAt(3));
    }

    [Theory]
    [MemberData(nameof(SchemeNames))]
    public void TryIndexOf_OfEachLabel_InvertsLabelAt(string name)
    {
        var scheme = Schemes[name];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < Math.Min(scheme.Count, 2000); index++)
        {
            var label = scheme.LabelAt(index);
            Assert.True(seen.Add(label), $"{label} is there twice.");
            Assert.True(scheme.TryIndexOf(label, out var found));
            Assert.Equal(index, found);
        }
    }

    [Theory]
    [MemberData(nameof(SchemeNames))]
    public void TryIndexOf_OfAnyText_FindsOnlyWhatLabelAtGives(string name)
    {
        var scheme = Schemes[name];
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => AssertFoundIsReal(scheme, text)).Check(Cases.Usual);
        foreach (var text in new[] { "", "0", "00", "1", "01", "+1", " 1", "13", "-1", "2147483648", "I", "O", "AI", "aA", "AAB", "AAAAAA",
            "row /b", "row 07/b", "A0", "A13" })
        {
            AssertFoundIsReal(scheme, text);
        }
    }

    [Fact]
    public void Skipping_OfEverything_Refuses()
    {
        Assert.Throws<ArgumentException>(() => LabelScheme.Of("a").Skipping("a"));
        Assert.Throws<ArgumentException>(() => LabelScheme.Letters("I").Skipping("I"));
        Assert.Throws<ArgumentException>(() => LabelScheme.Of("a", "a"));
        Assert.Throws<ArgumentException>(() => LabelScheme.Letters("a1"));
    }

    private static void AssertFoundIsReal(LabelScheme scheme, string? text)
    {
        if (scheme.TryIndexOf(text, out var index))
        {
            Assert.Equal(text, scheme.LabelAt(index));
        }
        else
        {
            Assert.Equal(-1, index);
        }
    }
}
