using System.Globalization;
using System.Text.Json;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests.Faults;

/// <summary>Amounts as people write them, and what can be paid with the coins that there are.</summary>
public sealed class MoneyFaultsTests
{
    [Theory]
    [FaultKind("money")]
    [InlineData("45,00", "EUR", "", null)]
    [InlineData("45.00", "EUR", "de-DE", null)]
    [InlineData("1,2,3", "EUR", "", null)]
    [InlineData("1,234.50", "USD", "en-US", "1234.50")]
    [InlineData("1.234,50", "EUR", "de-DE", "1234.50")]
    [InlineData("12,34.50", "USD", "en-US", null)]
    [InlineData("1 234,50", "EUR", "de-DE", null)]
    [InlineData("1234.567", "USD", "en-US", null)]
    [InlineData("25.000", "CLP", "", null)]
    [InlineData("25000", "CLP", "", "25000")]
    [InlineData("1.500", "KWD", "", "1.500")]
    [InlineData("1,500.000", "KWD", "en-US", "1500.000")]
    public void TryParse_Amount_IsNeverAnotherOne(string text, string currency, string culture, string? amount)
    {
        var isRead = Money.TryParse(text, Currency.Parse(currency), CultureOf(culture), out var money);
        Assert.Equal(amount, isRead ? money.ToAmountString() : null);
    }

    [Theory]
    [FaultKind("money")]
    [InlineData("{\"amount\":\"45,00\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"1,234.50\",\"currency\":\"USD\"}")]
    [InlineData("{\"amount\":\"45.001\",\"currency\":\"EUR\"}")]
    [InlineData("{\"amount\":\"1e3\",\"currency\":\"EUR\"}")]
    public void Deserialize_AmountThatMayBeAnother_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Theory]
    [FaultKind("payable-steps")]
    [InlineData("CHF", "0.05", "7.28", "7.30")]
    [InlineData("CHF", "0.05", "7.27", "7.25")]
    [InlineData("CHF", "0.05", "7.30", "7.30")]
    [InlineData("CHF", "0.10", "7.25", "7.30")]
    [InlineData("SEK", "1.00", "99.50", "100.00")]
    [InlineData("SEK", "1.00", "99.49", "99.00")]
    [InlineData("HUF", "1.00", "139.30", "139.00")]
    [InlineData("HUF", "5.00", "137.50", "140.00")]
    [InlineData("DKK", "0.50", "10.24", "10.00")]
    [InlineData("DKK", "0.50", "10.25", "10.50")]
    [InlineData("CAD", "0.05", "1.02", "1.00")]
    [InlineData("JPY", "10", "1005", "1010")]
    public void Quote_OfAHouseWithASmallestStep_IsPayable(string currency, string step, string price, string total)
    {
        var money = Currency.Parse(currency);
        var book = PriceBook.Of(new PriceBookDefinition
        {
            Name = "Prices",
            Currency = money,
            PayableStep = Of(step),
            Zones = [new(new("P"), "P")],
            Types = [new() { Id = new("adult"), Name = "Adult" }],
            Layers = [new(new("ticket"), "Ticket", new("4000"))],
            Prices = [new(new("P"), new("adult"), new("ticket"), Of(price))],
        });
        var map = SeatEngine.Maps.SeatMap.Compile(ManifestCsv.Read("section,row,seat,category\nS,A,1,P\n"u8).Hall!);
        var table = PriceTable.Compile(book, SeatEngine.Maps.ZoneMap.OfCategories(map),
            new PriceMoment { Performance = new("night"), AsOf = DateTimeOffset.UnixEpoch });
        var quote = Quote.Of(table, new QuoteRequest { Tickets = [new QuoteTicket(PlaceId.Of(new SeatId("S-A-1")), new("adult"))] });

        Assert.True(quote.Succeeded, quote.Explain());
        Assert.Equal(Of(total), quote.Total);
        Assert.Equal(Of(total) - Of(price), quote.Totals[0].PayableRounding);

        Money Of(string amount) => Money.FromDecimal(decimal.Parse(amount, CultureInfo.InvariantCulture), money);
    }

    private static CultureInfo CultureOf(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NumberDecimalSeparator) = name switch
        {
            "de-DE" => (".", ","),
            _ => (",", "."),
        };
        return culture;
    }
}
