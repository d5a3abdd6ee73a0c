using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Maps;

namespace SeatEngine.Tests.Orders;

/// <summary>A box office over some nights of a hall of two rows of twelve, with a price book to be changed.</summary>
internal sealed class OrderHouse
{
    public static readonly PriceTypeId Adult = new("adult");
    public static readonly PriceTypeId Comp = new("comp");
    public static readonly TenderId Cash = new("cash");
    public static readonly TenderId Card = new("card");
    public static readonly OrderTerms House = new() { AsHouse = true, Operator = new ActorId("ann") };

    private int _orders;

    public OrderHouse(Func<PriceBookDefinition, PriceBookDefinition>? change = null, OrderBookOptions? options = null, int nights = 3)
    {
        Clock = new FakeTimeProvider();
        Book = PriceBook.Of((change ?? (static definition => definition))(Definition));
        Options = (options ?? new OrderBookOptions()) with { Time = Clock };
        Orders = new OrderBook(Options);
        Office = Opened(Enumerable.Range(1, nights).Select(night =>
            new SeatInventory(Map, new SeatInventoryOptions { Performance = Night(night), Time = Clock })));
    }

    private OrderHouse(FakeTimeProvider clock, PriceBook book, OrderBook orders, IEnumerable<SeatInventory> inventories)
    {
        Clock = clock;
        Book = book;
        Options = orders.Options with { Store = null };
        Orders = orders;
        Office = Opened(inventories);
    }

    /// <summary>The same house, behind a store.</summary>
    public static async Task<OrderHouse> OpenAsync(ISeatStore store, FakeTimeProvider clock,
        Func<PriceBookDefinition, PriceBookDefinition>? change = null, OrderBookOptions? options = null, int nights = 3,
            StoreWriter? writer = null)
    {
        writer ??= new StoreWriter(store);
        var orders = await OrderBook.OpenAsync((options ?? new OrderBookOptions()) with { Time = clock, Store = writer });
        List<SeatInventory> inventories = [];
        for (var night = 1; night <= nights; night++)
        {
            inventories.Add(await SeatInventory.OpenAsync(Map,
                new SeatInventoryOptions { Performance = Night(night), Time = clock, Store = writer }));
        }

        return new OrderHouse(clock, PriceBook.Of((change ?? (static definition => definition))(Definition)), orders, inventories);
    }

    public static SeatMap Map { get; } = SeatMap.Compile(Lines.Hall(
    [
        Lines.Row("A", new string('x', 12), 0) with { Category = new PriceZoneId("P1") },
        Lines.Row("B", new string('x', 12), 1) with { Category = new PriceZoneId("P2") },
    ]) with
    {
        Categories = [new() { Id = new("P1"), Name = "Front" }, new() { Id = new("P2"), Name = "Back" }],
    });

    public FakeTimeProvider Clock { get; }

    public PriceBook Book { get; }

    public OrderBookOptions Options { get; }

    public OrderBook Orders { get; }

    public BoxOffice Office { get; }

    /// <summary>Two zones at 100.00 and 60.00, one layer on account 4000, adults and comps.</summary>
    public static PriceBookDefinition Definition { get; } = new()
    {
        Name = "Nights",
        Currency = Currency.Usd,
        Zones = [new(new("P1"), "Front"), new(new("P2"), "Back")],
        Types = [new() { Id = Adult, Name = "Adult" }, new() { Id = Comp, Name = "Comp", Kind = PriceTypeKind.Complimentary }],
        Layers = [new(new("ticket"), "Ticket", new("4000"))],
        Prices =
        [
            new(new("P1"), Adult, new("ticket"), Usd(100)), new(new("P2"), Adult, new("ticket"), Usd(60)),
            new(new("P1"), Comp, new("ticket"), Usd(100)), new(new("P2"), Comp, new("ticket"), Usd(60)),
        ],
    };

    public static PerformanceId Night(int night) => new($"N{night}");

    public static Money Usd(decimal amount) => Money.FromDecimal(amount, Currency.Usd);

