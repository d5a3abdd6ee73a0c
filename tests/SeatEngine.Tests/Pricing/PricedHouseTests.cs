using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

/// <summary>Prices of a house with standing areas, a wheelchair space that takes two chairs, a box, and seats in no zone.</summary>
public sealed class PricedHouseTests
{
    private static readonly AreaId Pit = new("PIT");
    private static readonly AreaId Bar = new("BAR");
    private static readonly PriceTypeId Late = new("late");
    private static readonly SeatMap Map = SeatMap.Compile(new Hall
    {
        Name = "House",
        FocalPoint = new PlanPoint(0, -5),
        Categories = [new() { Id = new("P1"), Name = "P1" }, new() { Id = new("P2"), Name = "P2" }, new() { Id = new("P3"), Name = "P3" }],
        Sections =
        [
            new Section
            {
                Id = new("S"),
                Name = "Stalls",
                Rows =
                [
                    new Row { Label = "A", Category = new PriceZoneId("P1"),
                        Seats = [.. Enumerable.Range(1, 6).Select(i => Chair("A", i, 0)),
                        Chair("W", 1, 0) with { Replaces = [new("A-1"), new("A-2")], Features = SeatFeatures.WheelchairSpace }] },
                    new Row { Label = "B", Category = new PriceZoneId("P2"),
                        Seats = [.. Enumerable.Range(1, 5).Select(i => Chair("B", i, 1))] },
                    new Row { Label = "C", Seats = [.. Enumerable.Range(1, 3).Select(i => Chair("C", i, 2))] },
                ],
                Boxes = [new Box { Label = "L", Category = new PriceZoneId("P2"),
                    Seats = [.. Enumerable.Range(1, 2).Select(i => Chair("L", i, 4))] }],
            },
        ],
        Areas =
        [
            new() { Id = new("FOYER"), Name = "Foyer", Capacity = 7 },
            new() { Id = Pit, Name = "Pit", Capacity = 40, Category = new PriceZoneId("P2") },
            new() { Id = Bar, Name = "Bar", Capacity = 20, Category = new PriceZoneId("P1") },
        ],
    });

    [Fact]
    public void TryGetPrice_OfSeatsAndAreas_IsThatOfTheirZone()
    {
        var table = Table(Book());

        Assert.Equal(["50.00", "50.00", "30.00", "30.00", "30.00", "50.00"], new[] { Seat("A-3"), Seat("W-1"), Seat("B-1"), Seat("L-1"),
            PlaceId.Of(Pit), PlaceId.Of(Bar) }.Select(place => Price(table, place)));
        Assert.All([Seat("C-1"), Seat("X-1"), PlaceId.Of(new AreaId("FOYER")), PlaceId.Of(new AreaId("ROOF")), default],
            place => Assert.Equal("", Price(table, place)));
        Assert.False(table.TryGetPrice(Seat("A-3"), new("ghost"), out var none));
        Assert.Equal(default, none);
        Assert.False(table.TryGetPrice(new SeatIndex(Map.SlotCount), Houses.Adult, out _));
        Assert.False(table.TryGetPrice(new SeatIndex(-1), Houses.Adult, out _));
        Assert.Equal(["P1", "P2", null, "P2", null, null], new[] { Seat("A-3"), PlaceId.Of(Pit), PlaceId.Of(new AreaId("FOYER")),
            Seat("L-2"), Seat("X-1"), default }.Select(place => table.ZoneOf(place)?.Value));
    }

