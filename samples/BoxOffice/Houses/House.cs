using System.Globalization;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Houses;

/// <summary>A hall with its prices, dates and orders, open for a command.</summary>
internal sealed class House
{
    private readonly List<HouseDate> _dates = [];
    private readonly OrderBook _orders;
    private BoxOffice? _office;

    public House(SeatMap map, PriceBook prices, TimeZoneInfo zone, OrderBook? orders = null)
    {
        Map = map;
        Prices = prices;
        Zone = zone;
        Zones = ZoneMap.OfCategories(map);
        _orders = orders ?? new OrderBook(OptionsOf(zone));
    }

    public SeatMap Map { get; }

    public PriceBook Prices { get; }

    public TimeZoneInfo Zone { get; }

    public ZoneMap Zones { get; }

    public IReadOnlyList<HouseDate> Dates => _dates;

    public BoxOffice Office => _office ??= new BoxOffice(_orders, _dates.Select(static date => date.Performance));

    public static OrderBookOptions OptionsOf(TimeZoneInfo zone) => new() { TimeZone = zone, QuoteLifetime = TimeSpan.FromMinutes(5) };

    /// <summary>Adds a date with its inventory.</summary>
    public void Add(SeatInventory inventory, string localTime)
    {
        if (!DateTime.TryParseExact(localTime, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var local))
        {
            throw new CommandException($"'{localTime}' is no time of a performance; write 2027-03-12T19:30.");
        }

        if (Zone.IsInvalidTime(local))
        {
            throw new CommandException($"There is no {localTime} in {Zone.Id}: clocks go forward over it.");
        }

        PerformanceOptions options = new() { Orders = _orders, Curtain = new DateTimeOffset(local, Zone.GetUtcOffset(local)) };
        _dates.Add(new HouseDate(new Performance(inventory, Zones, Prices, options), localTime));
    }

    /// <summary>A performance by the code that the desk types.</summary>
    public Performance Find(string code) =>
        _dates.FirstOrDefault(date => Choice.Same(date.Performance.Id.Value, code))?.Performance
        ?? throw new CommandException($"The house has no performance '{code}'; it has " +
            $"{string.Join(", ", _dates.Select(static date => date.Performance.Id.Value))}.");

    /// <summary>An order that must be there.</summary>
    public Order FindOrder(string id) => OrderOf(id) ?? throw new CommandException($"The house has no order '{id}'.");

    private Order? OrderOf(string id) => OrderId.TryParse(id, CultureInfo.InvariantCulture, out var order) ? _orders.Find(order) : null;
}
