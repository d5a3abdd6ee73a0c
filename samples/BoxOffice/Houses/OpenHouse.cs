using System.Globalization;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Houses;

/// <summary>A house of a store, open for one command.</summary>
internal sealed class OpenHouse(House house, IReadOnlyList<HousePerformance> performances, Performance first)
{
    public House House { get; } = house;

    public BoxOffice Office => House.Office;

    public OrderBook Orders => House.Orders;

    public TimeZoneInfo Zone => House.TimeZone;

    /// <summary>The hall, which all performances of a house of the command line share.</summary>
    public SeatMap Map => first.Map;

    public PriceBook Prices => first.Prices;

    /// <summary>Opens what a store holds.</summary>
    public static async Task<OpenHouse> OpenAsync(ISeatStore store, ICatalogueStore catalogue)
    {
        var house = await House.OpenAsync(store, catalogue,
            new HouseOptions { Orders = new() { QuoteLifetime = TimeSpan.FromMinutes(5) } });
        var performances = await house.ListAsync();
        return performances.IsEmpty
            ? throw new CommandException("The house has no performances.")
            : new OpenHouse(house, performances, (await house.FindAsync(performances[0].Id))!);
    }

    /// <summary>A performance by the code that the desk types.</summary>
    public async Task<Performance> FindAsync(string code) =>
        performances.FirstOrDefault(each => Choice.Same(each.Id.Value, code)) is { } listed
            ? (await House.FindAsync(listed.Id))!
            : throw new CommandException($"The house has no performance '{code}'; it has " +
                $"{string.Join(", ", performances.Select(static each => each.Id.Value))}.");

    /// <summary>An order that must be there.</summary>
    public Order FindOrder(string id) =>
        (OrderId.TryParse(id, CultureInfo.InvariantCulture, out var order) ? Orders.Find(order) : null)
        ?? throw new CommandException($"The house has no order '{id}'.");

    /// <summary>A channel of the desk may sell and change what it sold; it is defined when it is first named.</summary>
    public async Task DefineAsync(OrderTerms terms, IEnumerable<PerformanceId> at)
    {
        if (terms.Channel.IsNone)
        {
            return;
        }

        ChannelRights rights = new() { Channel = terms.Channel, MaySellStraight = true, MayChangeOrders = true };
        foreach (var id in at.Distinct())
        {
            var inventory = (await House.FindAsync(id))!.Inventory;
            if (inventory.Snapshot().Channels.All(known => known.Channel != terms.Channel))
            {
                var defined = await inventory.ExecuteAsync(InventoryStep.DefineChannel(rights, RequestOptions.House));
                if (!defined.Succeeded)
                {
                    throw new CommandException(defined.Explain());
                }
            }
        }
    }
}