    [Fact]
    public void Potential_OfTheHouse_CountsEveryPlaceThatCanBeSoldTogether()
    {
        var table = Table(Book());
        var adult = table.Potential(Houses.Adult);
        var late = table.Potential(Late);
        var ghost = table.Potential(new("ghost"));

        // Six chairs and twenty in the bar at 50; five chairs, two in the box and forty in the pit at 30; ten in no zone.
        Assert.Equal((26L + 47 + 10, Houses.Dollars((26 * 50) + (47 * 30))), (adult.Places, adult.Total));
        Assert.Equal([("P1", 26L, Houses.Dollars(1300)), ("P2", 47L, Houses.Dollars(1410))],
            adult.Zones.Select(static zone => (zone.Zone.Value, zone.Places, zone.Total)));
        Assert.Equal([("P1", 26L, Houses.Dollars(260)), ("P2", 47L, Houses.Dollars(0))],
            late.Zones.Select(static zone => (zone.Zone.Value, zone.Places, zone.Total)));
        Assert.Equal((adult.Places, Houses.Dollars(0)), (ghost.Places, ghost.Total));
        Assert.Equal(adult.Total, table.GrossPotential());
        Assert.Equal((Houses.Dollars(30), Houses.Dollars(50)), table.RangeOf(Map.Seats, Houses.Adult));
        Assert.Equal((Houses.Dollars(50), Houses.Dollars(50)), table.RangeOf(Map.InRow(Map.Rows[0]), Houses.Adult));
        Assert.Null(table.RangeOf(Map.InRow(Map.Rows[1]), Late));
        Assert.Throws<ArgumentException>("seats", () => table.RangeOf(Houses.Map(("P1", 2)).Seats, Houses.Adult));
    }

    [Fact]
    public void GrossPotential_WhereTheFirstTypeIsNoSale_IsThatOfTheFirstThatIs()
    {
        var book = Book();
        PriceType comp = new() { Id = Houses.Comp, Name = "Comp", Kind = PriceTypeKind.Complimentary };

        Assert.Equal(Table(book).GrossPotential(), Table(book with { Types = [comp, .. book.Types] }).GrossPotential());
        Assert.Equal(Houses.Dollars(0), Table(book with { Types = [comp], Prices = [] }).GrossPotential());
    }

