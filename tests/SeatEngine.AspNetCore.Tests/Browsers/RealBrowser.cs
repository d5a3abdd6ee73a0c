using Microsoft.Playwright;

namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>Chromium as Debian packs it, without a window and without a graphics card; started once for all tests of a class.</summary>
public sealed class RealBrowser : IAsyncLifetime
{
    /// <summary>A page with a style of its own and a picker.</summary>
    public const string Shop =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
        <style>h1 { font-size: 32px } button { border: 7px solid red } canvas { display: none }</style>
        <script type="module" src="/seats/picker/seat-picker.js"></script></head>
        <body><h1>Tonight</h1><seat-picker src="/seats/performances/evening"></seat-picker></body></html>
        """;

    private const string Path = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser; null when there is one.</summary>
    public static string? Missing => File.Exists(Path) ? null : $"There is no {Path}; Debian's package chromium has it.";

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Path,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                ],
            });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of a buyer of its own, open at the site's picker; whatever goes wrong in it is collected.</summary>
    public async Task<(IPage Page, List<string> Errors)> OpenAsync(
        Uri site, int width = 1280, int height = 800, bool isTouch = false, string scheme = "light")
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-US",
            HasTouch = isTouch,
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(45_000);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.AddInitScriptAsync(
            """
            window.told = [];
            for (const name of ["seat-ready", "seat-change", "seat-lost", "seat-hold", "seat-release", "seat-error"]) {
              addEventListener(name, (event) => told.push({ name, at: Date.now(), detail: event.detail }));
            }
            """);
        await page.GotoAsync(site.ToString());
        await page.WaitForFunctionAsync("() => told.some((each) => each.name === 'seat-ready')");
        return (page, errors);
    }
}
