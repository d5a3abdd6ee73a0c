using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting.Tests;

/// <summary>Performances of a small hall.</summary>
internal static class Evening
{
    private static readonly SeatMap Map = SeatMap.Compile(
        new HallBuilder("Studio").FocalPoint(0, 0).Section("S", "Stalls", section => section.Rows(1, "6")).Build());

    private static readonly PriceBook Prices = PriceBookFile.Read("""
        {
          "format": "seatengine-price-book", "version": 1, "name": "One price", "currency": "USD",
          "zones": [{"id": "all"}], "types": [{"id": "adult"}], "layers": [{"id": "ticket", "account": "tickets"}],
          "prices": [{"zone": "all", "type": "adult", "layer": "ticket", "amount": "30.00"}]
        }
        """u8).Book!;

    public static Performance Make(string id, TimeProvider? clock = null) => new(
        new SeatInventory(Map, new SeatInventoryOptions { Performance = new PerformanceId(id), Time = clock ?? TimeProvider.System }),
        ZoneMap.OfCategories(Map),
        Prices);
}
