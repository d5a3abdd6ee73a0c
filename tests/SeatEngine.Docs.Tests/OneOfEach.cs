using SeatEngine.Allocation;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace SeatEngine.Docs.Tests;

/// <summary>Everything that the packages can tell of, done once.</summary>
internal static class OneOfEach
{
    private static readonly SeatMap Map = SeatMap.Compile(
        new HallBuilder("Studio").FocalPoint(0, 0).Category("all", "All")
            .Section("S", "Stalls", section => section.Rows(5, "6 | 6").PriceRows("all", "A", "E")).Build());

    public static void Search()
    {
        SeatAllocator allocator = new(Map);
        allocator.Find(Map.Seats, new SeatRequest(2));
        allocator.Find(Map.Empty, new SeatRequest(2));
        allocator.TryFind(Map.Seats, new SeatRequest(2), new SeatIndex[2]);
        allocator.FindGroup(Map.Seats, new GroupRequest(20));
        allocator.SuggestMoves(Map.Seats, new MoveRequest(Map.Select([new SeatId("S-E-1")]), SeatComplaint.TooFar));
        SeatSeries.Find([new SeriesNight(allocator, Map.Seats)], new SeriesRequest(new SeatRequest(2)));
    }

    public static void Claim()
    {
        PlaceSelection one = One("S-A-1"), two = One("S-A-2"), three = One("S-A-3");
        OrderId order = new("ORDER-1"), other = new("ORDER-2");
        Journal journal = new();
        SeatInventory inventory = new(Map, new SeatInventoryOptions { Performance = new PerformanceId("tonight"), Journal = journal });
        var token = inventory.Hold(one).Token;
        inventory.Extend(token, TimeSpan.FromMinutes(5));
        inventory.Add(token, two);
        inventory.Sell(token, order);
        inventory.Sell(three, other);
        inventory.Swap(order, one, other, three);
        inventory.OfferForResale(order, two);
        inventory.Return(other, one);
        inventory.Release(inventory.Hold(one).Token);
        inventory.Block(one);
        inventory.Hold(one);
        inventory.DefineChannel(new ChannelRights { Channel = new ChannelId("web") });
        inventory.ChangePlan(new PlanId("again"), SeatMap.Compile(Map.Hall));
        inventory.Execute(InventoryStep.Unblock(one), InventoryStep.Hold(one));

        // Another machine is first, and then the disk is full.
        journal.Answer = static batch => JournalAnswer.Conflict(batch.Parts);
        inventory.Hold(One("S-B-1"));
        journal.Answer = static _ => throw new IOException("The disk is full.");
        inventory.Hold(One("S-B-2"));
    }

    public static void Quote()
    {
        var prices = PriceBookFile.Read("""
            {
              "format": "seatengine-price-book", "version": 1, "name": "One price", "currency": "USD",
              "zones": [{"id": "all"}], "types": [{"id": "adult"}], "layers": [{"id": "ticket", "account": "tickets"}],
              "prices": [{"zone": "all", "type": "adult", "layer": "ticket", "amount": "30.00"}]
            }
            """u8).Book!;
        var table = PriceTable.Compile(prices, ZoneMap.OfCategories(Map),
            new PriceMoment { Performance = default, AsOf = DateTimeOffset.UnixEpoch });
        Pricing.Quote.Of(table, QuoteRequest.Of(new PriceTypeId("adult"), new SeatId("S-A-1")));
        Pricing.Quote.Of(table, QuoteRequest.Of(new PriceTypeId("adult"), new SeatId("nowhere")));
    }

    public static void Render()
    {
        MapView view = new();
        var scene = new MapComposer(Map).Compose(view);
        SvgWriter.Write(scene, Stream.Null);
        PngWriter.Write(scene, Stream.Null);
        PickerFeed.Write(Map, view, Stream.Null);
        PickerFeed.WriteChanges(Map, [], [SeatClass.Sold(Map.Seats)], Stream.Null);
        MapListing.ToText(Map);
        MapListing.ToHtml(Map);
    }

    private static PlaceSelection One(string seat) => PlaceSelection.Of(new SeatId(seat));

    private sealed class Journal : ISeatJournal
    {
        public Func<JournalBatch, JournalAnswer> Answer { get; set; } = static _ => JournalAnswer.Appended;

        public JournalAnswer Append(JournalBatch batch) => Answer(batch);

        public IEnumerable<InventoryEvent> Read(PerformanceId performance, long after) => [];
    }
}
