using System.Net.Http.Json;
using System.Text.Json;
using SeatEngine.AspNetCore.Tests.Endpoints;

namespace SeatEngine.AspNetCore.Tests.Staff;

/// <summary>A house with a desk, and the people who work at it.</summary>
internal sealed class DeskSite : IAsyncDisposable
{
    private DeskSite(TestSite site) => Site = site;

    public TestSite Site { get; }

    public static async Task<DeskSite> StartAsync() => new(await OpenApiTests.StartAsync());

    /// <summary>A browser of somebody of the staff.</summary>
    public HttpClient Staff(string role, string name = "ann")
    {
        var browser = Site.Browser();
        browser.DefaultRequestHeaders.Add("House", $"{role}:{name}");
        return browser;
    }

    public static async Task<(int Status, JsonElement Body)> AskAsync(HttpClient browser, string path, object? body = null,
        HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? (body is null ? HttpMethod.Get : HttpMethod.Post), "/seats/desk" + path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        using var response = await browser.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Sells seats for cash, and gives the order's id.</summary>
    public static async Task<string> SellAsync(HttpClient browser, params string[] seats)
    {
        var (_, foreseen) = await AskAsync(browser, "/performances/evening/sales", Sale(preview: true, seats: seats));
        var (status, sold) = await AskAsync(browser, "/performances/evening/sales", Sale(foreseen.GetProperty("due").GetInt64(), seats: seats));
        Assert.True(status == 200, sold.ToString());
        return sold.GetProperty("order").GetProperty("id").GetString()!;
    }

    public static object Sale(long cash = 0, bool preview = false, string? buyer = "p-7", params string[] seats) => new
    {
        tickets = seats.Select(static seat => new { seat, type = "adult" }),
        tenders = cash == 0 ? [] : new[] { new { means = "cash", amount = cash } },
        buyer,
        drawer = "d1",
        preview,
    };

    public static object Changes(bool preview, params (string Kind, string? Code, string[] Seats)[] changes) => new
    {
        changes = changes.Select(static change => new { kind = change.Kind, code = change.Code, seats = change.Seats }),
        preview,
    };

    /// <summary>How every seat stands, as a text that can be compared.</summary>
    public static async Task<string> StatesAsync(HttpClient browser)
    {
        var (status, states) = await AskAsync(browser, "/performances/evening/states");
        Assert.True(status == 200, states.ToString());
        return states.GetProperty("seats").GetString() + string.Join(';', states.GetProperty("codes").EnumerateArray()
            .Select(static code => code.GetProperty("id").GetString() + code.GetProperty("ranges")));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
