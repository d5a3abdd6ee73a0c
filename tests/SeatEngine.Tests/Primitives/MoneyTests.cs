using System.Globalization;
using System.Text.Json;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives;

public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.Usd;
    private static readonly Currency Jpy = Currency.Of("JPY");
    private static readonly Currency Kwd = Currency.Of("KWD");

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("USD", 2)]
    [InlineData("CLF", 4)]
    [InlineData("eur", 2)]
    public void Digits_OfCurrency_FollowTheStandard(string code, int digits) =>
        Assert.Equal(digits, Currency.Of(code).Digits);

    [Fact]
    public void All_Currencies_AreFoundByTheirCodesAndSorted()
    {
        var previous = "";
        foreach (var currency in Currency.All)
        {
            Assert.Equal(currency, Currency.Of(currency.Code));
            Assert.True(string.CompareOrdinal(previous, currency.Code) < 0);
            previous = currency.Code;
        }

        Assert.Equal("ZWG", previous);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("US")]
    [InlineData("")]
    [InlineData("ABC")]
    public void TryParse_UnknownCode_IsFalse(string code)
    {
        Assert.False(Currency.TryParse(code, out var currency));
        Assert.Equal(Currency.None, currency);
    }

    [Fact]
    public void Default_Money_IsZeroOfNoCurrency()
    {
        Money money = default;
        Assert.Equal("0 XXX", money.ToString());
        Assert.Throws<InvalidOperationException>(() => money + new Money(1, Usd));
    }

    [Fact]
    public void Add_MixedCurrencies_IsRefused()
    {
        Money dollars = new(1, Usd);
        Money euros = new(1, Currency.Eur);
        Assert.Throws<InvalidOperationException>(() => dollars + euros);
        Assert.Throws<InvalidOperationException>(() => dollars - euros);
        Assert.Throws<InvalidOperationException>(() => dollars < euros);
        Assert.False(Money.Zero(Usd) == Money.Zero(Currency.Eur));
    }

    [Fact]
    public void Arithmetic_BeyondSixtyFourBits_Overflows()
    {
        Money most = new(long.MaxValue, Usd);
        Money least = new(long.MinValue, Usd);
        Assert.Throws<OverflowException>(() => most + new Money(1, Usd));
        Assert.Throws<OverflowException>(() => least - new Money(1, Usd));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => most.Multiply(Rate.FromPercent(101), MoneyRounding.HalfUp));
    }

    [Theory]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    [InlineData(-5, "-0.05")]
    [InlineData(0, "0.00")]
    public void ToAmountString_Extremes_AreExact(long units, string expected) =>
        Assert.Equal(expected, new Money(units, Usd).ToAmountString());

    [Fact]
    public void ToAmountString_OtherDigits_HasThatManyDecimals()
    {
        Assert.Equal("1200", new Money(1200, Jpy).ToAmountString());
        Assert.Equal("1.200", new Money(1200, Kwd).ToAmountString());
    }

    [Theory]
    [InlineData("1,234.50", 123450)]
    [InlineData(" -0.05 ", -5)]
    [InlineData("7", 700)]
    [InlineData("1234567.50", 123456750)]
    [InlineData("12,345,678", 1234567800)]
    [InlineData("7.500000", 750)]
    public void TryParse_Invariant_ReadsAmounts(string text, long units)
    {
        Assert.True(Money.TryParse(text, Usd, CultureInfo.InvariantCulture, out var money));
        Assert.Equal(new Money(units, Usd), money);
    }

    [Theory]
    [InlineData("7.505")]
    [InlineData("seven")]
    [InlineData("")]
    [InlineData("1e3")]
    [InlineData("92233720368547758.08")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("1.00000000000000000000000000000000001")]
    [InlineData("NaN")]
    [InlineData("45,00")]
    [InlineData("1,2,3")]
    [InlineData("1,,234")]
    [InlineData("1234,567")]
    [InlineData("1,234,")]
    [InlineData("45.00\0")]
    public void TryParse_NoAmount_IsFalse(string text) =>
        Assert.False(Money.TryParse(text, Usd, CultureInfo.InvariantCulture, out _));

    [Theory]
    [InlineData("12,34,567.00", true)]
    [InlineData("1,234,567.00", false)]
    public void TryParse_GroupsOfTwoAfterTheFirst_StandWhereTheCulturePutsThem(string text, bool isMoney)
    {
        NumberFormatInfo indian = new() { NumberGroupSizes = [3, 2] };
        Assert.Equal(isMoney, Money.TryParse(text, Usd, indian, out _));
    }

    [Theory]
    [InlineData("45.00")]
    [InlineData("1.2.3")]
    public void TryParse_PointsOfGroupsOutOfPlace_IsFalse(string text)
    {
        NumberFormatInfo german = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        Assert.False(Money.TryParse(text, Usd, german, out _));
    }

    [Fact]
    public void Text_OfTheLeastMoney_ParsesBack() =>
        Assert.Equal(new Money(long.MinValue, Usd), Money.Parse(new Money(long.MinValue, Usd).ToString()));

    [Theory]
    [InlineData("12,50")]
    [InlineData("1,234.50")]
    [InlineData("45.00\\u0000")]
    public void Json_WithSeparatorsOfGroupsOrNulls_IsRefused(string amount) =>
        Assert.Throws<System.Text.Json.JsonException>(() =>
            System.Text.Json.JsonSerializer.Deserialize<Money>($$"""{"amount":"{{amount}}","currency":"EUR"}"""));

    [Fact]
    public void Text_OfACulture_UsesItsSeparators()
    {
        NumberFormatInfo german = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        Money money = new(123450, Currency.Eur);
        Assert.Equal("1.234,50 EUR", money.ToString(german));
        Assert.Equal(money, Money.Parse("1.234,50", Currency.Eur, german));
        Assert.Equal("1234.50 EUR", money.ToString());
    }

    [Theory]
    [InlineData("0.125", 1000, "HalfUp", 125)]
    [InlineData("0.0125", 1000, "HalfUp", 13)]
    [InlineData("0.0125", 1000, "HalfEven", 12)]
    [InlineData("0.0135", 1000, "HalfEven", 14)]
    [InlineData("0.0121", 1000, "Up", 13)]
    [InlineData("0.0129", 1000, "Down", 12)]
    [InlineData("0.0125", -1000, "HalfUp", -13)]
    [InlineData("0.0125", -1000, "HalfEven", -12)]
    [InlineData("0.0121", -1000, "Up", -13)]
    [InlineData("0.0129", -1000, "Down", -12)]
    public void Multiply_ByRate_RoundsByName(string factor, long units, string mode, long expected)
    {
        var rounding = MoneyRounding.Cash(1, Enum.Parse<RoundingMode>(mode));
        var rate = Rate.FromFactor(decimal.Parse(factor, CultureInfo.InvariantCulture));
        Assert.Equal(expected, new Money(units, Usd).Multiply(rate, rounding).MinorUnits);
    }

    [Theory]
    [InlineData(1032, 1030)]
    [InlineData(1033, 1035)]
    [InlineData(-1033, -1035)]
    [InlineData(1035, 1035)]
    public void Round_ToCash_GivesMultiplesOfFive(long units, long expected) =>
        Assert.Equal(expected, new Money(units, Currency.Of("CHF")).Round(MoneyRounding.Cash(5)).MinorUnits);

    [Theory]
    [InlineData(RoundingMode.HalfUp, 12)]
    [InlineData(RoundingMode.HalfEven, 12)]
    [InlineData(RoundingMode.Up, 12)]
    [InlineData(RoundingMode.Down, 11)]
    public void PartAt_FourPercentIn299_IsElevenOrTwelve(RoundingMode mode, long expected) =>
        Assert.Equal(expected, new Money(299, Usd).PartAt(Rate.FromPercent(4), MoneyRounding.Cash(1, mode)).MinorUnits);

    [Fact]
    public void Rate_MoreDecimalsThanKept_IsRefused()
    {
        Assert.False(Rate.TryFromPercent(0.00000000001m, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rate.FromFactor(10_000_000m));
        Assert.Equal("7.5%", Rate.FromPercent(7.50m).ToString());
        Assert.Equal(0.075m, Rate.FromPercent(7.5m).ToFactor());
    }

    [Fact]
    public void Json_RoundTrip_IsAStringAndACode()
    {
        Money money = new(4550, Usd);
        var json = JsonSerializer.Serialize(money);
        Assert.Equal("""{"amount":"45.50","currency":"USD"}""", json);
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(json));
    }

    [Theory]
    [InlineData("""{"amount":45.50,"currency":"USD"}""")]
    [InlineData("""{"amount":"45.505","currency":"USD"}""")]
    [InlineData("""{"amount":"45.50"}""")]
    [InlineData("""{"amount":"45.50","currency":"QQQ"}""")]
    [InlineData("""{"amount":"1","amount":"2","currency":"USD"}""")]
    [InlineData("""{"amount":"1","currency":"USD","note":""}""")]
    [InlineData("4550")]
    public void Json_Malformed_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Theory]
    [InlineData("45.50 USD", true)]
    [InlineData("-0.005 KWD", true)]
    [InlineData("1200 jpy", true)]
    [InlineData("0 XXX", true)]
    [InlineData("45,50 USD", false)]
    [InlineData("1,234.50 USD", false)]
    [InlineData(" 45.50 USD", false)]
    [InlineData("45.505 USD", false)]
    [InlineData("45.50", false)]
    [InlineData("45.50 ABC", false)]
    [InlineData("USD", false)]
    [InlineData(" USD", false)]
    public void TryParse_GeneralText_IsTheSameInEveryCulture(string text, bool isMoney)
    {
        Assert.Equal(isMoney, Money.TryParse(text, Comma, out var money));
        Assert.Equal(isMoney ? text.ToUpperInvariant() : "0 XXX", money.ToString());
        Assert.Equal(isMoney ? text.ToUpperInvariant() : "0 XXX", money.ToString("R", Comma));
    }

    [Theory]
    [InlineData("1234.50 USD", "1.234,50 $", "1,234.50 USD", "$1,234.50")]
    [InlineData("-45.50 EUR", "-45,50 €", "-45.50 EUR", "(€45.50)")]
    [InlineData("1200 JPY", "1.200 ¥", "1,200 JPY", "¥1,200")]
    [InlineData("-4.5 CHF", "-4,50 CHF", "-4.50 CHF", "(CHF 4.50)")]
    [InlineData("4.5 CHF", "4,50 CHF", "4.50 CHF", "CHF 4.50")]
    public void ToString_OfCulture_HasItsPatternAndTheMoneysOwnSign(string text, string comma, string number, string invariant)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var money = Money.Parse(text.AsSpan(0, space), Currency.Of(text[(space + 1)..]), CultureInfo.InvariantCulture);
        Assert.Equal(comma, money.ToString("C", Comma));
        Assert.Equal(number, money.ToString("N", null));
        Assert.Equal(invariant, money.ToString("C", null));
        Assert.Equal(invariant, string.Create(CultureInfo.InvariantCulture, $"{money:C}"));
        Assert.Equal(money.ToString(), string.Create(Comma, $"{money}"));
        Assert.Throws<FormatException>(() => money.ToString("X", null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ToString_OfPositivePatterns_SetsACodeApart(int pattern)
    {
        NumberFormatInfo numbers = new() { CurrencyPositivePattern = pattern };
        Assert.Equal(pattern % 2 == 0 ? "CHF 4.50" : "4.50 CHF", new Money(450, Currency.Of("CHF")).ToString("C", numbers));
    }

    [Fact]
    public void ToString_OfNegativePatterns_SetsACodeApart()
    {
        for (var pattern = 0; pattern <= 16; pattern++)
        {
            NumberFormatInfo numbers = new() { CurrencyNegativePattern = pattern };
            var sign = new Money(-450, Usd).ToString("C", numbers);
            var code = new Money(-450, Currency.Of("CHF")).ToString("C", numbers);
            var expected = sign.Replace(" ", "", StringComparison.Ordinal).Replace("$", "CHF", StringComparison.Ordinal);
            Assert.Equal(expected, code.Replace(" ", "", StringComparison.Ordinal));
            Assert.Matches(@"CHF-? [-(]?4|CHF -4|0[-]? CHF|CHF 4", code);
        }
    }

    [Fact]
    public void Json_DefaultMoney_ComesBack()
    {
        Assert.Equal("{\"amount\":\"0\",\"currency\":\"XXX\"}", JsonSerializer.Serialize(default(Money)));
        Assert.Equal(default, JsonSerializer.Deserialize<Money>("{\"amount\":\"0\",\"currency\":\"XXX\"}"));
    }

    private static NumberFormatInfo Comma => new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        CurrencyDecimalSeparator = ",",
        CurrencyGroupSeparator = ".",
        CurrencyPositivePattern = 3,
        CurrencyNegativePattern = 8,
    };
}