    [Fact]
    public void Gaps_OfTheHouse_AreToldOnceEach()
    {
        string[] gaps = [.. Table(Book()).Gaps.Select(static gap => $"{gap.Place} {gap.Code}: {gap.Message}")];

        Assert.Equal(
            [
                "zone P3 zone-not-in-book: The map has a zone 'P3' for which the price book has no prices.",
                "zone P2 no-price: Zone 'P2' has no price for type 'late'.",
                "zone map unzoned-seats: 3 seats are in no price zone.",
            ],
            gaps);
        var adjusted = Book() with
        {
            Adjustments =
            [new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true, Change = PriceChange.Add(Houses.Dollars(1)) }]
        };
        Assert.Equal(gaps, Table(adjusted).Gaps.Select(static gap => $"{gap.Place} {gap.Code}: {gap.Message}"));
        Assert.Empty(Houses.Table(Houses.Map(("P1", 3)), Houses.Simple(("P1", 50))).Gaps);
    }

    [Fact]
    public void Adjustments_BySeatFeaturesAndAisle_FindTheirSeats()
    {
        var book = Book() with
        {
            Adjustments =
            [
                new SeatAdjustment { Id = new("named"), Name = "Named", Seats = [new("A-4"), new("L-1"), new("X-1")],
                    Change = PriceChange.Add(Houses.Dollars(1)) },
                new SeatAdjustment { Id = new("space"), Name = "Space", Features = SeatFeatures.WheelchairSpace,
                    Change = PriceChange.Add(Houses.Dollars(2)) },
                new SeatAdjustment { Id = new("aisle"), Name = "Aisle", AisleSeats = true, Change = PriceChange.Add(Houses.Dollars(4)) },
                new SeatAdjustment { Id = new("both"), Name = "Both", AisleSeats = true, Seats = [new("A-4")], Types = [Late],
                    Change = PriceChange.Add(Houses.Dollars(8)) },
            ],
        };
        var table = Table(book);

        Assert.Equal(
            ["54.00", "50.00", "50.00", "51.00", "50.00", "54.00", "52.00", "34.00", "30.00", "31.00", "30.00"],
            new[] { "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "W-1", "B-5", "B-3", "L-1", "L-2" }.Select(seat => Price(table, Seat(seat))));
        Assert.Equal(["22.00", "19.00", "10.00"], new[] { "A-1", "A-4",
            "A-5" }.Select(seat => table.TryGetPrice(Seat(seat), Late, out var price) ? price.ToAmountString() : ""));
    }

    [Fact]
    public void WritePrices_OfAHouseOfVeryManyClasses_IsThePriceOfEachSlot()
    {
        // Each of eleven adjustments is on every second seat, every fourth, and so on: 2,048 seats, no two alike.
        var map = Houses.Map(("P1", 2048));
        var book = Houses.Simple(("P1", 50)) with
        {
            Adjustments =
            [
                .. Enumerable.Range(0, 11).Select(bit => new SeatAdjustment
                {
                    Id = new($"bit{(char)('a' + bit)}"),
                    Name = "Bit",
                    Seats = [.. Enumerable.Range(0, 2048).Where(i => (i >> bit & 1) != 0)
                        .Select(static i => new SeatId(FormattableString.Invariant($"P1-{i + 1}")))],
                    Change = PriceChange.Add(new Money(1 << bit, Houses.Usd)),
                }),
            ],
        };
        var table = Houses.Table(map, book);
        var prices = new Money[map.SlotCount + 5];
        Array.Fill(prices, Houses.Dollars(7));
        table.WritePrices(Houses.Adult, prices);

        foreach (var seat in map.Seats)
        {
            Assert.Equal(new Money(5000 + int.Parse(map[seat].Label, System.Globalization.CultureInfo.InvariantCulture) - 1, Houses.Usd),
                prices[seat.Value]);
        }

        Assert.Equal(default, prices[0]);
        Assert.Equal(default, prices[map.SlotCount - 1]);
        Assert.Equal(Houses.Dollars(7), prices[map.SlotCount]);
    }

    [Fact]
    public void Compare_Scalings_MovesPlacesOfAreasToo()
    {
        var plan = ZoneMap.OfCategories(Map);
        var repainted = ZoneMap.Paint(
            Map,
            [.. plan.Zones.Select(zone =>
                KeyValuePair.Create(zone, plan.SeatsOf(zone) - Map.Select([new SeatId("W-1"), new SeatId("B-2")])))],
            [KeyValuePair.Create(Pit, new PriceZoneId("P1")), KeyValuePair.Create(Bar, new PriceZoneId("P1"))]);
        var before = PriceTable.Compile(PriceBook.Of(Book()), plan, Houses.Moment());
        var after =
            PriceTable.Compile(PriceBook
            .Of(Book() with
            {
                Prices = [.. Book().Prices.Select(static price => price.Zone.Value == "P2"
            ? price with { Amount = Houses.Dollars(20) } : price)]
            }), repainted, Houses.Moment());

        var scaling = HouseScaling.Compare(before, after, Houses.Adult);

        Assert.Equal(
            ["P2>P1 30.00>50.00 ×40 800.00", "P2>P2 30.00>20.00 ×6 -60.00", "P2> 30.00> ×1 -30.00", "P1> 50.00> ×0 0.00"],
            scaling.Moves.Select(static move =>
                $"{move.From}>{move.To} {move.PriceBefore?.ToAmountString()}>{move.PriceAfter?.ToAmountString()} ×{move.Places} " +
                $"{move.Difference.ToAmountString()}"));
        Assert.Equal(8, scaling.Changed.Count);
        Assert.Equal(Houses.Dollars(710), scaling.Difference);
    }

    [Fact]
    public void Compare_MovesThatBringTheSame_AreInTheOrderOfZonesAndPrices()
    {
        var map = Houses.Map(("P1", 2), ("P2", 2), ("P3", 2), ("P4", 2));
        PriceTable Table(params (string Zone, decimal Price)[] prices) => Houses.Table(map, Houses.Simple(prices));

        var scaling = HouseScaling.Compare(Table(("P1", 10), ("P2", 10), ("P3", 10), ("P4", 20)),
            Table(("P1", 20), ("P2", 20), ("P3", 10), ("P4", 10)), Houses.Adult);

        Assert.Equal(["P1", "P2", "P4"], scaling.Moves.Select(static move => move.From?.Value));
        Assert.Throws<ArgumentException>("after", () => HouseScaling.Compare(Table(("P1", 10)),
            Houses.Table(map, Houses.Simple() with { Currency = Currency.Eur, Zones = [new PriceZone(new("P1"), "P1")] }), Houses.Adult));
    }

    [Fact]
    public void Yield_OfPlacesWithoutZoneOrPrice_CountsThemInTheWholeOnly()
    {
        var table = Table(Book());
        var report = table.Yield(
        [
            new SoldTicket(PlaceId.Of(Pit), Houses.Adult, Houses.Dollars(30)),
            new SoldTicket(Seat("C-1"), Houses.Adult, Houses.Dollars(12)),
            new SoldTicket(Seat("A-1"), new("ghost"), Houses.Dollars(3)),
        ]);

        Assert.Equal((3L, Houses.Dollars(45), Houses.Dollars(15)), (report.Sold, report.Value, report.Average));
        Assert.Equal([("P2", 1L)], report.Rows.Select(static row => (row.Zone.Value, row.Places)));
        var none = table.Yield([]);
        Assert.Equal((0L, Houses.Dollars(0), Houses.Dollars(0)), (none.Sold, none.Value, none.Average));
    }

    [Fact]
    public void Dynamic_OfTheHouseOrOfAZone_CountsWhatIsSoldThere()
    {
        // Of 83 places 73 are in a zone of the book: 26 at P1, 47 at P2.
        var zones = ZoneMap.OfCategories(Map);
        string PriceAt(DynamicPriceTier tier, DynamicRuleScope scope, int seats, int pit, ImmutableArray<DynamicTierState> tiers = default,
            TimeSpan? rest = null)
        {
            DynamicPriceRule rule = new() { Id = new("d"), Name = "D", Scope = scope, Tiers = [tier], CoolingOff = rest };
            var occupancy = HouseOccupancy.Of(zones, Map.Select([.. zones.SeatsOf(new("P1")).ToArray().Take(seats)]),
                new AreaCount(Pit, pit), new AreaCount(new("FOYER"), 3));
            var table = PriceTable.Compile(PriceBook.Of(Book() with { DynamicRules = [rule] }), zones,
                Houses.Moment() with { Occupancy = occupancy with { Tiers = tiers.IsDefault ? [] : tiers } });
            return $"{Price(table, Seat("A-3"))} {Price(table, Seat("B-3"))}";
        }

        DynamicPriceTier Share(decimal percent) =>
            new() { ShareSold = Rate.FromPercent(percent), Change = PriceChange.Add(Houses.Dollars(1)) };
        DynamicPriceTier Count(int count) => new() { CountSold = count, Change = PriceChange.Add(Houses.Dollars(1)) };
        DynamicPriceTier At(DateTimeOffset from) => new() { From = from, Change = PriceChange.Add(Houses.Dollars(1)) };
        DynamicPriceTier Before(int days) => new() { BeforeCurtain = TimeSpan.FromDays(days), Change = PriceChange.Add(Houses.Dollars(1)) };

        Assert.Equal("50.00 31.00", PriceAt(Share(50), DynamicRuleScope.Zone, 6, 24));
        Assert.Equal("50.00 30.00", PriceAt(Share(50), DynamicRuleScope.Zone, 6, 23));
        Assert.Equal("51.00 30.00", PriceAt(Share(23), DynamicRuleScope.Zone, 6, 0));
        Assert.Equal("51.00 31.00", PriceAt(Share(0), DynamicRuleScope.Zone, 0, 0));
        Assert.Equal("51.00 31.00", PriceAt(Share(50), DynamicRuleScope.House, 6, 31));
        Assert.Equal("50.00 30.00", PriceAt(Share(50), DynamicRuleScope.House, 6, 30));
        Assert.Equal("50.00 31.00", PriceAt(Count(9), DynamicRuleScope.Zone, 6, 9));
        Assert.Equal("51.00 31.00", PriceAt(Count(9), DynamicRuleScope.House, 6, 3));
        Assert.Equal("50.00 30.00", PriceAt(Count(9), DynamicRuleScope.House, 6, 2));
        Assert.Equal("51.00 31.00", PriceAt(Count(0), DynamicRuleScope.Zone, 0, 0));
        Assert.Equal("51.00 31.00", PriceAt(At(Houses.Noon), DynamicRuleScope.Zone, 0, 0));
        Assert.Equal("50.00 30.00", PriceAt(At(Houses.Noon.AddTicks(1)), DynamicRuleScope.Zone, 0, 0));
        Assert.Equal("51.00 31.00", PriceAt(Before(10), DynamicRuleScope.Zone, 0, 0));
        Assert.Equal("50.00 30.00", PriceAt(Before(9), DynamicRuleScope.Zone, 0, 0));

        // A rest is that of the rule in the zone, and of a tier that there is.
        DynamicTierState State(string rule, string zone, int tier) => new(new(rule), new(zone), tier, Houses.Noon.AddHours(-1));
        Assert.Equal("50.00 31.00", PriceAt(Count(9), DynamicRuleScope.House, 6, 3, [State("d", "P1", -1)], TimeSpan.FromHours(2)));
        Assert.Equal("51.00 31.00",
            PriceAt(Count(9), DynamicRuleScope.House, 6, 3, [State("e", "P1", -1), State("d", "P3", -1)], TimeSpan.FromHours(2)));
        Assert.Equal("50.00 30.00",
            PriceAt(Count(9), DynamicRuleScope.House, 0, 0, [State("d", "P1", 1), State("d", "P2", -2)], TimeSpan.FromHours(2)));
        Assert.Equal("51.00 30.00", PriceAt(Count(9), DynamicRuleScope.House, 0, 0, [State("d", "P1", 0)], TimeSpan.FromHours(2)));
        Assert.Throws<ArgumentException>("sold", () => HouseOccupancy.Of(zones, Houses.Map(("P1", 2)).Seats));
    }

    [Fact]
    public void Match_PlacesBeyondReason_IsMisuse()
    {
        var table = Houses.Table(Houses.Map(("P1", 1001)), Houses.Simple(("P1", 50)));
        PlaceId[] places = [.. table.Map.Seats.ToIds().Select(PlaceId.Of)];

        Assert.Throws<ArgumentException>("places", () => RateMatcher.Match(table, places, [new TypeCount(Houses.Adult, 1001)]));
        Assert.Throws<ArgumentException>("mix",
            () => RateMatcher.Match(table, places[..2], [new TypeCount(Houses.Adult, 3), new TypeCount(Houses.Child, -1)]));
        Assert.Throws<ArgumentException>("mix",
            () => RateMatcher.Match(table, places[..2], [new TypeCount(Houses.Adult, 1), new TypeCount(Houses.Adult, 1)]));
        Assert.Equal(1000, RateMatcher.Match(table, places[..1000],
            [new TypeCount(Houses.Adult, 1000), new TypeCount(Houses.Child, 0)]).Assignments.Length);
    }

    [Fact]
    public void Quote_RequestWithAListThatIsNotSet_IsMisuse()
    {
        var table = Table(Book());
        var sound = Houses.Seats("A-3");

        Assert.All(
            [sound with { Tickets = default }, sound with { Items = default }, sound with { Codes = default },
                sound with { Patron = default }],
            request =>
            {
                Assert.Throws<ArgumentException>("request", () => Quote.Of(table, request));
                Assert.Throws<ArgumentException>("request", () => Quote.Of([table], request));
            });
    }

    private static PriceBookDefinition Book()
    {
        var book = Houses.Simple(("P1", 50), ("P2", 30));
        return book with
        {
            Types = [.. book.Types, new PriceType { Id = Late, Name = "Late" }],
            Prices = [.. book.Prices, new ZonePrice(new("P1"), Late, Houses.Ticket, Houses.Dollars(10))],
        };
    }

    private static PriceTable Table(PriceBookDefinition book) => Houses.Table(Map, book);

    private static PlaceId Seat(string id) => PlaceId.Of(new SeatId(id));

    private static string Price(PriceTable table, PlaceId place) =>
        table.TryGetPrice(place, Houses.Adult, out var price) ? price.ToAmountString() : "";

    private static Seat Chair(string row, int number, double y) => new()
    {
        Id = new(FormattableString.Invariant($"{row}-{number}")),
        Label = FormattableString.Invariant($"{number}"),
        Position = new PlanPoint(number * 0.5, y),
    };
}
