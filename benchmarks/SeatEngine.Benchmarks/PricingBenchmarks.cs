using System.Globalization;
using BenchmarkDotNet.Attributes;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Benchmarks;

/// <summary>
/// Prices: a quote of ten tickets with two layers, fees, tax, two discounts and its structured trace; carts of up to ten
/// thousand lines, which must grow linearly; a thousand discounts that combine; and the price of every seat of a bowl of 71,755
/// into a span.
/// </summary>
[MinColumn]
public class PricingBenchmarks
{
    private const int BowlSeats = 71_755;
    private const int BowlRows = 2_050;
    private static readonly PriceTypeId Adult = new("adult");
    private static readonly PriceTypeId Student = new("student");
    private readonly PriceTable _hall;
    private readonly PriceTable _bowl;
    private readonly QuoteRequest _ten;
    private readonly QuoteRequest _hundred;
    private readonly QuoteRequest _thousand;
    private readonly QuoteRequest _tenThousand;
    private readonly QuoteRequest _fiveHundred;
    private readonly PriceTable _discounted;
    private readonly Money[] _prices;

    /// <summary>Compiles both houses.</summary>
    public PricingBenchmarks()
    {
        var book = PriceBook.Of(Book());
        _hall = Compile(book, Rows(210, 60));
        _discounted = Compile(PriceBook.Of(ThousandDiscounts()), _hall.Map);
        _bowl = Compile(book, Rows(BowlRows, (BowlSeats / BowlRows) + 1, BowlSeats));
        _ten = Cart(10);
        _hundred = Cart(100);
        _thousand = Cart(1000);
        _tenThousand = Cart(10_000);
        _fiveHundred = Cart(500);
        _prices = new Money[_bowl.Map.SlotCount];
    }

    /// <summary>Ten tickets: within 10 µs.</summary>
    [Benchmark]
    public Quote QuoteOfTen() => Quote.Of(_hall, _ten);

    /// <summary>A hundred tickets.</summary>
    [Benchmark]
    public Quote QuoteOfHundred() => Quote.Of(_hall, _hundred);

    /// <summary>A thousand tickets: about ten times the hundred.</summary>
    [Benchmark]
    public Quote QuoteOfThousand() => Quote.Of(_hall, _thousand);

    /// <summary>Ten thousand tickets: within 6 ms.</summary>
    [Benchmark]
    public Quote QuoteOfTenThousand() => Quote.Of(_hall, _tenThousand);

    /// <summary>Five hundred tickets, each made cheaper by a thousand discounts that combine: within 0.5 s.</summary>
    [Benchmark]
    public Quote QuoteWithAThousandDiscounts() => Quote.Of(_discounted, _fiveHundred);

    /// <summary>The price of every seat of the bowl: within 0.5 ms and without a byte.</summary>
    [Benchmark]
    public void EverySeatOfTheBowl() => _bowl.WritePrices(Adult, _prices);

    /// <summary>The bowl's price table from its book.</summary>
    [Benchmark]
    public PriceTable CompileTheBowl() => PriceTable.Compile(_bowl.Book, _bowl.Zones, _bowl.Moment);

    private static PriceTable Compile(PriceBook book, SeatMap map) => PriceTable.Compile(
        book,
        ZoneMap.OfCategories(map),
        new PriceMoment
        {
            Performance = new("gala"),
            AsOf = DateTimeOffset.UnixEpoch.AddYears(56),
            Curtain = DateTimeOffset.UnixEpoch.AddYears(57)
        });

    private static QuoteRequest Cart(int tickets) => new()
    {
        Tickets =
        [
            .. Enumerable.Range(0, tickets).Select(ticket => new QuoteTicket(
                PlaceId.Of(new SeatId(string.Create(CultureInfo.InvariantCulture, $"{ticket / 50}-{ticket % 50}"))), ticket % 3 == 0
                    ? Student : Adult)),
        ],
        Channel = new("web"),
    };

