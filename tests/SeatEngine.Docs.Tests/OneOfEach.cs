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
        SeatInventory inventory = new(Map);
        var token = inventory.Hold(one).Token;
        inventory.Extend(token, TimeSpan.FromMinutes(5));
        inventory.Add(token, two);
        inventory.Sell(token, order);
        inventory.Sell(three, other, SaleOptions.House);
        inventory.Swap(order, one, other, three, RequestOptions.House);
        inventory.OfferForResale(order, two, RequestOptions.House);
        inventory.Return(other, one, ReturnOptions.House);
        inventory.Release(inventory.Hold(one).Token);
        inventory.Block(one, RequestOptions.House);
        inventory.Hold(one);
        inventory.DefineChannel(new ChannelRights { Channel = new ChannelId("web") }, RequestOptions.House);
        inventory.ChangePlan(new PlanId("again"), SeatMap.Compile(Map.Hall), RequestOptions.House);
        inventory.Execute(InventoryStep.Unblock(one, RequestOptions.House), InventoryStep.Hold(one));
    }

    public static async Task CommitAsync()
    {
        MemorySeatStore memory = new();
        Store store = new(memory);
        var here = await OpenAsync(store);
        var there = await OpenAsync(memory);

        // Another machine is first, then the disk is full, and then nobody knows.
        await there.ExecuteAsync(InventoryStep.Hold(One("S-B-1")));
        await here.ExecuteAsync(InventoryStep.Hold(One("S-B-2")));
        store.Answer = static _ => StoreAnswer.NotStored("The disk is full.");
        await here.ExecuteAsync(InventoryStep.Hold(One("S-B-3")));
        store.Answer = static _ => throw new IOException("The line is down.");
        await here.ExecuteAsync(InventoryStep.Hold(One("S-B-3")));
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
        PickerMap picker = new(Map);
        PickerFeed.WriteStates(picker, new PickerState(), Stream.Null);
        PickerFeed.WritePrices(picker, null, Stream.Null);
        MapListing.ToText(Map);
        MapListing.ToHtml(Map);
    }

    private static PlaceSelection One(string seat) => PlaceSelection.Of(new SeatId(seat));

    private static Task<SeatInventory> OpenAsync(ISeatStore store) => SeatInventory.OpenAsync(
        Map, new SeatInventoryOptions { Performance = new PerformanceId("tonight"), Store = new StoreWriter(store) });

    private sealed class Store(MemorySeatStore memory) : ISeatStore
    {
        public Func<StoreBatch, StoreAnswer>? Answer { get; set; }

        public ValueTask<StoreAnswer> AppendAsync(StoreBatch batch, CancellationToken cancellationToken) =>
            Answer is { } answer ? new(answer(batch)) : memory.AppendAsync(batch, cancellationToken);

        public IAsyncEnumerable<StoredBatch> ReadAsync(StoreStreamId stream, long after, CancellationToken cancellationToken) =>
            memory.ReadAsync(stream, after, cancellationToken);

        public ValueTask<StoreCheckpoint?> ReadCheckpointAsync(StoreStreamId stream, CancellationToken cancellationToken) =>
            memory.ReadCheckpointAsync(stream, cancellationToken);

        public ValueTask WriteCheckpointAsync(StoreCheckpoint checkpoint, CancellationToken cancellationToken) =>
            memory.WriteCheckpointAsync(checkpoint, cancellationToken);

        public ValueTask<long> ReadFirstKeptAsync(StoreStreamId stream, CancellationToken cancellationToken) =>
            memory.ReadFirstKeptAsync(stream, cancellationToken);

        public IAsyncEnumerable<StoredBatch> ChangesAsync(long after, CancellationToken cancellationToken) =>
            memory.ChangesAsync(after, cancellationToken);

        public ValueTask<DateTimeOffset> GetTimeAsync(CancellationToken cancellationToken) => memory.GetTimeAsync(cancellationToken);
    }
}
