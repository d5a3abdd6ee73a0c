using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

/// <summary>Small halls, books and moments for the tests of prices.</summary>
internal static class Houses
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly PriceTypeId Adult = new("adult");
    public static readonly PriceTypeId Child = new("child");
    public static readonly PriceTypeId Comp = new("comp");
    public static readonly PriceLayerId Ticket = new("ticket");
    public static readonly PriceLayerId Facility = new("facility");

    public static Currency Usd => Currency.Usd;

    public static Money Dollars(decimal amount) => Money.FromDecimal(amount, Usd);

    /// <summary>A hall of straight rows, one for each zone, with so many seats each: ids are zone, hyphen, number.</summary>
    public static SeatMap Map(params (string Zone, int Seats)[] zones) => SeatMap.Compile(new Hall
    {
        Name = "House",
        FocalPoint = new PlanPoint(0, -5),
        Categories = [.. zones.Select(zone => new Category { Id = new(zone.Zone), Name = zone.Zone })],
        Sections =
        [
            new Section
            {
                Id = new("S"),
                Name = "Stalls",
                Rows = [.. zones.Select((zone, row) => new Row
                {
                    Label = zone.Zone,
                    Category = new PriceZoneId(zone.Zone),
                    Seats = [.. Enumerable.Range(1, zone.Seats).Select(number => new Seat
                    {
                        Id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"{zone.Zone}-{number}")),
                        Label = number.ToString(CultureInfo.InvariantCulture),
                        Position = new PlanPoint(number * 0.5, row),
                    })],
                })],
            },
        ],
    });

    /// <summary>A book of one type and one layer.</summary>
    public static PriceBookDefinition Simple(params (string Zone, decimal Price)[] prices) => new()
    {
        Name = "Book",
        Currency = Usd,
        Zones = [.. prices.Select(price => new PriceZone(new(price.Zone), price.Zone))],
        Types = [new PriceType { Id = Adult, Name = "Adult" }],
        Layers = [new PriceLayer(Ticket, "Ticket", new("4000"))],
        Prices = [.. prices.Select(price => new ZonePrice(new(price.Zone), Adult, Ticket, Dollars(price.Price)))],
    };

    /// <summary>A book of a ticket of $45 and a facility fee of $5 as two layers in the zone P1.</summary>
    public static PriceBookDefinition TwoLayers(decimal? minimumOfFacility = null) => Simple(("P1", 45)) with
    {
        Layers = [new PriceLayer(Ticket, "Ticket", new("4000")), new PriceLayer(Facility, "Facility fee", new("4100"))],
        Prices =
        [
            new ZonePrice(new("P1"), Adult, Ticket, Dollars(45)),
            new ZonePrice(new("P1"), Adult, Facility, Dollars(5), minimumOfFacility is { } minimum ? Dollars(minimum) : null),
        ],
    };

    public static PriceTable Table(SeatMap map, PriceBookDefinition book, string performance = "perf", DateTimeOffset? asOf = null) =>
        PriceTable.Compile(PriceBook.Of(book), ZoneMap.OfCategories(map), Moment(performance, asOf));

    public static PriceMoment Moment(string performance = "perf", DateTimeOffset? asOf = null) =>
        new() { Performance = new(performance), AsOf = asOf ?? Noon, Curtain = Noon.AddDays(10) };

    public static QuoteRequest Seats(params string[] seats) => QuoteRequest.Of(Adult, seats.Select(seat => new SeatId(seat)));

    public static ImmutableArray<QuoteTicket> Tickets(PriceTypeId type, params string[] seats) =>
        [.. seats.Select(seat => new QuoteTicket(PlaceId.Of(new SeatId(seat)), type))];

    public static DiscountRule Percent(string id, decimal percent) =>
        new() { Id = new(id), Name = id, Benefit = DiscountBenefit.Percent(Rate.FromPercent(percent)) };
}
