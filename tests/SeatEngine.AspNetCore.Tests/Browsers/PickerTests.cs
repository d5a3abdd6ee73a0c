using Microsoft.Playwright;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>The picker in a real browser: bought by mouse and by keyboard, live, and a good guest in its page.</summary>
public sealed class PickerTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [BrowserFact]
    public async Task Mouse_BestHoldBuy_GoesToThePayment()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(site.Address);

        await page.GetByRole(AriaRole.Button, new() { Name = "Best seats" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).ClickAsync();
        await PayingAsync(page);

        Assert.Equal(8000, site.Begun.Single().Total.MinorUnits);
        Assert.True((await site.PerformanceAsync()).Inventory.Snapshot().Holds.Single().InPayment);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Mouse_OnASeat_TakesTheWholeParty()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(site.Address);

        // The nearest seat to the middle of the house, closer first until seats can be told apart.
        await page.Locator("seat-picker .keys").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).ClickAsync();
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-hold')");

        Assert.Equal(2, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Keyboard_Alone_BuysInFewPresses()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(site.Address);

        var presses = 0;
        async Task PressAsync(string key)
        {
            presses++;
            await page.Keyboard.PressAsync(key);
        }

        async Task<string> FocusedAsync() =>
            await page.EvaluateAsync<string>("() => document.querySelector('seat-picker').shadowRoot.activeElement?.textContent ?? ''");
        async Task TabToAsync(string name)
        {
            for (var i = 0; i < 30 && await FocusedAsync() != name; i++)
            {
                await PressAsync("Tab");
            }

            Assert.Equal(name, await FocusedAsync());
        }

        await TabToAsync("Best seats");
        await PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).WaitForAsync();
        await TabToAsync("Hold these seats");
        await PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).WaitForAsync();
        await TabToAsync("Buy");
        await PressAsync("Enter");
        await PayingAsync(page);

        Assert.InRange(presses, 1, 40);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Keyboard_ArrowsAndLetters_SpeakOfEachSeat()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        var keys = page.Locator("seat-picker .keys");
        var spoken = keys.Locator("[role=option]");

        await keys.FocusAsync();
        await page.Keyboard.TypeAsync("B3");
        Assert.Equal("Near, row B, seat 3, $40.00, free, 3 free to your right", await spoken.TextContentAsync());
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("Near, row B, seat 4", await spoken.TextContentAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.StartsWith("Near, row A, seat 4", await spoken.TextContentAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("PageDown");
        Assert.StartsWith("Far, row A, seat 1, aisle", await spoken.TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task List_DoesWhatTheMapDoes()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);

        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        await page.GetByText("Far: 20 free").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Far, row B, seat 5" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).ClickAsync();
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-hold')");

        Assert.Equal(2, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [BrowserFact]
    public async Task SeatOfAnother_GoesAtOnce_AndIsReplaced()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        await page.EvaluateAsync("() => document.querySelector('seat-picker').select(['N-A-1', 'N-A-2'])");
        var performance = await site.PerformanceAsync();

        var began = await page.EvaluateAsync<double>("() => Date.now()");
        performance.Inventory.Sell(PlaceSelection.Of(new SeatId("N-A-1"), new SeatId("N-A-2")), new OrderId("O-1"), SaleOptions.House);
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-lost')");
        var lost = await page.EvaluateAsync<double>("() => told.find((each) => each.name === 'seat-lost').at");

        // A quarter of a second when nothing else runs, as it does beside other tests here.
        Assert.InRange(lost - began, 0, 2000);
        await page.Locator("seat-picker .offers button").First.WaitForAsync();
        Assert.Contains("Near, row A, seat 1", await page.Locator("seat-picker .note").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task StylesOfThePage_AndThePickers_LeaveEachOtherAlone()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address, 320, 640);

        var heading = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('h1')).fontSize");
        var button = await page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('seat-picker').shadowRoot.querySelector('button')).borderTopWidth");
        var canvas = await page.Locator("seat-picker canvas").First.BoundingBoxAsync();
        var wide = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");

        Assert.Equal(("32px", "1px", false), (heading, button, wide));
        Assert.True(canvas!.Width >= 250, $"The map is {canvas.Width} pixels wide on a small phone.");
    }

    /// <summary>Waits for the page of the payment, asking the page itself: a navigation that is over cannot be missed.</summary>
    private static Task PayingAsync(IPage page) => page.WaitForFunctionAsync("() => location.pathname === '/pay'");
}
