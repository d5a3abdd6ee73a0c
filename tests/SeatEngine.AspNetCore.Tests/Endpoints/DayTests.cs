using System.Net.Http.Json;
using System.Text.Json;

namespace SeatEngine.AspNetCore.Tests.Endpoints;

/// <summary>The house's days over HTTP: what they brought, what was counted, and what the ledger says.</summary>
public sealed class DayTests
{
    private static readonly string Today = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Day_OnWhichSomethingWasSold_BalancesToTheCent()
    {
        await using var site = await StartAsync();
        using var browser = site.Browser();
        await HouseTests.BuyAsync(site, browser, "N-A-1", "student:N-A-2");
        browser.DefaultRequestHeaders.Add("House", "yes");

        var day = await browser.GetFromJsonAsync<JsonElement>($"/seats/house/days/{Today}");
        var ledger = await browser.GetFromJsonAsync<JsonElement>($"/seats/house/ledger?from={Today}");

        Assert.True(day.GetProperty("balances").GetBoolean());
        var sales = Assert.Single(day.GetProperty("performances").EnumerateArray());
        Assert.Equal(("evening", 2, 6000, "USD"), (sales.GetProperty("of").GetString(), sales.GetProperty("sold").GetInt32(),
            sales.GetProperty("total").GetInt64(), sales.GetProperty("currency").GetString()));
        Assert.Equal(("card", 6000), (day.GetProperty("taken")[0].GetProperty("means").GetString(),
            day.GetProperty("taken")[0].GetProperty("amount").GetInt64()));
        var lines = ledger.EnumerateArray().Select(static line => line.GetProperty("amount").GetInt64()).ToArray();
        Assert.Contains(-6000, lines);
        Assert.Equal(0, lines.Sum());
    }

    [Theory]
    [InlineData(6000, true)]
    [InlineData(5900, false)]
    public async Task Close_WithWhatWasCounted_SaysWhatIsMissing(long counted, bool balances)
    {
        await using var site = await StartAsync();
        using var browser = site.Browser();
        await HouseTests.BuyAsync(site, browser, "N-A-1", "student:N-A-2");
        browser.DefaultRequestHeaders.Add("House", "yes");

        using var response = await browser.PostAsJsonAsync($"/seats/house/days/{Today}/close",
            new { counted = new[] { new { means = "card", currency = "USD", amount = counted } } });
        var day = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(balances, day.GetProperty("balances").GetBoolean());
        Assert.Equal((6000, counted - 6000), (day.GetProperty("counted")[0].GetProperty("expected").GetInt64(),
            day.GetProperty("counted")[0].GetProperty("overShort").GetInt64()));
    }

    [Theory]
    [InlineData("days/yesterday", null, 400)]
    [InlineData("days/2027-02-30", null, 400)]
    [InlineData("days/2027-02-28", null, 200)]
    [InlineData("days/9999-12-31", null, 200)]
    [InlineData("ledger", null, 400)]
    [InlineData("ledger?from=2027-03-01&until=2027-02-01", null, 400)]
    [InlineData("ledger?from=2020-03-01&until=2027-02-01", null, 400)]
    [InlineData("days/2027-02-28/close", """{"counted":[{"means":"cash","currency":"DOLLARS","amount":1}]}""", 400)]
    [InlineData("days/2027-02-28/close", """{"counted":[{"means":"cash","currency":"USD","amount":9223372036854775807}]}""", 400)]
    [InlineData("days/2027-02-28/close", """{"counted":[null]}""", 400)]
    [InlineData("days/2027-02-28/close", "{}", 200)]
    public async Task Days_AskedForAmiss_AreNotUnderstood(string path, string? body, int status)
    {
        await using var site = await StartAsync();
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("House", "yes");

        using var response = body is null ? await browser.GetAsync("/seats/house/" + path)
            : await browser.PostAsync("/seats/house/" + path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Days_AreForTheHouseAlone()
    {
        await using var site = await StartAsync();
        using var browser = site.Browser();

        Assert.Equal(401, (int)(await browser.GetAsync($"/seats/house/days/{Today}")).StatusCode);
        Assert.Equal(401, (int)(await browser.GetAsync($"/seats/house/ledger?from={Today}")).StatusCode);
        Assert.Equal(401, (int)(await browser.PostAsJsonAsync($"/seats/house/days/{Today}/close", new { })).StatusCode);
    }

    private static Task<TestSite> StartAsync() => TestSite.StartAsync(static options => options.HousePolicy = HouseDoor.Policy,
        Path.Combine(Directory.CreateTempSubdirectory("seats-").FullName, "house.db"), prepare: HouseDoor.Add);
}
