using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Orders.OrderHouse;

namespace SeatEngine.Tests.Orders;

/// <summary>Evenings drawn at random: whatever is sold, returned, exchanged, given away and paid, every cent has its account.</summary>
public sealed class RandomEveningTests
{
    private const int Steps = 20;

    /// <summary>5,000 operations; far more in a soak.</summary>
    private static readonly int Evenings =
        int.TryParse(Environment.GetEnvironmentVariable("SEATENGINE_SOAK_EVENINGS"), out var evenings) ? evenings : 250;

    [Fact]
    public async Task Evenings_DrawnAtRandom_AlwaysBalance()
    {
        for (var seed = 0; seed < Evenings; seed++)
        {
            await RunAsync(seed, Steps);
        }
    }

    /// <summary>One evening, in memory or behind a store: what it did is told by its seed.</summary>
    private static async Task RunAsync(int seed, int steps)
    {
        var random = new Random(seed);
        var options = new OrderBookOptions
        {
            Returns = new ReturnPolicy
            {
                Pricing = random.Next(3) == 0 ? ReturnPricing.KeepDiscounts : ReturnPricing.Reprice,
                FeePerTicket = random.Next(3) == 0 ? Usd(2) : null,
                KeepOrderFees = random.Next(3) == 0,
            },
            Exchanges = new ExchangePolicy
            {
                FeePerTicket = random.Next(3) == 0 ? Usd(1.50m) : null,
                Downgrade = (DowngradePolicy)random.Next(4),
                FeesWaivedOnUpgrade = random.Next(2) == 0,
            },
            Chart = random.Next(2) == 0 ? ChartOfAccounts.Usual
                : ChartOfAccounts.Usual with { Comps = new("comps"), Discounts = new("discounts") },
        };
        FakeTimeProvider clock = new();
        var store = random.Next(2) == 0 ? null : new MemorySeatStore(clock);
        var house = store is null
            ? new OrderHouse(book => Drawn(random, book), options)
            : await OpenAsync(store, clock, book => Drawn(random, book), options);
        for (var step = 0; step < steps; step++)
        {
            var paid = house.Orders.Orders.ToDictionary(static order => order.Id, static order => order.Paid);
            var result = await StepAsync(random, house);
            if (result is { Succeeded: true })
            {
                Assert.True(result.Refund <= paid.GetValueOrDefault(result.Order!.Id, Usd(0)), $"seed {seed}: {result.Explain()}");
                Assert.Equal(0, result.Event!.Entries.Sum(static entry => entry.Amount.MinorUnits));
                Assert.False(result.Order.Due.IsNegative, $"seed {seed}: {result.Explain()}");
            }
        }

        var close = house.Balanced();
        var orders = house.Orders.Orders;
        var total = orders.Aggregate(Usd(0), static (sum, order) => sum + order.Total);
        Assert.Equal(total, close.Sales.DefaultIfEmpty(Usd(0)).Single());
        Assert.Equal(orders.Aggregate(Usd(0), static (sum, order) => sum + order.Paid),
            close.Tenders.Aggregate(Usd(0), static (sum, tender) => sum + tender.Amount));
        foreach (var night in house.Office.Performances)
        {
            // Each place that is sold is in just one order, and no order has another.
            var sold = orders.SelectMany(order => order.PlacesAt(night.Id).Seats).Order().ToArray();
            Assert.Equal(night.Inventory.Snapshot().Sold.ToIds().Order(), sold);
        }

        if (store is not null)
        {
            var again = await OpenAsync(store, clock, options: options);
            Assert.Equal(house.Orders.ToText(), again.Orders.ToText());
            Assert.All(house.Office.Performances, night => Assert.True(
                night.Inventory.Snapshot().HasSameContentAs(again.Office[night.Id].Inventory.Snapshot())));
        }
    }

    private static async Task<OrderResult?> StepAsync(Random random, OrderHouse house)
    {
        var orders = house.Orders.Orders.Where(static order => !order.Lines.IsEmpty).ToArray();
        var order = orders.Length == 0 ? null : orders[random.Next(orders.Length)];
        switch (order is null ? 0 : random.Next(7))
        {
            case 0:
            case 1:
                return await house.SellAsync(Wanted(random, random.Next(1, 6)), isPaid: random.Next(3) > 0, cart => cart with
                {
                    Terms = cart.Terms with { Buyer = new PatronId($"p{random.Next(3)}") },
                    Items = random.Next(4) == 0 ? [new QuoteItem(new ItemId("gift")) { Amount = Usd(random.Next(1, 30)) }] : [],
                });
            case 2:
                var back = new OrderReturn { Order = order!.Id, Lines = Some(random, order.Lines), By = House };
                return await ForeseenAsync(house, house.Office.PreviewAsync(back), () => house.Office.ReturnAsync(back));
            case 3:
                var given = Some(random, [.. order!.Tickets]);
                return given.IsEmpty ? null : await ExchangeAsync(random, house, order, given);
            case 4:
                var comps = Some(random, [.. order!.Tickets]);
                return comps.IsEmpty ? null : await ForeseenAsync(house, house.Office.PreviewCompsAsync(order.Id, comps, Comp, "Sponsor", House),
                    () => house.Office.MakeCompsAsync(order.Id, comps, Comp, "Sponsor", House));
            case 5:
                return order!.Due.MinorUnits > 0
                    ? await house.Orders.PayAsync(order.Id,
                        [new Tender(Cash, new Money(random.NextInt64(1, order.Due.MinorUnits + 1), Currency.Usd))], House)
                    : null;
            default:
                return await house.Office.AddAsync(order!.Id, new OrderCart { Terms = House, Tickets = Wanted(random, 1) });
        }
    }

