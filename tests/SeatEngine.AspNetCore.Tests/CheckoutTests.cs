using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>A payment ends well, badly, twice, too late, or after a restart.</summary>
public sealed class CheckoutTests
{
    [Fact]
    public async Task Confirm_ToldTwiceAndAtOnce_SellsOnce()
    {
        await using var site = await TestSite.StartAsync();
        var checkout = await BeginAsync(site);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            await site.Seats.Checkouts.ConfirmAsync(checkout.Reference, [Paid(checkout)]))));

        Assert.All(results, static result => Assert.True(result.Succeeded, result.Explain()));
        var performance = await site.PerformanceAsync();
        Assert.Equal((2, 0), (performance.Inventory.Snapshot().SoldCount, performance.Inventory.Snapshot().HeldCount));
        Assert.Equal(1, performance.Orders.Count);
        var order = performance.Orders.Find(checkout.Order)!;
        Assert.Equal((new Money(6000, Currency.Usd), true), (order.Paid, order.Due.IsZero));
    }

    [Fact]
    public async Task Fail_ThenAgain_CanBePaid()
    {
        await using var site = await TestSite.StartAsync();
        using var browser = site.Browser();
        var first = await BeginAsync(site, browser);

        Assert.True((await site.Seats.Checkouts.FailAsync(first.Reference)).Succeeded);
        var (status, _) = await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", TestSite.Tickets("N-A-1", "student:N-A-2"));

        Assert.Equal(200, status);
        Assert.Equal(first.Order, site.Begun[1].Order);
        Assert.True((await site.Seats.Checkouts.ConfirmAsync(site.Begun[1].Reference, [Paid(first)])).Succeeded);
    }

    [Fact]
    public async Task Checkout_WhosePaymentCannotBegin_LeavesTheHoldAsItWas()
    {
        var isAway = true;
        await using var site = await TestSite.StartAsync(options => options.BeginPayment = (_, _, _) =>
            isAway ? throw new TimeoutException("The payment is away.") : new ValueTask<Uri>(new Uri("/pay", UriKind.Relative)));
        using var browser = site.Browser();
        var tickets = TestSite.Tickets("N-A-1", "N-A-2");
        await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", tickets);

        var (status, problem) = await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", tickets);

        Assert.Equal(503, status);
        Assert.DoesNotContain("away", problem.ToString(), StringComparison.Ordinal);
        Assert.False((await site.PerformanceAsync()).Inventory.Snapshot().Holds.Single().InPayment);
        isAway = false;
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", tickets)).Status);
    }

    [Fact]
    public async Task Confirm_WhenTheHoldIsGone_SellsNothing()
    {
        await using var site = await TestSite.StartAsync();
        var checkout = await BeginAsync(site);
        var performance = await site.PerformanceAsync();
        performance.Inventory.Release(performance.Inventory.Snapshot().Holds.Single().Token, RequestOptions.House);
        performance.Inventory.Hold(PlaceSelection.Of(new SeatId("N-A-1")), HoldOptions.House);

        var result = await site.Seats.Checkouts.ConfirmAsync(checkout.Reference, [Paid(checkout)]);

        Assert.False(result.Succeeded);
        Assert.Equal(0, performance.Inventory.Snapshot().SoldCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    public async Task Confirm_OfAReferenceThatWasNotSealedHere_IsRefused(string reference)
    {
        await using var site = await TestSite.StartAsync();
        var checkout = await BeginAsync(site);
        var changed = checkout.Reference[..20] + (checkout.Reference[20] == 'A' ? 'B' : 'A') + checkout.Reference[21..];

        Assert.False((await site.Seats.Checkouts.ConfirmAsync(reference, [Paid(checkout)])).Succeeded);
        Assert.False((await site.Seats.Checkouts.ConfirmAsync(changed, [Paid(checkout)])).Succeeded);
        Assert.Null(site.Seats.Checkouts.Open(changed));
        Assert.Equal(checkout.Total, site.Seats.Checkouts.Open(checkout.Reference)!.Total);
    }

    [Fact]
    public async Task Restart_InTheMiddleOfAHoldAndAPayment_LosesNothing()
    {
        var folder = Directory.CreateTempSubdirectory("seats-").FullName;
        var (file, keys) = (Path.Combine(folder, "house.db"), Path.Combine(folder, "keys"));
        string reference, order;
        await using (var site = await TestSite.StartAsync(file: file, keys: keys))
        {
            using var browser = site.Browser();
            var checkout = await BeginAsync(site, browser);
            (reference, order) = (checkout.Reference, checkout.Order.Value);
            using var held = await browser.GetAsync(TestSite.Evening);
            Assert.Contains("N-A-1", await held.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await using (var site = await TestSite.StartAsync(file: file, keys: keys))
        {
            Assert.Equal(2, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
            var result = await site.Seats.Checkouts.ConfirmAsync(reference, [new Tender(new TenderId("card"), new Money(6000, Currency.Usd))]);
            Assert.True(result.Succeeded, result.Explain());
            Assert.Equal(order, result.Order!.Id.Value);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<SeatCheckout> BeginAsync(TestSite site, HttpClient? known = null)
    {
        using var own = site.Browser();
        var browser = known ?? own;
        var tickets = TestSite.Tickets("N-A-1", "student:N-A-2");
        Assert.Equal(200, (await TestSite.AskAsync(browser, HttpMethod.Put, "/hold", tickets)).Status);
        var (status, body) = await TestSite.AskAsync(browser, HttpMethod.Post, "/checkout", tickets);
        Assert.Equal(200, status);
        Assert.Equal(6000, body.GetProperty("total").GetInt64());
        return site.Begun[^1];
    }

    private static Tender Paid(SeatCheckout checkout) => new(new TenderId("card"), checkout.Total);
}