    public static FeeRule OrderFee(decimal amount) => new()
    {
        Id = new("order"),
        Name = "Order fee",
        Account = new("4200"),
        Basis = FeeBasis.Order,
        Amount = Usd(amount),
    };

    public static TaxRule Tax(string percent, bool contained = false) => new()
    {
        Id = new("tax"),
        Name = "Tax",
        Account = new("2200"),
        Rate = Rate.FromPercent(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)),
        Inclusive = contained,
        OnTickets = true,
    };

    public static ImmutableArray<QuoteTicket> Seats(int night, params string[] seats) =>
        [.. seats.Select(seat => new QuoteTicket(PlaceId.Of(new SeatId("S-" + seat)), Adult) { Performance = Night(night) })];

    public static ImmutableArray<QuoteTicket> Row(int night, int count, string row = "A") =>
        Seats(night, [.. Enumerable.Range(1, count).Select(seat => $"{row}-{seat}")]);

    /// <summary>Sells tickets, paid in full by card unless said otherwise.</summary>
    public OrderResult Sell(ImmutableArray<QuoteTicket> tickets, bool isPaid = true, Func<OrderCart, OrderCart>? change = null) =>
        Office.Sell(Cart(tickets, isPaid, change), new OrderId($"O{++_orders}"));

    /// <summary>Sells as <see cref="Sell"/> does, behind a store too.</summary>
    public ValueTask<OrderResult> SellAsync(ImmutableArray<QuoteTicket> tickets, bool isPaid = true, Func<OrderCart,
        OrderCart>? change = null,
        OrderId? order = null) => Office.SellAsync(Cart(tickets, isPaid, change), order ?? new OrderId($"O{++_orders}"));

    public OrderResult Return(OrderResult sold, ImmutableArray<int> lines = default, ReturnPolicy? policy = null) =>
        Office.Return(new OrderReturn { Order = sold.Order!.Id, Lines = lines, By = House, Policy = policy });

    public OrderResult Exchange(OrderResult sold, ImmutableArray<int> lines, ImmutableArray<QuoteTicket> wanted,
        ExchangePolicy? policy = null, Money? pays = null) => Office.Exchange(new OrderExchange
        {
            Order = sold.Order!.Id,
            Lines = lines,
            Tickets = wanted,
            By = House,
            Policy = policy,
            Tenders = pays is { } money ? [new Tender(Card, money)] : [],
        });

    /// <summary>The day balances, the ledger sums to zero, and a replay of the events gives the same orders.</summary>
    public DayClose Balanced()
    {
        var close = Office.CloseDay();
        Assert.True(close.Succeeded, close.Explain());
        Assert.All(Orders.Events, static logged => Assert.Equal(0, logged.Entries.Sum(static entry => entry.Amount.MinorUnits)));
        var again = OrderBook.Read(Orders.ToBytes(), Options);
        Assert.Equal(Orders.ToText(), again.ToText());
        Assert.Equal(Orders.Orders.Select(static order => (order.Id, order.Total, order.Paid, order.Due, order.Version)),
            again.Orders.Select(static order => (order.Id, order.Total, order.Paid, order.Due, order.Version)));
        return close;
    }

    private BoxOffice Opened(IEnumerable<SeatInventory> inventories) => new(Orders, inventories.Select((inventory, night) =>
        new Performance(inventory, ZoneMap.OfCategories(Map), Book,
            new PerformanceOptions { Orders = Orders, Time = Clock, Curtain = Clock.GetUtcNow().AddDays(31 + night) })));

    private OrderCart Cart(ImmutableArray<QuoteTicket> tickets, bool isPaid, Func<OrderCart, OrderCart>? change)
    {
        var cart = (change ?? (static cart => cart))(new OrderCart { Terms = House, Tickets = tickets });
        var total = Office.Quote(cart).Total;
        return isPaid && total.MinorUnits > 0 && cart.Tenders.IsEmpty ? cart with { Tenders = [new Tender(Card, total)] } : cart;
    }
}