    private static Task<OrderResult> ExchangeAsync(Random random, OrderHouse house, Order order, ImmutableArray<int> given)
    {
        OrderExchange asked = new() { Order = order.Id, Lines = given, Tickets = Wanted(random, given.Length), By = House };
        return ForeseenAsync(house, house.Office.PreviewAsync(asked), () => house.Office.ExchangeAsync(asked));
    }

    /// <summary>What was foreseen changes nothing, and is what comes about, to the cent and to the seat.</summary>
    private static async Task<OrderResult> ForeseenAsync(
        OrderHouse house, ValueTask<OrderPreview> foreseen, Func<ValueTask<OrderResult>> act)
    {
        var (events, before) = (house.Orders.LastSequence, house.Office.Snapshots());
        var preview = await foreseen;
        Assert.Equal(events, house.Orders.LastSequence);
        Assert.All(before.Zip(house.Office.Snapshots()), static pair => Assert.Equal(pair.First.Version, pair.Second.Version));

        var result = await act();

        Assert.Equal(result.Succeeded, preview.Succeeded);
        Assert.Equal(string.Join('|', result.Problems), string.Join('|', preview.Problems));
        if (preview.Succeeded)
        {
            Assert.Equal((result.Event!.Change, result.Refund, result.Due), (preview.Change, preview.Refund, preview.Due));
            Assert.Equal(result.Event.Charges.ToArray(), preview.Charges.ToArray());
            Assert.Equal(result.Order!.Lines.Select(static line => (line.Number, line.Place, line.Total)),
                preview.After!.Lines.Select(static line => (line.Number, line.Place, line.Total)));
            var changes = before.Zip(house.Office.Snapshots(), static (was, now) => now.ChangeSince(was))
                .Where(static change => !change.Seats.IsEmpty).Select(static change => (change.To.Performance, Seats: Listed(change)));
            Assert.Equal(changes, preview.Places!.Changes.Where(static change => !change.Seats.IsEmpty)
                .Select(static change => (change.To.Performance, Seats: Listed(change))));
        }

        return result;
    }

    private static string Listed(InventoryChange change) => string.Join(' ', change.Seats.ToIds().Select(static seat => seat.Value));

    private static ImmutableArray<QuoteTicket> Wanted(Random random, int count)
    {
        var tickets = new HashSet<(int Night, string Seat)>();
        while (tickets.Count < count)
        {
            tickets.Add((random.Next(1, 4), $"{"AB"[random.Next(2)]}-{random.Next(1, 13)}"));
        }

        return [.. tickets.SelectMany(static ticket => Seats(ticket.Night, ticket.Seat))];
    }

    private static ImmutableArray<int> Some(Random random, IReadOnlyCollection<OrderLine> lines) =>
        [.. lines.Where(_ => random.Next(2) == 0).Select(static line => line.Number)];

    private static PriceBookDefinition Drawn(Random random, PriceBookDefinition book) => book with
    {
        Layers = [.. book.Layers, new(new("facility"), "Facility", new("4100"))],
        Prices = [.. book.Prices, .. book.Prices.Select(price => price with { Layer = new("facility"), Amount = Usd(random.Next(1, 9)) })],
        Taxes = random.Next(3) switch { 0 => [], 1 => [Tax("8.25")], _ => [Tax("19", contained: true)] },
        TaxRounding = (TaxRoundingMode)random.Next(3),
        Fees = random.Next(2) == 0 ? [] : [OrderFee(3)],
        Items = [new() { Id = new("gift"), Name = "Donation", Kind = ItemKind.Donation, Account = new("4900") }],
        Discounts = random.Next(4) switch
        {
            0 => [],
            1 => [new() { Id = new("group"), Name = "Group", Benefit = DiscountBenefit.Percent(Rate.FromPercent(15)), MinimumCount = 3 }],
            2 => [new() { Id = new("3for2"), Name = "3 for 2", Benefit = DiscountBenefit.PayFor(2), MinimumCount = 3 }],
            _ => [new() { Id = new("pair"), Name = "Pair", Benefit = DiscountBenefit.PriceTogether(Usd(110)), MinimumCount = 2 }],
        },
    };
}
