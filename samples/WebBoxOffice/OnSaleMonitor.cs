using System.Globalization;
using System.Net;

namespace WebBoxOfficeSample;

/// <summary>What is sold at all performances, for the house.</summary>
internal static class OnSaleMonitor
{
    public static void Map(WebApplication app) => app.MapGet("/monitor", async (House house, CancellationToken cancellationToken) =>
    {
        var rows = new List<string>();
        foreach (var listed in await house.ListAsync(cancellationToken))
        {
            if (await house.FindAsync(listed.Id, cancellationToken) is { } performance)
            {
                var snapshot = performance.Inventory.Snapshot();
                var share = 100.0 * snapshot.SoldCount / performance.Map.SeatCount;
                rows.Add(string.Create(CultureInfo.InvariantCulture,
                    $"<tr><th scope=\"row\">{WebUtility.HtmlEncode(listed.Id.Value)}</th><td>{performance.Map.SeatCount}</td>" +
                    $"<td>{snapshot.SoldCount}</td><td>{snapshot.HeldCount}</td><td>{snapshot.FreeCount}</td><td>{share:0} %</td></tr>"));
            }
        }

        var orders = house.Orders.Count;
        return Page.Of("Monitor",
            "<table><thead><tr><th scope=\"col\">Performance</th><th scope=\"col\">Seats</th><th scope=\"col\">Sold</th>" +
            "<th scope=\"col\">Held</th><th scope=\"col\">Free</th><th scope=\"col\">Sold</th></tr></thead>" +
            $"<tbody>{string.Concat(rows)}</tbody></table>" +
            $"<p>Orders over the web: <span id=\"orders\">{orders.ToString(CultureInfo.InvariantCulture)}</span></p>",
            "<script type=\"module\" src=\"/monitor.js\"></script>");
    });
}
