using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks;

/// <summary>Orders: four tickets sold with their ledger, in memory; and the close of a day of 100,000 orders.</summary>
[MinColumn]
public class OrderBenchmarks
{
    private const int Sales = 2_000;
    private const int Orders = 100_000;
    private static readonly PriceTypeId Adult = new("adult");
    private static readonly OrderTerms House = new() { AsHouse = true, Operator = new ActorId("ann") };
    private readonly SeatMap _map = PricingBenchmarks.Rows(100, 80);
    private readonly PriceBook _book = PriceBook.Of(PricingBenchmarks.Book());
    private readonly OrderCart[] _carts;
    private readonly OrderId[] _ids;
    private BoxOffice _office = null!;
    private ImmutableArray<OrderEvent> _day = [];

    /// <summary>Prepares the carts.</summary>
    public OrderBenchmarks()
    {
        var seats = _map.Seats.ToIds();
        _carts = [.. Enumerable.Range(0, Sales).Select(sale => new OrderCart
        {
            Terms = House,
            Tickets = [.. seats.Skip(4 * sale).Take(4)
                .Select(seat => new QuoteTicket(PlaceId.Of(seat), Adult) { Performance = new("gala") })],
        })];
        _ids = [.. Enumerable.Range(1, Sales).Select(static sale => new OrderId(sale.ToString(CultureInfo.InvariantCulture)))];
        Open();
        for (var sale = 0; sale < Sales; sale++)
        {
            _carts[sale] = _carts[sale] with { Tenders = [new Tender(new TenderId("card"), _office.Quote(_carts[sale]).Total)] };
        }
    }

    /// <summary>A new evening.</summary>
    [IterationSetup(Target = nameof(SellFour))]
    public void Open()
    {
        SeatInventory inventory = new(_map, new SeatInventoryOptions { Performance = new("gala") });
        _office = new BoxOffice(new Performance(inventory, ZoneMap.OfCategories(_map), _book,
            new PerformanceOptions { Curtain = DateTimeOffset.UnixEpoch.AddYears(80) }));
    }

    /// <summary>Four tickets quoted, sold, paid and posted: within 15 µs each.</summary>
    [Benchmark(OperationsPerInvoke = Sales)]
    public void SellFour()
    {
        for (var sale = 0; sale < Sales; sale++)
        {
            if (!_office.Sell(_carts[sale], _ids[sale]).Succeeded)
            {
                throw new InvalidOperationException("A sale failed.");
            }
        }
    }

    /// <summary>A day of 100,000 orders, made of one evening's over and over.</summary>
    [GlobalSetup(Target = nameof(CloseTheDay))]
    public void SellTheDay()
    {
        Open();
        SellFour();
        var evening = _office.Orders.Events;
        _day = [.. Enumerable.Range(0, Orders).Select(at => evening[at % Sales] with
        {
            Sequence = at + 1,
            Order = new OrderId((at + 1).ToString(CultureInfo.InvariantCulture)),
        })];
    }

    /// <summary>The close of a day of 100,000 orders: within half a second.</summary>
    [Benchmark]
    public DayClose CloseTheDay() => DayClose.Of(_day, _office.Orders.Today(), _office.Orders.Options);
}
