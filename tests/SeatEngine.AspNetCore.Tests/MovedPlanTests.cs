using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Catalogues;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>A performance goes to another version of its hall while people look at it.</summary>
public sealed class MovedPlanTests
{
    [Fact]
    public async Task Move_OfAHousesPerformance_IsToldOnceAndThenSoldFrom()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("seats-").FullName, "house.db");
        await using var site = await TestSite.StartAsync(file: file);
        using var browser = site.Browser();
        var before = await browser.GetFromJsonAsync<JsonElement>(TestSite.Evening);
        using var lines = new StreamReader(await browser.GetStreamAsync($"{TestSite.Evening}/changes?after={await ChangeAsync(browser)}"));
        var hall = (await site.PerformanceAsync()).Map.Hall;
        var smaller = hall with { Sections = [.. hall.Sections.Where(static section => section.Id.Value == "N")] };
        await site.Services.GetRequiredService<ICatalogueStore>().AddAsync([HouseCatalogue.Of("hall", smaller, 2)]);

        var moved = await site.Services.GetRequiredService<House>().MoveAsync(new("evening"), new("hall", 2), RequestOptions.House);

        Assert.True(moved.Succeeded, moved.Explain());
        var told = await lines.ReadToEndAsync();
        Assert.Contains("event: reset\ndata: {\"moved\":true}", told, StringComparison.Ordinal);
        var after = await browser.GetFromJsonAsync<JsonElement>(TestSite.Evening);
        Assert.NotEqual(before.GetProperty("map").GetString(), after.GetProperty("map").GetString());
        var map = await browser.GetFromJsonAsync<JsonElement>(after.GetProperty("map").GetString());
        Assert.Equal(24, map.GetProperty("seats").GetInt32());

        // Who comes again listens to the new plan, and is not sent round in a circle.
        using var again = new StreamReader(await browser.GetStreamAsync($"{TestSite.Evening}/changes?after={await ChangeAsync(browser)}"));
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"))).Status);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var line = "";
        while (!line.StartsWith("data:", StringComparison.Ordinal))
        {
            line = await again.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The stream has ended.");
        }

        Assert.Contains("\"held\"", line, StringComparison.Ordinal);
        Assert.Equal(400, (await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("F-A-1"))).Status);
    }

    [Fact]
    public async Task Move_OfAnOpenPerformanceThatNobodyHasOpenedAnew_IsNotAvailableUntilSomebodyDoes()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        var performance = await site.PerformanceAsync();
        var hall = performance.Map.Hall;
        var map = SeatMap.Compile(hall with { Sections = [.. hall.Sections.Where(static section => section.Id.Value == "N")] });

        Assert.True(performance.Inventory.ChangePlan(new PlanId("smaller"), map, RequestOptions.House).Succeeded);

        foreach (var path in new[] { "", "/states", "/changes", "/prices" })
        {
            using var response = await browser.GetAsync(TestSite.Evening + path);
            Assert.Equal(503, (int)response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        }

        Assert.Equal(503, (await TestSite.AskAsync(browser, HttpMethod.Post, "/check", TestSite.Tickets("N-A-1"))).Status);
        var open = site.Services.GetRequiredService<OpenPerformances>();
        open.Close(performance.Id);
        open.Open(new Performance(performance.Inventory, ZoneMap.OfCategories(map), performance.Prices));
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"))).Status);
    }

    private static async Task<string> ChangeAsync(HttpClient browser)
    {
        using var states = await browser.GetAsync(TestSite.Evening + "/states");
        return states.Headers.GetValues("Seat-Change").Single();
    }
}
