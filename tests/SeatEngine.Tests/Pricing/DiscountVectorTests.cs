using System.Globalization;
using System.Text.Json;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Pricing;

public sealed class DiscountVectorTests
{
    [VectorFact("discounts.json")]
    public void Quote_EveryVector_GivesTheExpectedPrices()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(RepositoryFiles.SharedVector("discounts.json")!));
        List<string> failures = [];
        var number = 0;
        foreach (var vector in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            decimal[] expected = [.. vector.GetProperty("expect").EnumerateArray().Select(Number).Order()];
            decimal[] actual = [.. Price(vector).Order()];
            if (!expected.SequenceEqual(actual))
            {
                failures.Add($"case {number}: expected {string.Join(' ', expected)}, got {string.Join(' ', actual)}");
            }

            number++;
        }

        Assert.True(number > 0);
        Assert.Empty(failures);
    }

    private static IEnumerable<decimal> Price(JsonElement vector)
    {
        decimal[] prices = [.. vector.GetProperty("prices").EnumerateArray().Select(Number)];
        var dates = Column(vector, "dates", prices.Length, static value => value.GetRawText(), "1");
        var addOns = Column(vector, "addon", prices.Length, Flag, false);
        var bundled = Column(vector, "bundled", prices.Length, Flag, false);
        JsonElement[] rules = vector.TryGetProperty("rules", out var several)
            ? [.. several.EnumerateArray()]
            : [vector.GetProperty("rule")];
        var map = Houses.Map([.. prices.Select((_, line) => (Zone(line), 1))]);
        var book = Houses.Simple([.. prices.Select((price, line) => (Zone(line), price))]) with
        {
            Discounts = [.. rules.Select(Rule)],
        };
        var checkedBook = PriceBook.Of(book);
        var zones = ZoneMap.OfCategories(map);
        var tables = dates.Distinct().Select(date => PriceTable.Compile(checkedBook, zones, Houses.Moment(date)));
        QuoteRequest request = new()
        {
            Tickets = [.. prices.Select((_, line) => new QuoteTicket(PlaceId.Of(new SeatId(Zone(line) + "-1")), Houses.Adult)
            {
                Performance = new(dates[line]),
                IsAddOn = addOns[line],
                IsBundled = bundled[line],
            })],
        };
        var quote = Quote.Of(tables, request);
        Assert.True(quote.Succeeded);
        return quote.Lines.Select(static line => line.FacePrice.ToDecimal());
    }

    private static DiscountRule Rule(JsonElement rule, int position) => new()
    {
        Id = new(string.Create(CultureInfo.InvariantCulture, $"rule {position}")),
        Name = "Rule",
        Priority = position,
        Benefit = DiscountBenefit.Percent(Rate.FromPercent(Number(rule.GetProperty("pct")))),
        Dates = rule.TryGetProperty("mode", out var mode)
            ? Enum.Parse<DateMatching>(mode.GetString()!, ignoreCase: true)
            : DateMatching.Mixed,
        MinimumCount = rule.TryGetProperty("min_count", out var count) ? count.GetInt32() : 0,
        MinimumValue = rule.TryGetProperty("min_value", out var value) ? Houses.Dollars(Number(value)) : null,
        CheapestCount = rule.TryGetProperty("cheapest", out var cheapest) ? cheapest.GetInt32() : null,
        TakesAddOns = !rule.TryGetProperty("addons", out var addOns) || addOns.GetBoolean(),
    };

    private static T[] Column<T>(JsonElement vector, string name, int length, Func<JsonElement, T> read, T absent) =>
        vector.TryGetProperty(name, out var values)
            ? [.. values.EnumerateArray().Select(read)]
            : [.. Enumerable.Repeat(absent, length)];

    private static bool Flag(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() != 0 : value.GetBoolean();

    private static decimal Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetDecimal();

    private static string Zone(int line) => string.Create(CultureInfo.InvariantCulture, $"Z{line}");
}
