using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives;

public class CountedWordTests
{
    private static readonly CountedWord German = new("Platz", "Plätze");

    private static readonly CountedWord Polish = new(
        static count => count == 1 ? 0 : count % 10 is 2 or 3 or 4 && count % 100 is < 12 or > 14 ? 1 : 2, "miejsce", "miejsca", "miejsc");

    [Theory]
    [InlineData(0, "0 Plätze")]
    [InlineData(1, "1 Platz")]
    [InlineData(6, "6 Plätze")]
    [InlineData(21, "21 Plätze")]
    public void With_TwoForms_TakesTheFirstForOneAlone(int count, string expected) => Assert.Equal(expected, German.With(count));

    [Theory]
    [InlineData(0, "0 miejsc")]
    [InlineData(1, "1 miejsce")]
    [InlineData(2, "2 miejsca")]
    [InlineData(4, "4 miejsca")]
    [InlineData(5, "5 miejsc")]
    [InlineData(12, "12 miejsc")]
    [InlineData(21, "21 miejsc")]
    [InlineData(22, "22 miejsca")]
    [InlineData(112, "112 miejsc")]
    public void With_RuleOfALanguage_TakesTheFormThatTheRuleNames(int count, string expected) => Assert.Equal(expected, Polish.With(count));

    [Fact]
    public void With_Culture_WritesTheNumberInIt()
    {
        CultureInfo culture = new("") { NumberFormat = { NegativeSign = "−" } };

        Assert.Equal("−2 seats", new CountedWord("seat", "seats").With(-2, culture));
        Assert.Equal("-2 seats", new CountedWord("seat", "seats").With(-2));
    }

    [Fact]
    public void For_PlainWord_IsTheSameWithEveryNumber()
    {
        CountedWord free = "frei";

        Assert.Equal(["frei", "frei", "frei"], [free.For(0), free.For(1), free.For(2)]);
    }

    [Fact]
    public void For_RuleThatNamesNoForm_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new CountedWord(static count => (int)count, "a", "b").For(2));

    [Fact]
    public void Constructor_WordsThatAreNone_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("formOf", static () => new CountedWord((Func<long, int>)null!, "seat"));
        Assert.Throws<ArgumentException>("forms", static () => new CountedWord("seat", ""));
        Assert.Throws<ArgumentException>("forms", static () => new CountedWord(static _ => 0));
        Assert.Throws<ArgumentException>("forms", static () => (CountedWord)(string)null!);
    }
}
