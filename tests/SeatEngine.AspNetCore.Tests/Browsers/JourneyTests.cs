using Microsoft.Playwright;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>What happens on the way to seats: a small phone, somebody quicker, a server that goes and comes back, a large house.</summary>
public sealed class JourneyTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    [BrowserFact]
    public async Task Touch_OnASmallPhone_TakesThePartyAndBuys()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(site.Address, 320, 640, isTouch: true);
        var map = await page.Locator("seat-picker canvas").First.BoundingBoxAsync();

        // A finger goes down the map until it meets a row; a touch too small to tell seats apart would come closer first.
        for (var i = 1; i < 19 && await ChosenAsync(page) == 0; i++)
        {
            await page.Touchscreen.TapAsync(map!.X + (map.Width * 0.35f), map.Y + (map.Height * 0.05f * i));
            await page.WaitForTimeoutAsync(400);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).TapAsync();
        await page.WaitForFunctionAsync("() => location.pathname === '/pay'");

        Assert.Equal(2, site.Begun.Single().Labels.Length);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task TwoBuyers_OfTheSameSeats_OneHasThem_TheOtherIsToldAndOffered()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var pages = new[] { (await browser.OpenAsync(site.Address)).Page, (await browser.OpenAsync(site.Address)).Page };
        foreach (var page in pages)
        {
            await page.EvaluateAsync("() => document.querySelector('seat-picker').select(['N-A-1', 'N-A-2'])");
        }

        await Task.WhenAll(pages.Select(static page => page.EvaluateAsync(
            "() => [...document.querySelector('seat-picker').shadowRoot.querySelectorAll('button')].find((each) => each.textContent === 'Hold these seats')?.click()")));
        await Task.WhenAll(pages.Select(static page => page.WaitForFunctionAsync(
            "() => told.some((each) => each.name === 'seat-hold' || each.name === 'seat-lost' || each.name === 'seat-error')")));
        var holders = new List<IPage>();
        foreach (var page in pages)
        {
            if (await page.EvaluateAsync<bool>("() => told.some((each) => each.name === 'seat-hold')"))
            {
                holders.Add(page);
            }
        }

        var winner = Assert.Single(holders);
        var loser = pages.Single(page => page != winner);
        await loser.Locator("seat-picker .offers button").First.WaitForAsync();
        Assert.Contains("Near, row A, seat 1", await loser.Locator("seat-picker .note").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await site.PerformanceAsync()).Inventory.Snapshot().HeldCount);
    }

    [BrowserFact]
    public async Task Server_StartedAgainInTheMiddleOfAHold_StillSellsIt()
    {
        var folder = Directory.CreateTempSubdirectory("journey-");
        var (file, keys) = (Path.Combine(folder.FullName, "house.db"), Path.Combine(folder.FullName, "keys"));
        var first = await TestSite.StartAsync(file: file, keys: keys, page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(first.Address);
        await page.EvaluateAsync("() => document.querySelector('seat-picker').select(['N-A-1', 'N-A-2'])");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold these seats" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).WaitForAsync();

        await first.DisposeAsync();
        await using var second = await TestSite.StartAsync(file: file, keys: keys, page: RealBrowser.Shop, port: first.Address.Port);
        // What somebody else takes meanwhile is known again from the new server, without a click.
        using var other = second.Browser();
        Assert.Equal(200, (await TestSite.AskAsync(other, HttpMethod.Put, "/hold", TestSite.Tickets("F-A-1"))).Status);
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        await page.GetByText("Far: 19 free").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Buy" }).ClickAsync();
        await page.WaitForFunctionAsync("() => location.pathname === '/pay'");

        Assert.Equal(8000, second.Begun.Single().Total.MinorUnits);
        Assert.Empty(errors);
        folder.Delete(recursive: true);
    }

    [BrowserFact]
    public async Task Keyboard_InTheConcertHall_ReachesEverySeatInTwelvePresses()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop, sample: "concert-hall");
        var (page, errors) = await browser.OpenAsync(site.Address);
        await page.Locator("seat-picker .keys").FocusAsync();

        // Each seat from the first focus, with the presses that a person would find: to its section the shorter way, then row and seat.
        var (most, wrong, seats) = await page.EvaluateAsync<string>(
            """
            async () => {
              const root = document.querySelector("seat-picker").shadowRoot, keys = root.querySelector(".keys");
              const about = await (await fetch("/seats/performances/evening")).json(), map = await (await fetch(about.map)).json();
              const press = (key) => keys.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
              const spoken = () => keys.querySelector("[role=option]").textContent;
              const home = map.sections.findIndex((section) => spoken().startsWith(section.name + ","));
              const count = map.sections.length;
              let most = 0, wrong = [], seats = 0;
              for (const [index, section] of map.sections.entries()) {
                const forth = (index - home + count) % count, key = forth <= count / 2 ? "PageDown" : "PageUp", pages = Math.min(forth, count - forth);
                for (const row of section.rows) {
                  for (const label of map.labels[row.labels]) {
                    // Back to the section of the first focus, which is not counted. Where rows have numbers, a point stands behind them.
                    while (!spoken().startsWith(map.sections[home].name + ",")) press("PageDown");
                    press("End");
                    let presses = 0;
                    for (let i = 0; i < (pages || 0); i++, presses++) press(key);
                    for (const letter of /\d$/.test(row.label) ? `${row.label}.${label}` : row.label + label) { press(letter); presses++; }
                    if (!spoken().startsWith(`${section.name}, ${row.kind ?? "row"} ${row.label}, seat ${label},`)) wrong.push(`${section.name} ${row.label} ${label}: ${spoken()}`);
                    most = Math.max(most, presses);
                    seats++;
                  }
                }
              }
              return `${most}|${wrong.length} ${wrong.slice(0, 3).join("; ")}|${seats}`;
            }
            """) is { } answer && answer.Split('|') is [var m, var w, var s] ? (m, w, s) : throw new InvalidOperationException("No answer.");

        Assert.Equal("2702", seats);
        Assert.StartsWith("0 ", wrong, StringComparison.Ordinal);
        Assert.InRange(int.Parse(most, System.Globalization.CultureInfo.InvariantCulture), 1, 12);
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Floors_ZonesAndPrices_LeaveWhatIsWanted_InMapAndList()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop, sample: "concert-hall");
        var (page, _) = await browser.OpenAsync(site.Address);
        await page.GetByRole(AriaRole.Button, new() { Name = "List" }).ClickAsync();
        async Task<string[]> SectionsAsync() => [.. await page.Locator("seat-picker .list summary").AllTextContentsAsync()];

        Assert.Equal(12, (await SectionsAsync()).Length);
        await page.GetByLabel("Floor").SelectOptionAsync(new SelectOptionValue { Label = "Second balcony" });
        Assert.Equal(
            ["Second balcony left", "Second balcony centre", "Second balcony right"],
            (await SectionsAsync()).Select(static each => each[..each.IndexOf(':', StringComparison.Ordinal)]));

        await page.GetByLabel("How dear a seat may be").FillAsync("0");
        var cheap = await SectionsAsync();
        Assert.All(cheap, static each => Assert.Matches(@" 0 free|from \$39\.00", each));
        Assert.Contains(cheap, static each => each.Contains("from $39.00", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task BestSeats_WhereTheLegendLeavesAZoneOut_AreOfTheOthers()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, errors) = await browser.OpenAsync(site.Address);

        await page.GetByRole(AriaRole.Button, new() { Name = "Near $40.00" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Best seats" }).ClickAsync();
        await page.Locator("seat-picker .cart select").Nth(1).WaitForAsync();

        var seats = await page.EvaluateAsync<string[]>("() => document.querySelector('seat-picker').selection.map((each) => each.seat)");
        Assert.All(seats, static seat => Assert.StartsWith("F-", seat, StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Far $25.00" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Best seats" }).ClickAsync();
        await page.GetByText("Nothing like that is free.").First.WaitForAsync();
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Reasons_InAnotherLanguage_AreSaidInIt()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop.Replace("lang=\"en\"", "lang=\"de\"", StringComparison.Ordinal));
        var (page, _) = await browser.OpenAsync(site.Address);

        await page.GetByText("Wünsche").ClickAsync();
        await page.GetByLabel("Höchstens insgesamt (USD)").FillAsync("10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Beste Plätze" }).ClickAsync();
        await page.GetByText("Warum").ClickAsync();

        Assert.Contains("Das Günstigste, das frei ist, kostet 50,00", await page.Locator("seat-picker .why").TextContentAsync(),
            StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task House_IsItsSections_AndATapOnOneGoesThere()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop, sample: "stadium");
        var (page, errors) = await browser.OpenAsync(site.Address);
        var map = (await page.Locator("seat-picker canvas").First.BoundingBoxAsync())!;
        var tip = page.Locator("seat-picker .tip");
        var (x, y) = (map.X + (map.Width / 2), map.Y + (map.Height * 0.08f));

        await page.Mouse.MoveAsync(x, y);
        Assert.Matches("^3\\d\\d, from \\$53\\.50, \\d+ free$", await tip.TextContentAsync());
        await page.Mouse.ClickAsync(x, y);
        await page.Locator("seat-picker .minimap").WaitForAsync();
        await page.WaitForTimeoutAsync(300);
        for (var i = 0; i < 40 && !(await tip.TextContentAsync())!.Contains("row", StringComparison.Ordinal); i++)
        {
            await page.Mouse.MoveAsync(x + (3 * i), map.Y + (map.Height / 2) + i);
        }

        Assert.Matches("^3\\d\\d, row ", await tip.TextContentAsync());
        Assert.Equal(0, await ChosenAsync(page));
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Wishes_AtAnAisleWithinABudget_AreKept()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);

        await page.GetByText("Wishes").ClickAsync();
        await page.GetByLabel("at an aisle").CheckAsync();
        await page.GetByLabel("At most in all (USD)").FillAsync("60");
        await page.GetByRole(AriaRole.Button, new() { Name = "Best seats" }).ClickAsync();
        await page.Locator("seat-picker .cart select").Nth(1).WaitForAsync();

        var seats = await page.EvaluateAsync<string[]>("() => document.querySelector('seat-picker').selection.map((each) => each.seat)");
        Assert.All(seats, static seat => Assert.StartsWith("F-", seat, StringComparison.Ordinal));
        Assert.Contains(seats, static seat => seat.EndsWith("-1", StringComparison.Ordinal) || seat.EndsWith("-10", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task ASeatThatIsGone_WhenWanted_NamesTheNearest()
    {
        await using var site = await TestSite.StartAsync(page: RealBrowser.Shop);
        var (page, _) = await browser.OpenAsync(site.Address);
        var performance = await site.PerformanceAsync();
        performance.Inventory.Sell(PlaceSelection.Of(new SeatId("N-B-3")), new OrderId("O-1"), SaleOptions.House);
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-change')");

        await page.Locator("seat-picker .keys").FocusAsync();
        await page.Keyboard.TypeAsync("B3");
        await page.Keyboard.PressAsync("Enter");
        var instead = page.GetByRole(AriaRole.Button, new() { Name = "Take these instead" });
        Assert.Contains("Near, row", await instead.TextContentAsync(), StringComparison.Ordinal);
        await instead.ClickAsync();
        Assert.Equal(2, await ChosenAsync(page));
    }

    private static Task<int> ChosenAsync(IPage page) => page.EvaluateAsync<int>("() => document.querySelector('seat-picker').selection.length");
}
