using System.Globalization;
using Microsoft.Playwright;

namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>
/// What a buyer sees, beside pictures that were looked at: at a quarter of the size in each direction, so that another machine's letters
/// are no difference, but a map that is not there, or stands elsewhere, or has lost its colours, is.
/// </summary>
public sealed class PictureTests(RealBrowser browser) : IClassFixture<RealBrowser>
{
    /// <summary>The mean difference of a channel that other letters and softer edges come to, of 255.</summary>
    private const double Tolerance = 4;

    [BrowserTheory]
    [InlineData("concert-hall", 1280, 800, "light", "", "() => {}")]
    [InlineData("concert-hall", 1280, 800, "dark", "-best", "() => document.querySelector('seat-picker').best()")]
    [InlineData("stadium", 1280, 800, "light", "", "() => {}")]
    [InlineData("cabaret", 320, 900, "light", "-phone", "() => {}")]
    public async Task Picker_OfAHall_IsSeenAsApproved(string hall, int width, int height, string scheme, string name, string act)
    {
        await using var site = await TestSite.StartAsync(page: Page, sample: hall);
        var (page, errors) = await browser.OpenAsync(site.Address, width, height, scheme: scheme);
        await page.EvaluateAsync(act);
        await page.WaitForTimeoutAsync(1000);

        var seen = await page.ScreenshotAsync();
        var file = RepositoryFiles.Full(string.Create(CultureInfo.InvariantCulture,
            $"tests/SeatEngine.AspNetCore.Tests/Browsers/PictureTests.Picker_OfAHall_IsSeenAsApproved_{hall}{name}.verified.png"));
        var approved = File.Exists(file) ? await File.ReadAllBytesAsync(file) : [];
        var difference = approved.Length == 0 ? double.PositiveInfinity : await DifferenceAsync(page, seen, approved);
        if (difference > Tolerance)
        {
            await File.WriteAllBytesAsync(file.Replace(".verified.", ".received.", StringComparison.Ordinal), seen);
        }

        Assert.InRange(difference, 0, Tolerance);
        Assert.Empty(errors);
    }

    private const string Page =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shop</title>
        <style>body { margin: 0 } seat-picker { height: 100vh }</style>
        <script type="module" src="/seats/picker/seat-picker.js"></script></head>
        <body><seat-picker src="/seats/performances/evening"></seat-picker></body></html>
        """;

    private static Task<double> DifferenceAsync(IPage page, byte[] seen, byte[] approved) => page.EvaluateAsync<double>(
        """
        async ([seen, approved]) => {
          const pixels = await Promise.all([seen, approved].map(async (data) => {
            const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
            const canvas = new OffscreenCanvas(image.width >> 2, image.height >> 2), context = canvas.getContext("2d");
            context.imageSmoothingQuality = "high";
            context.drawImage(image, 0, 0, canvas.width, canvas.height);
            return context.getImageData(0, 0, canvas.width, canvas.height);
          }));
          const [a, b] = pixels;
          if (a.width !== b.width || a.height !== b.height) return Infinity;
          let sum = 0;
          for (let i = 0; i < a.data.length; i++) sum += Math.abs(a.data[i] - b.data[i]);
          return sum / a.data.length * 4 / 3;
        }
        """, new[] { Convert.ToBase64String(seen), Convert.ToBase64String(approved) });
}
