using System.Globalization;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Pricing;

public sealed class TaxVectorTests
{
    private static readonly Dictionary<string, TaxRoundingMode> Modes = new(StringComparer.Ordinal)
    {
        ["line"] = TaxRoundingMode.Line,
        ["sum_by_net"] = TaxRoundingMode.SumKeepingNets,
        ["sum_by_net_keep_gross"] = TaxRoundingMode.SumKeepingGross,
    };

    [VectorFact("tax_rounding.json")]
    public void Quote_EveryVector_GivesTheExpectedSums()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedVector("tax_rounding.json")!));
        var compared = 0;
        foreach (var vector in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            foreach ((var name, var mode) in Modes)
            {
                if (vector.TryGetProperty(name, out var expected))
                {
                    Compare(Price(vector, mode), expected, vector.GetProperty("currency").GetString()!);
                    compared++;
                }
            }
        }

        Assert.True(compared > 0);
    }

    private static void Compare(Quote quote, JsonElement expected, string currency)
    {
        Money Read(string name) => Money.Parse(expected.GetProperty(name).GetString(), Currency.Of(currency), CultureInfo.InvariantCulture);
        Assert.Equal(Read("gross"), quote.Total);
        Assert.Equal(Read("tax"), Assert.Single(quote.Taxes).Amount);
        if (expected.TryGetProperty("net", out _))
        {
            Assert.Equal(Read("net"), quote.Taxes[0].Net);
        }
    }

    private static Quote Price(JsonElement vector, TaxRoundingMode mode)
    {
        var lines = vector.GetProperty("lines").GetInt32();
        var currency = Currency.Of(vector.GetProperty("currency").GetString()!);
        var gross = Money.Parse(vector.GetProperty("gross").GetString(), currency, CultureInfo.InvariantCulture);
        var book = Houses.Simple(("P1", 1)) with
        {
            Currency = currency,
            Prices = [new ZonePrice(new("P1"), Houses.Adult, Houses.Ticket, gross)],
            TaxRounding = mode,
            Taxes =
            [
                new TaxRule
                {
                    Id = new("vat"),
                    Name = "VAT",
                    Rate = Rate.FromPercent(vector.GetProperty("rate").GetDecimal()),
                    Account = new("1776"),
                    Inclusive = true,
                    RoundedPart = TaxedPart.Net,
                },
            ],
        };
        var map = Houses.Map(("P1", lines));
        return Quote.Of(Houses.Table(map, book), Houses.Seats([.. map.Seats.ToIds().Select(static id => id.Value)]));
    }
}
