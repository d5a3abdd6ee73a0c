using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;

namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>What the picker says and what the house knows are the same, whatever happens between them.</summary>
public sealed class FaultTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    private const string Picker = "document.querySelector('seat-picker')";

    [BrowserFact]
    public async Task Reload_WhileHeld_KnowsThePriceTypes()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        await SelectAsync(page, "N-A-1", "N-A-2");
        await page.Locator("seat-picker .cart select").First.SelectOptionAsync(new SelectOptionValue { Label = "Student" });
        await HoldAsync(page);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).WaitForAsync();

        Assert.Equal(["student", "adult"], await page.EvaluateAsync<string[]>($"() => {Picker}.selection.map((each) => each.type)"));
    }

    [BrowserFact]
    public async Task RemovedFromTheCart_WhatIsHeld_CanStillBeLetGo()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        await SelectAsync(page, "N-A-1", "N-A-2");
        await HoldAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Near, row A, seat 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Near, row A, seat 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let go" }).ClickAsync();
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-release')");

        Assert.Equal(0, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [BrowserFact]
    public async Task AnotherWindowOfTheBuyer_HoldsOthers_AndThisOneKnows()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        await SelectAsync(page, "N-A-1", "N-A-2");
        await HoldAsync(page);

        await page.EvaluateAsync(
            """
            () => fetch("/seats/performances/evening/hold", { method: "PUT", headers: { "Content-Type": "application/json" },
              body: JSON.stringify({ tickets: [{ seat: "F-A-1", type: "adult" }, { seat: "F-A-2", type: "adult" }] }) })
            """);
        await page.WaitForFunctionAsync($"() => {Picker}.selection.some((each) => each.seat === 'F-A-1')");

        Assert.Equal(["F-A-1", "F-A-2"], await page.EvaluateAsync<string[]>($"() => {Picker}.selection.map((each) => each.seat).toSorted()"));
    }

    [BrowserFact]
    public async Task PutElsewhereInThePage_TheCart_ActsOnWhatItShows()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        await SelectAsync(page, "N-A-1", "N-A-2");
        await HoldAsync(page);

        await page.EvaluateAsync($"() => {{ const picker = {Picker}, place = picker.parentNode; told.length = 0; picker.remove(); place.append(picker); }}");
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-ready')");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let go" }).ClickAsync();
        await page.WaitForFunctionAsync($"() => {Picker}.selection.length === 0");

        Assert.Equal(0, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [BrowserFact]
    public async Task LetGo_WhileTheLineIsBroken_KeepsWhatIsHeldAndSaysSo()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        await SelectAsync(page, "N-A-1", "N-A-2");
        await HoldAsync(page);

        await page.RouteAsync("**/hold", static route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Let go" }).ClickAsync();
        await page.Locator("seat-picker .note").WaitForAsync();
        Assert.Equal(2, await page.EvaluateAsync<int>($"() => {Picker}.selection.length"));

        await page.UnrouteAsync("**/hold");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let go" }).ClickAsync();
        await page.WaitForFunctionAsync($"() => {Picker}.selection.length === 0");
    }

    [BrowserFact]
    public async Task HoldPressedTwice_IsAskedForOnce_AndFocusStaysWhereItIs()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        var asked = 0;
        await page.RouteAsync("**/hold", async route =>
        {
            Interlocked.Increment(ref asked);
            await Task.Delay(300);
            await route.ContinueAsync();
        });
        await SelectAsync(page, "N-A-1", "N-A-2");
        var hold = page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" });
        await hold.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).WaitForAsync();

        Assert.Equal(1, asked);
        Assert.Equal("Buy", await page.EvaluateAsync<string>($"() => {Picker}.shadowRoot.activeElement?.textContent"));
    }

    [BrowserFact]
    public async Task Most_OfThePage_BindsEveryWayToChoose()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop.Replace("/performances/evening\"", "/performances/evening\" max=\"1\"",
            StringComparison.Ordinal));
        var (page, _) = await browser.OpenAsync(site.Address);

        await page.GetByRole(AriaRole.Button, new() { Name = "Best seats" }).ClickAsync();
        await page.Locator("seat-picker .cart select").WaitForAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>($"() => {Picker}.selection.length"));
        await SelectAsync(page, "N-B-1", "N-B-2", "N-B-3");
        Assert.Equal(1, await page.EvaluateAsync<int>($"() => {Picker}.selection.length"));
    }

    [BrowserFact]
    public async Task Opening_ThatFails_CanBeTriedAgain_InTheBuyersLanguage()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop.Replace("lang=\"en\"", "lang=\"de_CH\"", StringComparison.Ordinal));
        var (page, errors) = await browser.OpenAsync(site.Address);
        await page.RouteAsync("**/states", static route => route.AbortAsync());
        await page.EvaluateAsync($"() => {{ told.length = 0; {Picker}.setAttribute('src', '/seats/performances/evening?'); }}");
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-error')");
        await page.UnrouteAsync("**/states");
        await page.EvaluateAsync($"() => {Picker}.setAttribute('src', '/seats/performances/evening')");
        await page.GetByRole(AriaRole.Button, new() { Name = "Beste Plätze" }).WaitForAsync();

        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task RightClick_AndASecondClick_ChooseNothingMore()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        var map = (await page.Locator("seat-picker canvas").First.BoundingBoxAsync())!;
        var (x, y) = (map.X + (map.Width * 0.46f), 0f);
        for (var i = 2; i < 38 && await page.EvaluateAsync<int>($"() => {Picker}.selection.length") == 0; i++)
        {
            y = map.Y + (map.Height * 0.025f * i);
            await page.EvaluateAsync($"() => {Picker}.fit()");
            await page.Mouse.ClickAsync(x, y, new() { Button = MouseButton.Right });
            Assert.Equal(0, await page.EvaluateAsync<int>($"() => {Picker}.selection.length"));
            await page.Mouse.DblClickAsync(x, y);
            await page.WaitForTimeoutAsync(400);
        }

        Assert.Equal(2, await page.EvaluateAsync<int>($"() => {Picker}.selection.length"));
    }

    [BrowserFact]
    public async Task Performance_ThatIsMovedToAnotherHall_IsShownThere()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("moved-").FullName, "house.db");
        await using var site = await TestSite.StartAsync(file: file, page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(site.Address);
        await SelectAsync(page, "N-A-1", "N-A-2");
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        await page.GetByText("Far: 20 free").WaitForAsync();
        var hall = (await site.PerformanceAsync()).Map.Hall;
        var smaller = hall with { Sections = [.. hall.Sections.Where(static section => section.Id.Value == "N")] };
        await site.Services.GetRequiredService<ICatalogueStore>().AddAsync([HouseCatalogue.Of("hall", smaller, 2)]);

        await page.EvaluateAsync("() => { told.length = 0; }");
        var moved = await site.Services.GetRequiredService<House>().MoveAsync(new("evening"), new("hall", 2), RequestOptions.House);
        Assert.True(moved.Succeeded, moved.Explain());
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-ready')");
        await page.GetByText("Near: 24 free").WaitForAsync();

        Assert.Equal(0, await page.GetByText("Far:").CountAsync());
        Assert.Equal(["N-A-1", "N-A-2"], await page.EvaluateAsync<string[]>($"() => {Picker}.selection.map((each) => each.seat)"));
        Assert.Empty(errors);
    }

    private static Task SelectAsync(IPage page, params string[] seats) =>
        page.EvaluateAsync($"(seats) => {Picker}.select(seats)", seats);

    private static async Task HoldAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).WaitForAsync();
    }
}
