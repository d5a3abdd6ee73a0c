using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Tests.Maps;

namespace SeatEngine.Tests.Performances;

/// <summary>Performances in small halls: the front row at 20.00, the rows behind at 10.00, students at half.</summary>
internal static class Evenings
{
    public static PriceTypeId Adult { get; } = new("adult");

    public static PriceTypeId Student { get; } = new("student");

    /// <summary>Rows lettered from A, all of one length, without an aisle.</summary>
    public static Performance Open(string id, int rows = 2, int seats = 8, Func<Seat, Seat>? change = null) => Open(id, Lines.Hall(
    [
        .. Enumerable.Range(0, rows).Select(row => Lines.Row(((char)('A' + row)).ToString(), new string('x', seats),
            row) with { Category = new PriceZoneId(row == 0 ? "P1" : "P2") })
            .Select(row => change is null ? row : row with { Seats = [.. row.Seats.Select(change)] }),
    ]));

    /// <summary>Two rows of eight with another book, and options that a test needs.</summary>
    public static Performance Open(string id, Func<PriceBookDefinition, PriceBookDefinition> change, PerformanceOptions? options = null,
        SeatInventoryOptions? inventory = null)
    {
        var usual = Open(id);
        return new Performance(
            new SeatInventory(usual.Map, (inventory ?? new SeatInventoryOptions()) with { Performance = new PerformanceId(id) }),
            usual.Zones, PriceBook.Of(change(usual.Prices.Definition)), options);
    }

    public static Performance Open(string id, Hall hall)
    {
        var map = SeatMap.Compile(hall with
        {
            Categories = [new Category { Id = new("P1"), Name = "Front" }, new Category { Id = new("P2"), Name = "Back" }],
        });
        var layer = new PriceLayerId("ticket");
        ZonePrice Price(string zone, PriceTypeId type, long cents) =>
            new(new PriceZoneId(zone), type, layer, new Money(cents, Currency.Usd));
        var book = PriceBook.Of(new PriceBookDefinition
        {
            Name = "Evening",
            Currency = Currency.Usd,
            Zones = [new PriceZone(new("P1"), "Front"), new PriceZone(new("P2"), "Back")],
            Types = [new PriceType { Id = Adult, Name = "Adult" }, new PriceType { Id = Student, Name = "Student" }],
            Layers = [new PriceLayer(layer, "Ticket", new LedgerAccount("tickets"))],
            Prices = [Price("P1", Adult, 2000), Price("P2", Adult, 1000), Price("P1", Student, 1000), Price("P2", Student, 500)],
        });
        return new Performance(new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId(id) }),
            ZoneMap.OfCategories(map), book);
    }

    /// <summary>
    /// Sells seats, by ids without the section's name, to adults unless said otherwise; the order's lines carry what was paid.
    /// </summary>
    public static Quote Sell(this Performance performance, string order, string[] seats, PriceTypeId? type = null)
    {
        var places = PlaceSelection.Of(seats.Select(static seat => new SeatId("S-" + seat)));
        var quote = performance.Quote(places, Enumerable.Repeat(type ?? Adult, seats.Length));
        var lines = quote.Lines.Select(static line => new SaleLine(line.Place, line.Type, line.Total));
        Assert.True(performance.Inventory.Sell(places, new OrderId(order),
            new SaleOptions { AsHouse = true, Lines = [.. lines] }).Succeeded);
        return quote;
    }
}
