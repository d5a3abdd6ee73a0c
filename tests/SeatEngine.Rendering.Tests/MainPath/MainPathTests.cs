using System.Text;
using System.Xml.Linq;
using SeatEngine.Allocation;
using SeatEngine.Interchange;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.MainPath;

/// <summary>Four seats sold in a real theatre: read, compile, find, price, hold, sell, draw.</summary>
public sealed class MainPathTests
{
    private const string Prices =
        "zone,price_type,layer,amount,currency\nP1,adult,ticket,50,USD\nP2,adult,ticket,35,USD\nP3,adult,ticket,25,USD\nAA,adult,ticket,25,USD\n";

    [PlanFact("hope-theater/seats.csv")]
    public void Sell_FourSeatsInARealTheatre_EndToEnd()
    {
        using var file = File.OpenRead(RepositoryFiles.SharedPlan("hope-theater/seats.csv")!);
        var map = SeatMap.Compile(HallReader.Read(file).Hall!);
        var book = PriceListCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(Prices))).Book!;
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId("tonight") });
        var performance = new Performance(inventory, ZoneMap.OfCategories(map), book);
        Assert.Equal("18045.00 USD", performance.PricesNow().GrossPotential().ToString());

        var adult = new PriceTypeId("adult");
        var offers = performance.Offer(new SeatRequest(4) { Proposals = 2 }, adult, adult, adult, adult);
        var best = offers.Best!;
        Assert.Equal("200.00 USD", best.Total.ToString());
        Assert.Equal("100.00 USD", offers.Cheapest!.Total.ToString());
        Assert.True(best.Proposal.IsTogether);
        Assert.NotNull(offers.NearestAlternative);
        Assert.All(offers.Offers, offer => Assert.Equal(4, offer.Places.Count));

        var hold = performance.Hold(best);
        Assert.True(hold.Succeeded);
        var late = performance.Hold(best);
        Assert.False(late.Succeeded);
        Assert.Equal(best.Places.Seats.Order(), late.Result.InTheWay.Select(static place => place.Place.Seat).Order());
        var sold = performance.Sell(hold, new OrderId("ORDER-1"));
        Assert.True(sold.Succeeded);
        Assert.Equal(200m, sold.Event!.Lines.Sum(static line => line.Total.ToDecimal()));

        var snapshot = inventory.Snapshot();
        Assert.Equal((4, 493), (snapshot.SoldCount, snapshot.FreeCount));
        var svg = SvgWriter.ToText(new MapComposer(map).Compose(new MapView { Classes = [SeatClass.Sold(snapshot.Sold)] }));
        var drawn = XDocument.Parse(svg).Descendants().Select(static element => element.Attribute("id")?.Value)
            .OfType<string>().ToHashSet();
        Assert.All(map.Seats.ToIds(), id => Assert.Contains(id.Value, drawn));
        Assert.All(best.Places.Seats,
            seat => Assert.DoesNotContain(seat, performance.Offer(new SeatRequest(4), adult, adult, adult, adult).Best!.Places.Seats));
    }
}
