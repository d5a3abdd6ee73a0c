using BenchmarkDotNet.Attributes;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks;

/// <summary>
/// The bowl sold out on one thread, party by party, each found, held and sold, and at the end the singles: the figure
/// with a budget, 250 ms. The other two say how it is made up: the same without the inventory, and without the search.
/// </summary>
[WarmupCount(6)]
[IterationCount(12)]
[InvocationCount(1, 1)]
public class InventorySellOutBenchmarks
{
    private static readonly OrderId Order = new("O1");
    private static readonly HoldOptions Cart = HoldOptions.House with { Lifetime = TimeSpan.FromMinutes(10) };

    private readonly SeatIndex[] _found = new SeatIndex[6];
    private SeatMap _map = null!;
    private SeatAllocator _allocator = null!;
    private SeatRequest[] _requests = [];
    private int[] _parties = [];
    private PlaceSelection[] _recorded = [];

    /// <summary>Compiles the bowl and records which seats each party gets.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _map = InventoryBowl.Map();
        _allocator = new SeatAllocator(_map);
        _requests = InventoryBowl.Requests();
        _parties = InventoryBowl.Parties();
        var recorded = new List<PlaceSelection>();
        SellOut(recorded.Add);
        _recorded = [.. recorded];
    }

    /// <summary>Find, hold and sell until no seat is left.</summary>
    [Benchmark(Baseline = true)]
    public int FindHoldSell() => SellOut(null);

    /// <summary>The same parties in the same seats, held and sold without a search.</summary>
    [Benchmark]
    public int HoldSellOnly()
    {
        var inventory = new SeatInventory(_map);
        foreach (var places in _recorded)
        {
            inventory.Sell(inventory.Hold(places, Cart).Token, Order, SaleOptions.House);
        }

        return inventory.Snapshot().SoldCount == _map.SeatCount ? _recorded.Length : throw new InvalidOperationException("Seats are left.");
    }

    private int SellOut(Action<PlaceSelection>? record)
    {
        var inventory = new SeatInventory(_map);
        var served = 0;
        foreach (var size in _parties)
        {
            served += Serve(inventory, size, record) ? 1 : 0;
            if (inventory.Snapshot().FreeCount < 6)
            {
                break;
            }
        }

        while (Serve(inventory, 1, record))
        {
            served++;
        }

        return inventory.Snapshot().SoldCount == _map.SeatCount ? served : throw new InvalidOperationException("Seats are left.");
    }

    private bool Serve(SeatInventory inventory, int size, Action<PlaceSelection>? record)
    {
        if (!_allocator.TryFind(inventory.Snapshot().Free, _requests[size - 1], _found))
        {
            return false;
        }

        var ids = new SeatId[size];
        for (var i = 0; i < size; i++)
        {
            ids[i] = _map.IdOf(_found[i]);
        }

        var places = PlaceSelection.Of(ids);
        inventory.Sell(inventory.Hold(places, Cart).Token, Order, SaleOptions.House);
        record?.Invoke(places);
        return true;
    }
}
