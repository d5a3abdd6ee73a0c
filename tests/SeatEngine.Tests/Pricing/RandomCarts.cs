using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

/// <summary>Random books and carts by seed, with every kind of rule.</summary>
internal sealed class RandomCarts
{
    private static readonly SeatMap Hall = Houses.Map(("P1", 12), ("P2", 12), ("P3", 12));
    private static readonly string[] Zones = ["P1", "P2", "P3"];
    private static readonly PriceTypeId[] Types = [Houses.Adult, Houses.Child, Houses.Comp];

    private readonly Random _random;

    public RandomCarts(int seed, Func<PriceBookDefinition, PriceBookDefinition>? change = null)
    {
        _random = new Random(seed);
        var book = MakeBook();
        Book = PriceBook.Of(change is null ? book : change(book));
        Tables = MakeTables();
        Request = MakeRequest();
    }

    public PriceBook Book { get; }

    public ImmutableArray<PriceTable> Tables { get; }

    public QuoteRequest Request { get; }

    public ImmutableArray<PriceTable> MakeTables() => MakeTables(Book);

    public ImmutableArray<PriceTable> MakeTables(PriceBook book) =>
    [
        .. new[] { "mon", "tue" }.Select((name, day) => PriceTable.Compile(book, ZoneMap.OfCategories(Hall), new PriceMoment
        {
            Performance = new(name),
            AsOf = Houses.Noon,
            Curtain = Houses.Noon.AddDays(7 + day),
            Occupancy = new HouseOccupancy { Sold = ImmutableDictionary<PriceZoneId, int>.Empty.Add(new("P1"), 6).Add(new("P2"), 3) },
        })),
    ];

    public QuoteRequest Shuffled(int seed)
    {
        QuoteTicket[] tickets = [.. Request.Tickets];
        QuoteItem[] items = [.. Request.Items];
        Random random = new(seed);
        random.Shuffle(tickets);
        random.Shuffle(items);
        return Request with { Tickets = [.. tickets], Items = [.. items] };
    }

    private PriceBookDefinition MakeBook()
    {
        PriceLayerId[] layers = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(layer => new PriceLayerId(Name("layer", layer)))];
        List<ZonePrice> prices = [];
        foreach (var zone in Zones)
        {
            foreach (var type in Types)
            {
                foreach (var layer in layers)
                {
                    var price = Cents(_random.Next(0, 9000));
                    prices.Add(new ZonePrice(new(zone), type, layer, price, Chance(2)
                        ? Cents(_random.Next(0, (int)price.MinorUnits + 1)) : null));
                }
            }
        }

