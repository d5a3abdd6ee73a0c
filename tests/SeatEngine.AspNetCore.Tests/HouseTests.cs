using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SeatEngine.AspNetCore.Tests.Endpoints;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>What buyers are told of their orders, and the house of all: each nothing of the others'.</summary>
public sealed class HouseTests
{
    [Fact]
    public async Task Orders_OfABuyer_AreTheirsAlone()
    {
        await using var site = await TestSite.StartAsync();
        using var anna = site.Browser();
        using var ben = site.Browser();
        var id = await BuyAsync(site, anna, "N-A-1", "student:N-A-2");

        var own = await anna.GetFromJsonAsync<JsonElement>("/seats/orders");
        var one = await anna.GetFromJsonAsync<JsonElement>($"/seats/orders/{id}");
        var others = await ben.GetFromJsonAsync<JsonElement>("/seats/orders");
        using var foreign = await ben.GetAsync($"/seats/orders/{id}");

        Assert.Equal(id, own[0].GetProperty("id").GetString());
        Assert.Equal([6000, 6000, 0], new[] { "total", "paid", "due" }.Select(name => one.GetProperty(name).GetInt64()));
        Assert.Equal("Near, row A, seat 1", one.GetProperty("tickets")[0].GetProperty("label").GetString());
        Assert.Equal(0, others.GetArrayLength());
        Assert.Equal(404, (int)foreign.StatusCode);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("no", 403)]
    [InlineData("yes", 200)]
    public async Task Reports_AreForTheHouseAlone(string? says, int status)
    {
        await using var site = await OpenApiTests.StartAsync();
        using var browser = site.Browser();
        if (says is not null)
        {
            browser.DefaultRequestHeaders.Add("House", says);
        }

        foreach (var path in new[] { "performances", "performances/evening", "orders" })
        {
            using var response = await browser.GetAsync("/seats/house/" + path);
            Assert.Equal(status, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Reports_WhereNoPolicyIsNamed_AreNotThere()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        Assert.Equal(404, (int)(await browser.GetAsync("/seats/house/orders")).StatusCode);
        Assert.Equal(404, (int)(await browser.PostAsJsonAsync("/seats/payments", new { reference = "x" })).StatusCode);
    }

    [Fact]
    public async Task Report_OfAPerformance_CountsWhatIsSoldAndHeld()
    {
        await using var site = await OpenApiTests.StartAsync();
        using var browser = site.Browser();
        await BuyAsync(site, browser, "N-A-1", "student:N-A-2");
        await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-1", "F-A-2", "F-A-3"));
        browser.DefaultRequestHeaders.Add("House", "yes");

        var report = await browser.GetFromJsonAsync<JsonElement>("/seats/house/performances/evening");
        var list = await browser.GetFromJsonAsync<JsonElement>("/seats/house/performances");

        var total = report.GetProperty("total");
        Assert.Equal((44, 2, 3, 39), (total.GetProperty("places").GetInt32(), total.GetProperty("sold").GetInt32(),
            total.GetProperty("inCarts").GetInt32(), total.GetProperty("free").GetInt32()));
        Assert.Equal((1, 6000), (report.GetProperty("orders").GetInt32(), report.GetProperty("sales").GetInt64()));
        Assert.Equal(["Far", "Near"],
            report.GetProperty("sections").EnumerateArray().Select(static line => line.GetProperty("name").GetString()));
        Assert.Equal(2, list[0].GetProperty("total").GetProperty("sold").GetInt32());
        Assert.Equal(0, list[0].GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public async Task Orders_OfTheHouse_AreGivenAfterAnEvent()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("seats-").FullName, "house.db");
        await using var site = await TestSite.StartAsync(
            static options => options.HousePolicy = HouseDoor.Policy, file, prepare: HouseDoor.Add);
        using var browser = site.Browser();
        await BuyAsync(site, browser, "N-A-1", "N-A-2");
        await BuyAsync(site, browser, "N-B-1", "N-B-2");
        browser.DefaultRequestHeaders.Add("House", "yes");

        var first = await browser.GetFromJsonAsync<JsonElement>("/seats/house/orders?most=1");
        var second = await browser.GetFromJsonAsync<JsonElement>("/seats/house/orders?after=1");

        Assert.Equal("house-1", Assert.Single(first.EnumerateArray()).GetProperty("id").GetString());
        var logged = Assert.Single(second.EnumerateArray());
        Assert.Equal(("placed", 8000L), (logged.GetProperty("kind").GetString(), logged.GetProperty("change").GetInt64()));
        Assert.Equal("N-B-1", logged.GetProperty("tickets")[0].GetProperty("seat").GetString());
        Assert.Equal(8000, logged.GetProperty("payments")[0].GetProperty("amount").GetInt64());
        Assert.Equal(400, (int)(await browser.GetAsync("/seats/house/orders?most=501")).StatusCode);
    }

    [Fact]
    public async Task Alternatives_OfAChoice_AreOtherSeatsTheNearestFirst()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        var (status, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/alternatives", TestSite.Tickets("N-A-2", "N-A-3"));

        Assert.Equal(200, status);
        var offers = body.GetProperty("offers").EnumerateArray().ToArray();
        Assert.Equal("nearest", offers[0].GetProperty("kinds")[0].GetString());
        Assert.Equal(["N-A-3", "N-A-4"],
            offers[0].GetProperty("tickets").EnumerateArray().Select(static ticket => ticket.GetProperty("seat").GetString()));
        Assert.Contains(offers, static offer => offer.GetProperty("kinds").ToString().Contains("sameSection", StringComparison.Ordinal));
        Assert.Contains(offers, static offer => offer.GetProperty("tickets")[0].GetProperty("seat").GetString()!.StartsWith('F'));
        Assert.Equal(offers.Length, offers.Select(static offer => offer.GetProperty("tickets").ToString()).Distinct().Count());
    }

    [Theory]
    [InlineData("paid", 200, 2, 0)]
    [InlineData("failed", 200, 0, 2)]
    [InlineData("maybe", 400, 0, 2)]
    public async Task Payment_ToldByItsServer_IsTakenWhereItIsSigned(string outcome, int status, int sold, int held)
    {
        await using var site = await OpenApiTests.StartAsync();
        using var browser = site.Browser();
        await BeginAsync(site, browser, "N-A-1", "N-A-2");
        var body = JsonSerializer.SerializeToUtf8Bytes(new { reference = site.Begun[0].Reference, outcome, amount = 8000 });
        var now = DateTimeOffset.UtcNow;

        Assert.Equal(401, await TellAsync(browser, body, null));
        Assert.Equal(401, await TellAsync(browser, body, SeatSignature.Sign(Encoding.ASCII.GetBytes("another secret, long"), body, now)));
        Assert.Equal(401, await TellAsync(browser, body, SeatSignature.Sign(OpenApiTests.Secret, body, now.AddMinutes(-6))));
        Assert.Equal(401, await TellAsync(browser, [.. body, (byte)' '], SeatSignature.Sign(OpenApiTests.Secret, body, now)));
        Assert.Equal(0, (await site.PerformanceAsync()).Inventory.Snapshot().SoldCount);
        Assert.Equal(status, await TellAsync(browser, body, SeatSignature.Sign(OpenApiTests.Secret, body, now)));
        Assert.Equal(outcome == "failed" ? 409 : status,
            await TellAsync(browser, body, SeatSignature.Sign(OpenApiTests.Secret, body, now)));
        var snapshot = (await site.PerformanceAsync()).Inventory.Snapshot();
        Assert.Equal((sold, held), (snapshot.SoldCount, snapshot.HeldCount));
    }

    [Fact]
    public void Signature_OfABody_IsAsDocumented()
    {
        var body = "{}"u8.ToArray();
        var at = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        var signature = SeatSignature.Sign(OpenApiTests.Secret, body, at);

        var hash = System.Security.Cryptography.HMACSHA256.HashData(OpenApiTests.Secret, "1800000000.{}"u8);
        Assert.Equal($"t=1800000000,v1={Convert.ToHexStringLower(hash)}", signature);
        Assert.True(SeatSignature.IsValid(OpenApiTests.Secret, body, signature, at.AddMinutes(5)));
        Assert.False(SeatSignature.IsValid(OpenApiTests.Secret, body, signature, at.AddSeconds(301)));
        Assert.All(new[] { null, "", "t=1,v1=", signature[..^1], signature[..^2] + "zz", signature + ",v2=1", "v1=1,t=1" },
            wrong => Assert.False(SeatSignature.IsValid(OpenApiTests.Secret, body, wrong, at)));
        Assert.Throws<ArgumentException>("secret", () => SeatSignature.Sign(new byte[15], body, at));
    }

    internal static async Task<string> BuyAsync(TestSite site, HttpClient browser, params string[] seats)
    {
        var checkout = await BeginAsync(site, browser, seats);
        var sold = await site.Seats.Checkouts.ConfirmAsync(checkout.Reference, [new Tender(new TenderId("card"), checkout.Total)]);
        Assert.True(sold.Succeeded, sold.Explain());
        return sold.Order!.Id.Value;
    }

    private static async Task<SeatCheckout> BeginAsync(TestSite site, HttpClient browser, params string[] seats)
    {
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", TestSite.Tickets(seats))).Status);
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", TestSite.Tickets(seats))).Status);
        return site.Begun[^1];
    }

    private static async Task<int> TellAsync(HttpClient browser, byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/seats/payments") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation(SeatSignature.Header, signature);
        using var response = await browser.SendAsync(request);
        return (int)response.StatusCode;
    }
}
