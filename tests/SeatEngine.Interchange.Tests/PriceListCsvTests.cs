using System.Text;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Interchange.Tests;

public sealed class PriceListCsvTests
{
    private const string HopeTheater = """
        zone,price_type,layer,amount
        P1,adult,ticket,50.00
        P2,adult,ticket,35.00
        P3,adult,ticket,25.00
        AA,adult,ticket,25.00
        """;

    private static readonly PriceListReadOptions InDollars = new() { Currency = Currency.Usd, Name = "Hope" };

    [PlanFact("hope-theater/seats.csv")]
    public void GrossPotential_HopeTheater_Is18045()
    {
        using var file = File.OpenRead(RepositoryFiles.SharedPlan("hope-theater/seats.csv")!);
        var map = SeatMap.Compile(ManifestCsv.Read(file).Hall!);
        var book = Read(HopeTheater, InDollars).Book!;
        PriceMoment moment = new() { Performance = new("tonight"), AsOf = DateTimeOffset.UnixEpoch };
        var table = PriceTable.Compile(book, ZoneMap.OfCategories(map), moment);
        Assert.Equal("18045.00 USD", table.GrossPotential().ToString());
        Assert.Empty(table.Gaps);
        Assert.Equal([108L, 292L, 88L, 9L], table.Potential(new("adult")).Zones.Select(static zone => zone.Places));
    }

    [Fact]
    public void Read_Columns_MayBeCalledOtherwiseAndLeftOut()
    {
        var result =
            Read("Category;Ticket type;Price;Minimum price;Currency;Note\nP1;adult;45,50;10;EUR;x\nP1;child;20;;EUR;\n");
        Assert.True(result.Succeeded);
        Assert.Equal("unknown-column", Assert.Single(result.Defects).Code);
        Assert.Equal("ticket", Assert.Single(result.Book.Layers).Id.Value);
        Assert.True(result.Book.TryGetListPrice(new("P1"), new("adult"), out var price));
        Assert.Equal("45.50 EUR", price.ToString());
        Assert.Equal("10.00 EUR", result.Book.Definition.Prices[0].Minimum.ToString());
    }

    [Fact]
    public void Read_Defects_AreAllReportedWithTheirLines()
    {
        var result = Read("""
            zone,price_type,layer,amount,currency
            P1,adult,ticket,fifty,USD
            ,adult,ticket,10.00,USD
            P2,adult,ticket,10.00,EUR
            P3,adult,ticket
            P4,adult,ticket,-1.00,USD
            """);
        Assert.False(result.Succeeded);
        Assert.Equal(
            ["line 3 missing-value", "line 4 currency-differs", "line 5 wrong-field-count"],
            result.Defects.Select(static defect => $"{defect.Place} {defect.Code}"));
        var amounts = Read("zone,price_type,amount,currency\nP1,adult,fifty,USD\nP4,adult,-1.00,USD\nP4,adult,2.00,USD\n");
        Assert.Equal(
            ["line 2 bad-amount", "line 3 negative-amount", "line 4 duplicate-price"],
            amounts.Defects.Select(static defect => $"{defect.Place} {defect.Code}"));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("zone,price_type,amount\nP1,adult,5\n", "no-currency")]
    [InlineData("zone,amount,currency\nP1,5,USD\n", "missing-column")]
    [InlineData("zone,price_type,amount,currency\n", "no-prices")]
    [InlineData("zone,price_type,amount,currency\n\"P1,adult,5,USD\n", "bad-quoting")]
    [InlineData("zone,price_type,amount,currency,price\nP1,adult,5,USD,5\n", "duplicate-column")]
    [InlineData("zone,price_type,amount,currency\nP1,adult,5,QQQ\n", "unknown-currency")]
    [InlineData("zone,price_type,layer,amount,currency,account\nP1,adult,t,5,USD,1\nP2,adult,t,5,USD,2\n", "account-differs")]
    public void Read_Malformed_IsRefusedWithTheCode(string text, string code)
    {
        var result = Read(text);
        Assert.False(result.Succeeded);
        Assert.Contains(code, result.Defects.Select(static defect => defect.Code));
    }

    [Fact]
    public void Read_NoText_IsRefused()
    {
        using MemoryStream stream = new([0xFF, 0xFE, 0x00]);
        Assert.False(PriceListCsv.Read(stream, InDollars).Succeeded);
    }

    private static PriceBookResult Read(string text, PriceListReadOptions? options = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return PriceListCsv.Read(stream, options);
    }
}
