using System.Net.Http.Json;
using System.Text.Json;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>What a page can ask, and what it is told.</summary>
public sealed class EndpointTests
{
    [Fact]
    public async Task Performance_ThatIsOn_TellsWhereItsPartsAre()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        var list = await browser.GetFromJsonAsync<JsonElement>("/seats/performances");
        var about = await browser.GetFromJsonAsync<JsonElement>(list[0].GetProperty("url").GetString());

        Assert.Equal("Corner Stage", about.GetProperty("hall").GetString());
        using var map = await browser.GetAsync(about.GetProperty("map").GetString());
        Assert.Contains("immutable", map.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(44, JsonDocument.Parse(await map.Content.ReadAsStringAsync()).RootElement.GetProperty("seats").GetInt32());
        using var again = new HttpRequestMessage(HttpMethod.Get, about.GetProperty("map").GetString());
        again.Headers.IfNoneMatch.Add(map.Headers.ETag!);
        using var unchanged = await browser.SendAsync(again);
        Assert.Equal(304, (int)unchanged.StatusCode);
        var prices = await browser.GetFromJsonAsync<JsonElement>(about.GetProperty("prices").GetString());
        Assert.Equal(["adult", "student"], prices.GetProperty("types").EnumerateArray().Select(static type => type.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("/seats/performances/none")]
    [InlineData("/seats/performances/evening/map/0000")]
    [InlineData("/seats/performances/none/states")]
    [InlineData("/seats/picker/none.js")]
    public async Task Get_WhatIsNotThere_IsAProblem(string path)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        using var response = await browser.GetAsync(path);

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Offers_ForAParty_AreTheBestWithTheirPrice()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        var (status, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/offers", new { types = new { adult = 2, student = 1 } });

        Assert.Equal(200, status);
        var best = body.GetProperty("offers")[0];
        Assert.Equal(10_000, best.GetProperty("total").GetInt64());
        Assert.Equal(3, best.GetProperty("tickets").GetArrayLength());
        Assert.Contains("best", best.GetProperty("kinds").EnumerateArray().Select(static kind => kind.GetString()));
        var (_, none) = await TestSite.AskAsync(browser, HttpMethod.Post, "/offers", new { types = new { adult = 2 }, budget = 100 });
        Assert.Equal(0, none.GetProperty("offers").GetArrayLength());
        Assert.Contains("50.00", none.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_ForTheSameWishAgain_AreOfWhatIsFreeByNow()
    {
        await using var site = await TestSite.StartAsync();
        using var one = site.Browser();
        using var other = site.Browser();
        object wish = new { types = new { adult = 2 } };
        var (_, first) = await TestSite.AskAsync(one, HttpMethod.Post, "/offers", wish);
        var (_, same) = await TestSite.AskAsync(other, HttpMethod.Post, "/offers", wish);
        Assert.Equal(first.ToString(), same.ToString());

        await TestSite.AskAsync(one, HttpMethod.Put, "/hold", new { tickets = first.GetProperty("offers")[0].GetProperty("tickets") });

        var (_, others) = await TestSite.AskAsync(other, HttpMethod.Post, "/offers", wish);
        var (_, own) = await TestSite.AskAsync(one, HttpMethod.Post, "/offers", wish);
        Assert.Empty(SeatsOf(others.GetProperty("offers")[0]).Intersect(SeatsOf(first.GetProperty("offers")[0])));
        Assert.Equal(SeatsOf(first.GetProperty("offers")[0]), SeatsOf(own.GetProperty("offers")[0]));
    }

    [Fact]
    public async Task Check_OfAChoiceThatLeavesASingleSeat_OffersTheNearest()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        var (_, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("N-A-2", "N-A-3"));

        Assert.False(body.GetProperty("succeeded").GetBoolean());
        Assert.Equal(["N-A-3", "N-A-4"], SeatsOf(body.GetProperty("nearest")));
        var (_, whole) = await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("N-A-1", "student:N-A-2"));
        Assert.Equal(6000, whole.GetProperty("offer").GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task Hold_ThatChanges_NeverLetsGoOfWhatItHas()
    {
        await using var site = await TestSite.StartAsync();
        using var one = site.Browser();
        using var other = site.Browser();

        var (first, held) = await TestSite.AskAsync(one, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"));
        Assert.Equal(200, first);
        Assert.InRange(held.GetProperty("secondsLeft").GetDouble(), 590, 600);
        await TestSite.AskAsync(other, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-3", "N-A-4"));

        var (refused, problem) = await TestSite.AskAsync(one, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-2", "N-A-3"));
        Assert.Equal(409, refused);
        Assert.Equal("held", problem.GetProperty("lost").GetProperty("N-A-3").GetString());
        var (_, still) = await TestSite.AskAsync(one, HttpMethod.Get, "");
        Assert.Equal(["N-A-1", "N-A-2"], SeatsOf(still.GetProperty("hold")));

        var (moved, after) = await TestSite.AskAsync(one, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2", "N-B-1", "N-B-2"));
        Assert.Equal(200, moved);
        Assert.Equal(4, after.GetProperty("tickets").GetArrayLength());
        Assert.Equal(6, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [Fact]
    public async Task Extension_BeyondTheLimit_IsRefused()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-1"));

        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Post, "/hold/extension")).Status);
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Post, "/hold/extension")).Status);
        Assert.Equal(409, (await TestSite.AskAsync(browser, HttpMethod.Post, "/hold/extension")).Status);
        Assert.Equal(204, (await TestSite.AskAsync(browser, HttpMethod.Delete, "/hold")).Status);
        Assert.Equal(0, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/house")]
    public async Task Hold_UnderABaseOfThePath_IsKnownAgain(string at)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        using var held = await browser.PutAsJsonAsync($"{at}{TestSite.Evening}/hold", TestSite.Tickets("N-A-1", "N-A-2"));
        var about = await browser.GetFromJsonAsync<JsonElement>(at + TestSite.Evening);

        Assert.Equal(200, (int)held.StatusCode);
        Assert.Equal(["N-A-1", "N-A-2"], SeatsOf(about.GetProperty("hold")));
        Assert.StartsWith($"{at}/seats/", about.GetProperty("map").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_WhileOthersBuy_ComeWithoutGaps()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        using var states = await browser.GetAsync(TestSite.Evening + "/states");
        var last = states.Headers.GetValues("Seat-Change").Single();
        using var stream = await browser.GetStreamAsync($"{TestSite.Evening}/changes?after={last}");
        using var lines = new StreamReader(stream);

        await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"));
        var held = await NextAsync(lines);
        await TestSite.AskAsync(browser, HttpMethod.Delete, "/hold");
        var freed = await NextAsync(lines);

        Assert.Equal(2, held.GetProperty("seats").GetProperty("held").GetArrayLength());
        Assert.Equal(2, freed.GetProperty("seats").GetProperty("available").GetArrayLength());
        Assert.Equal(held.GetProperty("version").GetInt64(), freed.GetProperty("from").GetInt64());

        // Who lost the line after the first goes on with the second; who is from another run begins anew.
        using var again = new StreamReader(await browser.GetStreamAsync($"{TestSite.Evening}/changes?after={last}"));
        Assert.Equal(held.GetProperty("version").GetInt64(), (await NextAsync(again)).GetProperty("version").GetInt64());
        using var stranger = new StreamReader(await browser.GetStreamAsync($"{TestSite.Evening}/changes?after=0123456789ab-1"));
        Assert.Contains("event: reset", await stranger.ReadToEndAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> SeatsOf(JsonElement offer) =>
        offer.GetProperty("tickets").EnumerateArray().Select(static ticket => ticket.GetProperty("seat").GetString());

    private static async Task<JsonElement> NextAsync(StreamReader lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonDocument.Parse(line[6..]).RootElement;
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    [Fact]
    public async Task View_OfASeat_IsADrawingWithWords_AndOfWhatIsNoneNotThere()
    {
        await using var site = await TestSite.StartAsync(sample: "concert-hall");
        using var browser = site.Browser();
        var (_, about) = await TestSite.AskAsync(browser, HttpMethod.Get, "");
        var views = about.GetProperty("views").GetString();

        using var found = await browser.GetAsync(new Uri($"{views}/SC-A-109", UriKind.Relative));
        using var none = await browser.GetAsync(new Uri($"{views}/SC-A-9999", UriKind.Relative));
        var drawing = await found.Content.ReadAsStringAsync();

        Assert.Equal((200, "image/svg+xml", 404), ((int)found.StatusCode, found.Content.Headers.ContentType!.MediaType, (int)none.StatusCode));
        Assert.Contains("<desc", drawing, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", drawing, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("immutable", found.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_WhereTheHallTellsNoHeights_AreNotNamed()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        Assert.False((await TestSite.AskAsync(browser, HttpMethod.Get, "")).Body.TryGetProperty("views", out _));
    }
}
