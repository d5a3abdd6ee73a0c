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
        foreach (Currency currency in Currency.All)
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
        Assert.False(Currency.TryParse(code, out Currency currency));
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
    [InlineData("7.500000", 750)]
    public void TryParse_Invariant_ReadsAmounts(string text, long units)
    {
        Assert.True(Money.TryParse(text, Usd, CultureInfo.InvariantCulture, out Money money));
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
    public void TryParse_NoAmount_IsFalse(string text) =>
        Assert.False(Money.TryParse(text, Usd, CultureInfo.InvariantCulture, out _));

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
        MoneyRounding rounding = MoneyRounding.Cash(1, Enum.Parse<RoundingMode>(mode));
        Rate rate = Rate.FromFactor(decimal.Parse(factor, CultureInfo.InvariantCulture));
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
}
