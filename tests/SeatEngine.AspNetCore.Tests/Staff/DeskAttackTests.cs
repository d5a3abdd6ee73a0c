using static SeatEngine.AspNetCore.Tests.Staff.DeskSite;

namespace SeatEngine.AspNetCore.Tests.Staff;

/// <summary>What a role forbids cannot be done by calling the endpoints directly.</summary>
public sealed class DeskAttackTests
{
    /// <summary>What is asked, and the least role that may: 0 sees, 1 sells, 2 manages.</summary>
    private static readonly (string Method, string Path, int Least)[] Doors =
    [
        ("GET", "/performances/evening/states", 0), ("GET", "/performances/evening/seats/N-A-1", 0), ("GET", "/orders?find=x", 0),
        ("GET", "/orders/x", 0), ("POST", "/performances/evening/sales", 1), ("POST", "/orders/x/returns", 1),
        ("POST", "/orders/x/exchanges", 1), ("POST", "/orders/x/payments", 1), ("POST", "/performances/evening/changes", 2),
        ("PUT", "/performances/evening/codes/PRESS", 2), ("POST", "/orders/x/comps", 2), ("POST", "/orders/x/swaps", 2), ("POST", "/day", 2),
    ];

    [Theory]
    [InlineData(null, -2)]
    [InlineData("no", -1)]
    [InlineData("see", 0)]
    [InlineData("sell", 1)]
    [InlineData("manage", 2)]
    public async Task Doors_OpenForTheirRolesAlone(string? role, int rank)
    {
        await using var site = await DeskSite.StartAsync();
        using var browser = role is null ? site.Site.Browser() : site.Staff(role);
        foreach (var (method, path, least) in Doors)
        {
            var (status, _) = await AskAsync(browser, path, method == "GET" ? null : new { }, new HttpMethod(method));
            Assert.True(rank >= least ? status is 200 or 400 : status == (rank == -2 ? 401 : 403), $"{role} {method} {path}: {status}");
        }
    }

    [Fact]
    public async Task Doors_AreAllOfTheDesk()
    {
        await using var site = await DeskSite.StartAsync();
        using var browser = site.Site.Browser();
        using var document = System.Text.Json.JsonDocument.Parse(await browser.GetStringAsync("/openapi/v1.json"));

        var documented = document.RootElement.GetProperty("paths").EnumerateObject()
            .Where(static path => path.Name.Contains("/desk/", StringComparison.Ordinal))
            .Sum(static path => path.Value.EnumerateObject().Count());

        Assert.Equal(Doors.Length, documented);
    }

    [Fact]
    public async Task Desk_WhereNoneIsNamed_IsNotThere()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();

        Assert.Equal(404, (int)(await browser.GetAsync("/seats/desk/orders?find=x")).StatusCode);
    }

    [Fact]
    public async Task Page_OfAnotherSite_ChangesNothing()
    {
        await using var site = await DeskSite.StartAsync();
        using var may = site.Staff("manage", "may");
        may.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(403, (await AskAsync(may, "/performances/evening/sales", Sale(seats: ["N-A-1"]))).Status);
    }

    /// <summary>Who acts, through which channel, at which price, is not the page's to say.</summary>
    [Fact]
    public async Task Page_CannotSayWhoActsOrWhatItCosts()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        var (status, sold) = await AskAsync(ann, "/performances/evening/sales", new
        {
            tickets = new[] { new { seat = "N-A-1", type = "adult", price = 1, amount = 1 } },
            @operator = "may",
            channel = "web",
            asHouse = false,
            total = 1,
        });

        var order = sold.GetProperty("order");
        Assert.Equal((200, "ann", "desk", 4000), (status, order.GetProperty("operator").GetString(), order.GetProperty("channel").GetString(),
            order.GetProperty("total").GetInt64()));
    }

    /// <summary>An operator gives nothing away, neither by a sale nor by an exchange.</summary>
    [Fact]
    public async Task Operator_GivesNothingAway()
    {
        await using var site = await DeskSite.StartAsync();
        using var ann = site.Staff("sell");
        var order = await SellAsync(ann, "N-A-2");

        var (sale, _) = await AskAsync(ann, "/performances/evening/sales",
            new { tickets = new[] { new { seat = "N-A-1", type = "comp", reason = "For me" } } });
        var (exchange, _) = await AskAsync(ann, $"/orders/{order}/exchanges",
            new
            {
                lines = new[] { 1 },
                performance = "evening",
                tickets = new[] { new { seat = "N-A-1", type = "comp", reason = "For me" } },
            });

        Assert.Equal((409, 409), (sale, exchange));
    }

    /// <summary>The hold of a buyer is nobody's to sell, and what is told of it lets nobody use it.</summary>
    [Fact]
    public async Task Hold_OfABuyer_IsNotSoldOverHisHead()
    {
        await using var site = await DeskSite.StartAsync();
        using var buyer = site.Site.Browser();
        using var ann = site.Staff("sell");
        await TestSite.AskAsync(buyer, HttpMethod.Put, "/hold", TestSite.Tickets("N-A-1", "N-A-2"));

        var (status, _) = await AskAsync(ann, "/performances/evening/sales", Sale(seats: ["N-A-1"]));
        var (_, seat) = await AskAsync(ann, "/performances/evening/seats/N-A-1");

        Assert.Equal((409, "held"), (status, seat.GetProperty("state").GetString()));
        Assert.Equal(["N-A-1", "N-A-2"], seat.GetProperty("hold").GetProperty("seats").EnumerateArray().Select(static held => held.GetString()));
        Assert.False(seat.GetProperty("hold").TryGetProperty("token", out _));
    }
}