    internal static SeatMap Rows(int rows, int seats, int most = int.MaxValue) => SeatMap.Compile(new Hall
    {
        Name = "House",
        FocalPoint = new PlanPoint(0, -5),
        Categories = [.. Enumerable.Range(0, 4).Select(static zone => new Category { Id = Zone(zone), Name = Zone(zone).Value })],
        Sections =
        [
            new Section
            {
                Id = new("S"),
                Name = "Stalls",
                Rows =
                [
                    .. Enumerable.Range(0, rows).Select(row => new Row
                    {
                        Label = row.ToString(CultureInfo.InvariantCulture),
                        Category = Zone(row * 4 / rows),
                        Seats =
                        [
                            .. Enumerable.Range(0, Math.Max(0, Math.Min(seats, most - (row * seats)))).Select(seat => new Seat
                            {
                                Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{row}-{seat}")),
                                Label = seat.ToString(CultureInfo.InvariantCulture),
                                Position = new PlanPoint(seat * 0.5, row * 0.9),
                            }),
                        ],
                    }).Where(static row => row.Seats.Length > 0),
                ],
            },
        ],
    });

    internal static PriceBookDefinition Book()
    {
        PriceLayerId ticket = new("ticket");
        PriceLayerId facility = new("facility");
        return new PriceBookDefinition
        {
            Name = "Gala",
            Currency = Currency.Usd,
            Zones = [.. Enumerable.Range(0, 4).Select(static zone => new PriceZone(Zone(zone), Zone(zone).Value))],
            Types = [new PriceType { Id = Adult, Name = "Adult" }, new PriceType { Id = Student, Name = "Student" }],
            Layers = [new PriceLayer(ticket, "Ticket", new("4000")), new PriceLayer(facility, "Facility fee", new("4100"))],
            Prices =
            [
                .. Enumerable.Range(0, 4).SelectMany(zone => new[]
                {
                    new ZonePrice(Zone(zone), Adult, ticket, Cents(9_500 - (zone * 2_000)), Cents(1_000)),
                    new ZonePrice(Zone(zone), Adult, facility, Cents(500), Cents(500)),
                    new ZonePrice(Zone(zone), Student, ticket, Cents(5_500 - (zone * 1_000)), Cents(1_000)),
                    new ZonePrice(Zone(zone), Student, facility, Cents(500), Cents(500)),
                }),
            ],
            Adjustments = [new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true,
                Change = PriceChange.Add(Cents(300)) }],
            Fees =
            [
                new FeeRule { Id = new("booking"), Name = "Booking fee", Account = new("4200"), Amount = Cents(150),
                    Percent = Rate.FromPercent(2.5m) },
                new FeeRule { Id = new("order"), Name = "Order fee", Account = new("4300"), Basis = FeeBasis.Order, Amount = Cents(400) },
            ],
            Taxes = [new TaxRule { Id = new("vat"), Name = "VAT", Rate = Rate.FromPercent(7), Account = new("1776"), Inclusive = true,
                Fees = [new("booking"), new("order")] }],
            Discounts =
            [
                new DiscountRule { Id = new("students"), Name = "Students in fours",
                    Benefit = DiscountBenefit.Percent(Rate.FromPercent(25)), MinimumCount = 4, CheapestCount = 1, Types = [Student] },
                new DiscountRule { Id = new("party"), Name = "Party", Benefit = DiscountBenefit.Percent(Rate.FromPercent(10)),
                    MinimumCount = 4, Priority = 1 },
            ],
        };
    }

    private static PriceBookDefinition ThousandDiscounts() => Book() with
    {
        Discounts =
        [
            .. Enumerable.Range(0, 1000).Select(static number => new DiscountRule
            {
                Id = new(string.Create(CultureInfo.InvariantCulture, $"d{number:0000}")),
                Name = "Small",
                Combinable = true,
                Benefit = DiscountBenefit.Percent(Rate.FromPercent(0.1m)),
            }),
        ],
    };

    private static PriceZoneId Zone(int zone) => new(string.Create(CultureInfo.InvariantCulture, $"P{zone + 1}"));

    private static Money Cents(int amount) => new(amount, Currency.Usd);
}
