using System.Text.Json;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>What is offered where a wish says which zones, up to which price and within which budget, and why nothing is.</summary>
public sealed class OfferTests
{
    [Theory]
    [InlineData("""{"types":{"adult":2}}""", "N")]
    [InlineData("""{"types":{"adult":2},"zones":["far"]}""", "F")]
    [InlineData("""{"types":{"adult":2},"zones":["near","far"],"mostEach":3999}""", "F")]
    [InlineData("""{"types":{"adult":2},"mostEach":4000}""", "N")]
    [InlineData("""{"types":{"adult":1,"student":1},"mostEach":2500}""", "")]
    [InlineData("""{"types":{"student":2},"mostEach":2000}""", "N")]
    [InlineData("""{"types":{"adult":2},"budget":7999}""", "F")]
    [InlineData("""{"types":{"adult":2},"budget":9223372036854775807}""", "N")]
    [InlineData("""{"types":{"adult":2},"zones":[]}""", "")]
    [InlineData("""{"types":{"adult":2},"zones":["none"],"sections":["F"]}""", "")]
    [InlineData("""{"types":{"adult":2},"sections":["F"],"zones":["near"]}""", "")]
    public async Task Offers_WithinZonesAndPrices_AreThereAlone(string wish, string section)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        var (status, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/offers", JsonDocument.Parse(wish).RootElement);

        Assert.Equal(200, status);
        var offers = body.GetProperty("offers").EnumerateArray().ToArray();
        Assert.Equal(section.Length > 0, offers.Length > 0);
        Assert.Equal(section.Length == 0, body.GetProperty("reasons").GetArrayLength() > 0);
        if (offers.Length > 0)
        {
            Assert.StartsWith(section + "-", offers[0].GetProperty("tickets")[0].GetProperty("seat").GetString(), StringComparison.Ordinal);
            Assert.Contains("best", offers[0].GetProperty("kinds").EnumerateArray().Select(static kind => kind.GetString()));
        }
    }

    [Theory]
    [InlineData("""{"types":{"adult":2},"budget":-1}""")]
    [InlineData("""{"types":{"adult":2},"mostEach":-1}""")]
    public async Task Offers_ForLessThanNothing_AreNotUnderstood(string wish)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        Assert.Equal(400, (await TestSite.AskAsync(browser, HttpMethod.Post, "/offers", JsonDocument.Parse(wish).RootElement)).Status);
    }

    [Fact]
    public async Task Offers_WithinABudget_AreTheBestThatItBuys()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        // Three of the dear seats are too dear, and one who studies pays half: within the budget just so.
        var (_, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/offers",
            new { types = new { adult = 2, student = 1 }, budget = 10_000 });
        var (_, none) = await TestSite.AskAsync(browser, HttpMethod.Post, "/offers", new { types = new { adult = 2 }, budget = 4_999 });

        Assert.All(body.GetProperty("offers").EnumerateArray(), static offer => Assert.InRange(offer.GetProperty("total").GetInt64(), 1, 10_000));
        Assert.Equal(10_000, body.GetProperty("offers")[0].GetProperty("total").GetInt64());
        var cheapest = none.GetProperty("reasons").EnumerateArray().Single(static reason => reason.GetProperty("code").GetString() == "cheapest");
        Assert.Equal(5_000, cheapest.GetProperty("amount").GetInt64());
    }

    [Theory]
    [InlineData(100, "F")]
    [InlineData(100_000, "N")]
    public async Task Offers_WherePriceCounts_AreAsGoodAsTheyAreWorth(long worth, string section)
    {
        await using var site = await TestSite.StartAsync(options => options.WorthOfQuality = new Money(worth, Currency.Usd));
        using var browser = site.Browser();

        var (_, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/offers", new { types = new { adult = 2 } });

        Assert.StartsWith(section + "-", body.GetProperty("offers")[0].GetProperty("tickets")[0].GetProperty("seat").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reasons_OfWhatCannotBeHad_SpeakOfPlacesAndTypes()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        (await site.PerformanceAsync()).Inventory.Sell(PlaceSelection.Of(new SeatId("N-A-1")), new OrderId("O-1"), SaleOptions.House);

        var (_, taken) = await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("N-A-1", "N-A-2"));
        var (_, alone) = await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("N-B-2", "N-B-3"));
        var (_, unsold) = await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("student:F-A-1", "F-A-2"));
        var (status, refused) = await TestSite.AskAsync(browser, HttpMethod.Post, "/hold/extension");

        var reason = Assert.Single(taken.GetProperty("reasons").EnumerateArray(), static each => each.GetProperty("code").GetString() == "notFree");
        Assert.Equal("N-A-1", reason.GetProperty("places")[0].GetString());
        Assert.Equal("orphans", alone.GetProperty("reasons")[0].GetProperty("code").GetString());
        reason = unsold.GetProperty("reasons")[0];
        Assert.Equal(("typeNoPrice", "student", "F-A-1"), (reason.GetProperty("code").GetString(), reason.GetProperty("type").GetString(),
            reason.GetProperty("places")[0].GetString()));
        Assert.Equal((409, "nothingHeld"), (status, refused.GetProperty("reasons")[0].GetProperty("code").GetString()));
    }
}
