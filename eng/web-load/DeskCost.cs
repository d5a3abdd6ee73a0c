using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.WebLoad;

/// <summary>What the house's own part of a request costs, in time of a processor, without any HTTP.</summary>
internal static class DeskCost
{
    public static async Task RunAsync(string hall)
    {
        var (app, performance) = await LoadedSite.StartAsync(hall, "memory", "http://127.0.0.1:0");
        await app.StopAsync();
        PriceTypeId type = performance.Prices.Types.First(static type => type.Kind == PriceTypeKind.Sale).Id;
        BuyingTerms terms = new() { Channel = new ChannelId("web"), Buyer = new("anna") };
        SeatAllocator allocator = new(performance.Map);
        var free = performance.Inventory.Snapshot().Free;
        var best = performance.Offer(new SeatRequest(2), type).Best!;
        SeatId[] seats = [.. best.Places.Seats];
        Say("a search alone", () => allocator.Find(free, new SeatRequest(2)));
        Say("a search for three", () => allocator.Find(free, new SeatRequest(2) { Proposals = 3 }));
        Say("a search for eight", () => allocator.Find(free, new SeatRequest(2) { Proposals = 8 }));
        var zone = performance.Zones.SeatsOf(performance.Zones.Zones[0]);
        Say("a search in a zone", () => allocator.Find(free, new SeatRequest(2) { Within = zone }));
        Say("an offer", () => performance.Offer(new OfferRequest(new SeatRequest(2), type) { Terms = terms }));
        Say("an offer of three", () => performance.Offer(new OfferRequest(new SeatRequest(2) { Proposals = 3 }, type) { Terms = terms }));
        Say("a quote", () => performance.Quote(best.Places, [type, type], terms));
        Say("a pick judged strictly", () => performance.TryPick(
            new OfferRequest(new SeatRequest(2) { Orphans = new OrphanPolicy(OrphanRule.Strict) }, type) { Terms = terms }, seats));
        Say("prices", () => performance.PricesNow());
        HoldOptions holding = new() { Channel = new ChannelId("web") };
        Say("a hold and its release", () => performance.Inventory.Release(performance.Inventory.Hold(best.Places, holding).Token, holding));
        await app.DisposeAsync();
    }

    private static void Say(string what, Action act)
    {
        for (var warm = Environment.TickCount64; Environment.TickCount64 - warm < 1500;)
        {
            act();
        }

        var (before, count) = (Environment.CpuUsage.TotalTime, 0);
        for (var began = Environment.TickCount64; Environment.TickCount64 - began < 1500; count++)
        {
            act();
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count:0} µs of a processor"));
    }
}