        PriceLayerId[] some = [.. layers.Where(_ => Chance(2))];
        return Houses.Simple() with
        {
            Zones = [.. Zones.Select(static zone => new PriceZone(new(zone), zone))],
            Types =
            [
                new PriceType { Id = Houses.Adult, Name = "Adult" },
                new PriceType { Id = Houses.Child, Name = "Child" },
                new PriceType { Id = Houses.Comp, Name = "Comp", Kind = PriceTypeKind.Complimentary },
            ],
            Layers = [.. layers.Select((layer, index) => new PriceLayer(layer, layer.Value, new(Name("4", index))))],
            Prices = [.. prices],
            Events = Chance(2)
                ? [new PriceEvent { Id = new("event"), Name = "Event", Until = Houses.Noon.AddDays(1), Zones = [new("P1")],
                Change = Change() }] : [],
            Adjustments = Chance(2)
                ? [new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true, Layer = layers[^1], Change = Change() }] : [],
            DynamicRules = Chance(2)
                ? [new DynamicPriceRule { Id = new("dynamic"), Name = "Dynamic", Tiers =
                    [new DynamicPriceTier { ShareSold = Rate.FromPercent(40), Change = Change() }], Step = Cents(50), Floor = Cents(500) }]
                : [],
            Fees = [.. Enumerable.Range(0, _random.Next(0, 4)).Select(index => Fee(index, layers))],
            Taxes = [.. Enumerable.Range(0, _random.Next(0, 4)).Select(index => new TaxRule
            {
                Id = new(Name("tax", index)),
                Name = "Tax",
                Rate = Rate.FromPercent(_random.Next(0, 2500) / 100m),
                Account = new(Name("17", index)),
                Inclusive = Chance(2),
                Layers = Chance(2) ? [.. some] : [],
                Fees = _fees.Count > 0 && Chance(2) ? [_fees[0]] : [],
                Items = Chance(2) ? [new("programme")] : [],
                RoundedPart = Chance(2) ? TaxedPart.Net : TaxedPart.Tax,
            })],
            TaxRounding = (TaxRoundingMode)_random.Next(3),
            DiscountChoice = (DiscountChoice)_random.Next(2),
            Discounts = [.. Enumerable.Range(0, _random.Next(0, 5)).Select(index => Discount(index, some))],
            Codes = Chance(2) && _discounts.Count > 0 ? [new PromoCodeRule { Code = new("CODE"), Discounts = [_discounts[0]] }] : [],
            Items = [new PriceItem { Id = new("programme"), Name = "Programme", Account = new("4500"), Price = Cents(650) },
                new PriceItem { Id = new("gift"), Name = "Gift", Account = new("4600") }],
        };
    }

    private readonly List<PriceRuleId> _fees = [];
    private readonly List<PriceRuleId> _discounts = [];

    private FeeRule Fee(int index, PriceLayerId[] layers)
    {
        var inside = Chance(3);
        PriceRuleId id = new(Name("fee", index));
        _fees.Add(id);
        return new FeeRule
        {
            Id = id,
            Name = "Fee",
            Account = new(Name("42", index)),
            Placement = inside ? FeePlacement.Inside : FeePlacement.Outside,
            Basis = !inside && Chance(3) ? FeeBasis.Order : FeeBasis.Ticket,
            Amount = Cents(_random.Next(0, 400)),
            Percent = Chance(2) ? Rate.FromPercent(_random.Next(0, 1000) / 100m) : null,
            FromLayer = layers[^1],
            Cap = Chance(3) ? Cents(500) : null,
            FromOrderValue = Chance(4) ? Cents(10_000) : null,
            ChargedOnFreeTickets = Chance(3),
        };
    }

    private DiscountRule Discount(int index, PriceLayerId[] some)
    {
        var count = _random.Next(0, 4);
        PriceRuleId id = new(Name("discount", index));
        _discounts.Add(id);
        var benefit = _random.Next(6) switch
        {
            0 => DiscountBenefit.AmountEach(Cents(_random.Next(0, 3000))),
            1 => DiscountBenefit.AmountTogether(Cents(_random.Next(0, 6000))),
            2 => DiscountBenefit.PriceEach(Cents(_random.Next(0, 6000))),
            3 => DiscountBenefit.PriceTogether(Cents(_random.Next(0, 12_000))),
            4 when count > 1 => DiscountBenefit.PayFor(_random.Next(1, count)),
            _ => DiscountBenefit.Percent(Rate.FromPercent(_random.Next(0, 10_001) / 100m)),
        };
        var byValue = count == 0 && Chance(2);
        return new DiscountRule
        {
            Id = id,
            Name = "Discount",
            Benefit = benefit,
            Priority = _random.Next(3),
            Combinable = Chance(3),
            MinimumCount = count,
            MinimumValue = byValue ? Cents(_random.Next(0, 30_000)) : null,
            CheapestCount = !byValue && count > 0 && benefit.Kind != DiscountKind.PayFor && Chance(3) ? _random.Next(1, count + 1) : null,
            Dates = byValue ? (DateMatching)_random.Next(2) : (DateMatching)_random.Next(3),
            Types = Chance(3) ? [Houses.Adult] : [],
            Zones = Chance(3) ? [new("P1"), new("P2")] : [],
            Items = Chance(3) ? [new("programme")] : [],
            Layers = [.. some],
            AtMinimum = (MinimumPriceBehavior)_random.Next(2),
            MaximumUses = Chance(4) ? _random.Next(1, 3) : null,
            MaximumLines = Chance(4) ? _random.Next(1, 6) : null,
            TakesAddOns = Chance(2),
        };
    }

    private QuoteRequest MakeRequest()
    {
        List<QuoteTicket> tickets = [];
        HashSet<string> used = [];
        for (var i = _random.Next(0, 16); i > 0; i--)
        {
            var seat = Name(Zones[_random.Next(3)] + "-", _random.Next(1, 13));
            var performance = Chance(2) ? "mon" : "tue";
            if (used.Add(performance + seat))
            {
                var type = Types[_random.Next(10) == 0 ? 2 : _random.Next(2)];
                tickets.Add(new QuoteTicket(PlaceId.Of(new SeatId(seat)), type)
                {
                    Performance = new(performance),
                    Reason = type == Houses.Comp ? "press" : null,
                    IsAddOn = Chance(5),
                    IsBundled = Chance(8),
                });
            }
        }

        return new QuoteRequest
        {
            Tickets = [.. tickets],
            Items =
            [
                .. Enumerable.Range(0, _random.Next(0, 3))
                    .Select(_ => new QuoteItem(new("programme")) { Performance = Chance(2) ? new("mon") : default }),
                .. Enumerable.Range(0, _random.Next(0, 2))
                    .Select(_ => new QuoteItem(new("gift")) { Amount = Cents(_random.Next(0, 5000)) }),
            ],
            Codes = Chance(2) ? [new("code")] : [],
        };
    }

    private PriceChange Change() => _random.Next(3) switch
    {
        0 => PriceChange.Add(Cents(_random.Next(-2000, 2000))),
        1 => PriceChange.Percent(Rate.FromPercent(_random.Next(-60, 60))),
        _ => PriceChange.SetTo(Cents(_random.Next(0, 6000))),
    };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private static Money Cents(int amount) => new(amount, Currency.Usd);

    private static string Name(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
