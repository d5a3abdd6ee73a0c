using System.Xml.Linq;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Rendering.Tests.Composing;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Listings;

public sealed class MapListingTests
{
    [Fact]
    public void ToText_Studio_IsAsApproved()
    {
        var view = View(out var map);
        Approvals.Verify(MapListing.ToText(map, view));
    }

    [Fact]
    public void ToHtml_Studio_IsAsApproved()
    {
        var view = View(out var map);
        Approvals.Verify(MapListing.ToHtml(map, view), "html");
    }

    [Fact]
    public void ToHtml_HostileNames_StaysWellFormed()
    {
        var html = MapListing.ToHtml(SmallHalls.Named("\"><script>'&\u0001\u202e" + new string('x', 10_000)));
        var parsed = XElement.Parse("<div>" + html + "</div>");
        Assert.DoesNotContain(parsed.Descendants(), element => element.Name.LocalName == "script");
        Assert.True(html.Length < 20_000);
    }

    private static MapView View(out SeatMap map)
    {
        map = SmallHalls.Studio();
        Currency.TryParse("USD", out var dollars);
        return new MapView
        {
            Classes = [SeatClass.Sold(map.Select(seat => seat.Label == "2")), SeatClass.Held(SmallHalls.Seats(map, "Gallery-A-5"))],
            Price = _ => new Money(4500, dollars),
        };
    }
}
