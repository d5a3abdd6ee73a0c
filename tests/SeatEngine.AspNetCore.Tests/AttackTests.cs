using System.Net.Http.Json;
using System.Text;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>What a page may try, and does not get.</summary>
public sealed class AttackTests
{
    [Fact]
    public async Task HoldOfAnother_WithItsTokenStolen_CannotBeUsed()
    {
        await using var site = await TestSite.StartAsync();
        using var owner = site.Browser();
        await TestSite.AskAsync(owner, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"));
        var token = (await site.PerformanceAsync()).Inventory.Snapshot().Holds.Single().Token;
        using var thief = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        thief.DefaultRequestHeaders.Add("Cookie", $"seat-hold={token}; seat-buyer=00000000000000000000000000000000");

        Assert.Equal(409, (await TestSite.AskAsync(thief, HttpMethod.Post, "/hold/extension")).Status);
        Assert.Equal(409, (await TestSite.AskAsync(thief, HttpMethod.Delete, "/hold")).Status);
        Assert.Equal(409, (await TestSite.AskAsync(thief, HttpMethod.Post, "/checkout", TestSite.Tickets("N-A-1", "N-A-2"))).Status);
        Assert.Equal(409, (await TestSite.AskAsync(thief, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"))).Status);
        var (_, about) = await TestSite.AskAsync(thief, HttpMethod.Get, "");
        Assert.False(about.TryGetProperty("hold", out _));
        Assert.Equal(2, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
        Assert.Empty(site.Begun);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Origin", "null", 403)]
    public async Task Hold_FromAPageOfAnotherSite_IsRefused(string header, string value, int status)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add(header, value);

        Assert.Equal(status, (await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"))).Status);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"tickets":null}""", 400)]
    [InlineData("""{"tickets":[]}""", 400)]
    [InlineData("""{"tickets":[null]}""", 400)]
    [InlineData("""{"tickets":[{"seat":"N-A-1"}]}""", 400)]
    [InlineData("""{"tickets":[{"seat":"N-A-1","type":"comp"}]}""", 400)]
    [InlineData("""{"tickets":[{"seat":"N-A-1","type":"adult"},{"seat":"N-A-1","type":"adult"}]}""", 400)]
    [InlineData("""{"tickets":[{"seat":"nowhere","type":"adult"}]}""", 400)]
    [InlineData("""{"tickets":[{"seat":"N-A-1","area":"x","type":"adult"}]}""", 400)]
    public async Task Hold_OfABodyThatIsNothing_IsAProblem(string body, int status)
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        using var response = await browser.PutAsync(TestSite.Evening + "/hold", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_TooLargeOrOfAnotherKind_IsRefused()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        using var large = await browser.PutAsync(TestSite.Evening + "/hold",
            new StringContent("{\"tickets\":[" + new string(' ', 70_000) + "]}", Encoding.UTF8, "application/json"));
        using var form = await browser.PutAsync(TestSite.Evening + "/hold", new StringContent("tickets=1", Encoding.UTF8, "text/plain"));
        var many = await TestSite.AskAsync(browser, HttpMethod.Put, "/hold",
            TestSite.Tickets([.. Enumerable.Range(1, 10).Select(static i => $"F-A-{i}"), "F-B-1"]));

        Assert.Equal((413, 415, 400), ((int)large.StatusCode, (int)form.StatusCode, many.Status));
    }

    [Fact]
    public async Task Requests_TooManyAtOnce_AreRefusedWithATime()
    {
        await using var site = await TestSite.StartAsync(static options =>
        {
            options.RateLimit.TokenLimit = 3;
            options.RateLimit.TokensPerPeriod = 1;
            options.RateLimit.ReplenishmentPeriod = TimeSpan.FromMinutes(1);
        });
        using var browser = site.Browser();

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await browser.PostAsJsonAsync(TestSite.Evening + "/check", TestSite.Tickets("F-A-1"));
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 200, 429, 429], statuses);
    }

    [Fact]
    public async Task Checkout_OfWhatIsNotHeld_OrAtAnotherPrice_IsRefused()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-1", "F-A-2"));

        Assert.Equal(409, (await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", TestSite.Tickets("F-A-1"))).Status);
        Assert.Equal(409, (await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", TestSite.Tickets("F-A-2", "F-A-3"))).Status);
        Assert.Equal(409, (await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", TestSite.Tickets("student:F-A-1", "F-A-2"))).Status);
        Assert.Equal(400, (await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", TestSite.Tickets("comp:F-A-1", "F-A-2"))).Status);
        Assert.Empty(site.Begun);
    }
}
