using System.Globalization;
using System.Net;

namespace WebBoxOfficeSample;

/// <summary>The public shop: what is on, and a page with the picker for each.</summary>
internal static class Shop
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", async (House house, CancellationToken cancellationToken) =>
        {
            var lines = new List<string>();
            foreach (var listed in (await house.ListAsync(cancellationToken)).OrderBy(static each => each.Curtain))
            {
                lines.Add(
                    $"<li><a href=\"/shop/{Uri.EscapeDataString(listed.Id.Value)}\">{WebUtility.HtmlEncode(TitleOf(listed))}</a></li>");
            }

            return Page.Of("What is on", $"<ul class=\"season\">{string.Concat(lines)}</ul>");
        });
        app.MapGet("/shop/{id}", async (string id, House house, CancellationToken cancellationToken) =>
        {
            var listed = (await house.ListAsync(cancellationToken)).FirstOrDefault(each => each.Id.Value == id);
            return listed is null
                ? Results.NotFound()
                : Page.Of(TitleOf(listed),
                    $"<seat-picker src=\"/seats/performances/{Uri.EscapeDataString(id)}\"></seat-picker>",
                    // What the script asks for first, asked for while it is still on its way.
                    $"<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/seats/performances/{Uri.EscapeDataString(id)}\">" +
                    "<script type=\"module\" src=\"/seats/picker/seat-picker.js\"></script>");
        });
    }

    private static string TitleOf(HousePerformance listed) => string.Create(CultureInfo.InvariantCulture,
        $"{listed.Hall.Id.Replace('-', ' ')}, {listed.Curtain:d MMMM yyyy, HH:mm}");
}
