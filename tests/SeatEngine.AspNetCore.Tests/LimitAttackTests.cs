using System.Net.Http.Json;
using System.Text;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>Limits, channels, prices and the map: what a page may say of them, and to no effect.</summary>
public sealed class LimitAttackTests
{
    [Fact]
    public async Task Hold_ThatSaysWhoBuysWhereAndForHowMuch_IsTheBuyersOwnAllTheSame()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Channel", "phone");
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        const string said = """
            {"tickets":[{"seat":"N-A-1","type":"adult","price":1,"total":1},{"seat":"N-A-2","type":"adult","price":0}],
             "channel":"phone","buyer":"anna","asHouse":true,"lifetime":"10:00:00","holdLifetime":86400,"total":2,"mostSeats":99}
            """;

        using var held = await browser.PutAsync(TestSite.Evening + "/hold?channel=phone&asHouse=true&max=99",
            new StringContent(said, Encoding.UTF8, "application/json"));
        using var paying = await browser.PostAsync(TestSite.Evening + "/checkout?total=2",
            new StringContent(said, Encoding.UTF8, "application/json"));

        Assert.Equal((200, 200), ((int)held.StatusCode, (int)paying.StatusCode));
        var hold = Assert.Single((await site.PerformanceAsync()).Inventory.Snapshot().Holds);
        Assert.Equal(("web", false), (hold.Channel.Value, hold.AsHouse));
        Assert.StartsWith("guest-", hold.Buyer.Value, StringComparison.Ordinal);
        Assert.InRange((hold.ExpiresAt!.Value - DateTimeOffset.UtcNow).TotalMinutes, 1, 30.1);
        Assert.Equal(8000, Assert.Single(site.Begun).Total.MinorUnits);
    }

    [Fact]
    public async Task Buyer_WithoutHisHoldsCookie_HasNoMoreThanTheLimit()
    {
        await using var site = await TestSite.StartAsync(static options => options.MostSeats = 3);
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Add("Cookie", "seat-buyer=0123456789abcdef0123456789abcdef");

        // Each time as if from a new window: what he has is found, and changed for what he wants now.
        var first = await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-1", "F-A-2"));
        var second = await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-B-1", "F-B-2", "F-B-3"));
        var third = await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-B-1", "F-B-2", "F-B-3", "F-B-4"));

        Assert.Equal((200, 200, 400), (first.Status, second.Status, third.Status));
        Assert.Equal(3, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [Fact]
    public async Task Holds_AskedForAtOnce_AreTheJudgedOnesAndWithinTheLimit()
    {
        await using var site = await TestSite.StartAsync(static options => options.MostSeats = 4);
        string[][] choices = [["F-A-1", "F-A-2"], ["F-A-3", "F-A-4"], ["F-B-1", "F-B-2", "F-B-3"], ["F-B-7", "F-B-8"]];
        for (var round = 0; round < 12; round++)
        {
            using var browser = site.Browser();
            await browser.GetAsync(TestSite.Evening);
            await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-9", "F-A-10"));

            var answers = await Task.WhenAll(choices.Select(choice =>
                TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets(choice))));

            Assert.Contains(answers, static answer => answer.Status == 200);
            var hold = Assert.Single((await site.PerformanceAsync()).Inventory.Snapshot().Holds);
            Assert.Contains(choices, choice => hold.Places.Seats.Select(static seat => seat.Value).Order().SequenceEqual(choice.Order()));
            Assert.Equal(204, (await TestSite.AskAsync(browser, HttpMethod.Delete, "/hold")).Status);
        }
    }

    [Fact]
    public async Task Holds_OfANewBuyerAskedForAtOnce_AreWithinTheLimit()
    {
        await using var site = await TestSite.StartAsync(static options => options.MostSeats = 2);
        using var browser = site.Browser();
        await browser.GetAsync(TestSite.Evening);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(row => TestSite.AskAsync(browser, HttpMethod.Put, "/hold",
            TestSite.Tickets(row % 2 == 0 ? ["F-A-1", "F-A-2"] : ["F-B-1", "F-B-2"]))));

        Assert.Contains(answers, static answer => answer.Status == 200);
        Assert.Equal(2, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [Fact]
    public async Task Extensions_AskedForAtOnce_AreNoMoreThanAllowed()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-1"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            TestSite.AskAsync(browser, HttpMethod.Post, "/hold/extension")));

        Assert.InRange(answers.Count(static answer => answer.Status == 200), 1, 2);
        Assert.InRange(Assert.Single((await site.PerformanceAsync()).Inventory.Snapshot().Holds).Extensions, 1, 2);
    }

    [Fact]
    public async Task Choice_ThatSomebodyElseHas_IsRefusedWithWhatIsLost()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        var inventory = (await site.PerformanceAsync()).Inventory;
        inventory.Hold(PlaceSelection.Of(new SeatId("N-A-3")), HoldOptions.House);
        inventory.Block(PlaceSelection.Of(new SeatId("N-A-4")), RequestOptions.House);

        var (status, problem) = await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-3", "N-A-4"));

        Assert.Equal(409, status);
        Assert.Equal(("held", "blocked"), (problem.GetProperty("lost").GetProperty("N-A-3").GetString(),
            problem.GetProperty("lost").GetProperty("N-A-4").GetString()));
        Assert.Equal(2, problem.GetProperty("nearest").GetProperty("tickets").GetArrayLength());
    }

    [Fact]
    public async Task RateLimit_WithANewCookieEachTime_IsTheSame()
    {
        await using var site = await TestSite.StartAsync(static options =>
        {
            (options.RateLimit.TokenLimit, options.RateLimit.TokensPerPeriod) = (3, 1);
            options.RateLimit.ReplenishmentPeriod = TimeSpan.FromMinutes(1);
        });
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            using var browser = site.Browser();
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            statuses.Add((await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("F-A-1"))).Status);
        }

        Assert.Equal([200, 200, 200, 429, 429], statuses);
    }

    [Fact]
    public async Task Listeners_BeyondTheMost_AreRefusedWithATime()
    {
        await using var site = await TestSite.StartAsync(static options => options.MostListeners = 1);
        using var browser = site.Browser();
        using var first = await browser.GetAsync(TestSite.Evening + "/changes?after=" + await ChangeAsync(browser),
            HttpCompletionOption.ResponseHeadersRead);
        using var second = await browser.GetAsync(TestSite.Evening + "/changes");

        Assert.Equal((200, 503), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal("30", second.Headers.RetryAfter!.ToString());
    }

    [Theory]
    [InlineData("https://partner.example", 200, "https://partner.example")]
    [InlineData("https://elsewhere.example", 403, null)]
    [InlineData("https://partner.example:444", 403, null)]
    [InlineData("http://partner.example", 403, null)]
    public async Task Pages_OfOtherSites_MayAskWhereTheyAreNamed(string origin, int status, string? allowed)
    {
        await using var site = await TestSite.StartAsync(static options => options.Origins = ["https://partner.example"]);
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Origin", origin);
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var asking = new HttpRequestMessage(HttpMethod.Options, TestSite.Evening + "/hold");
        asking.Headers.Add("Access-Control-Request-Method", "PUT");

        using var before = await browser.SendAsync(asking);
        using var held = await browser.PutAsJsonAsync(TestSite.Evening + "/hold", TestSite.Tickets("N-A-1", "N-A-2"));
        using var map = await browser.GetAsync(TestSite.Evening);

        Assert.Equal((204, status, 200), ((int)before.StatusCode, (int)held.StatusCode, (int)map.StatusCode));
        foreach (var response in new[] { before, held, map })
        {
            Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var said) ? said.Single() : null);
            Assert.Contains("Origin", response.Headers.Vary);
        }

        Assert.Equal(allowed is not null, before.Headers.Contains("Access-Control-Allow-Methods"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("https://partner.example/")]
    [InlineData("partner.example")]
    public async Task Origins_ThatAreNone_AreRefused(string origin)
    {
        await Assert.ThrowsAsync<ArgumentException>("origins", () => TestSite.StartAsync(options => options.Origins = [origin]));
    }

    private static async Task<string> ChangeAsync(HttpClient browser)
    {
        using var states = await browser.GetAsync(TestSite.Evening + "/states");
        return states.Headers.GetValues("Seat-Change").Single();
    }
}
