using SeatEngine.Crash.Orders;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Crash;

/// <summary>A file whose evenings are sold seat by seat.</summary>
internal sealed class SeatFile(string path) : ISoldFile
{
    private readonly Dictionary<string, (int Places, int Performances)> _sold = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    public string FilePath { get; } = path;

    public string Command => "sell";

    public int FullAt => 1500;

    public int Sold => _sold.Count;

    public int Refused => _refused.Count;

    public void Hear(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(static line => line != "ready"))
        {
            var words = line.Split(' ');
            if (words is ["sold", var order, var places, var performances])
            {
                _sold[order] = (int.Parse(places), int.Parse(performances));
            }
            else if (words is ["refused", var other, _, _])
            {
                _refused.Add(other);
            }
            else
            {
                throw new InvalidOperationException("A process told what it does not say: " + line);
            }
        }
    }

    public async Task<(int Places, int Untold, int Lacking)> VerifyAsync(string path, bool mayLack)
    {
        await using var store = await SqliteStore.OpenAsync(path, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMinutes(1) });
        var report = await store.CheckAsync();
        if (!report.Succeeded)
        {
            throw new InvalidDataException(report.Explain());
        }

        var writer = new StoreWriter(store);
        var orders = new List<(string Order, int Evening)>();
        for (var number = 0; number < 2; number++)
        {
            // The state is made of the events, each checked, so no place can have two owners in it.
            var house = (await SaleHouse.Studio.OpenAsync(writer, number)).Snapshot();
            foreach (var seat in house.Sold)
            {
                orders.Add((house.TicketOf(seat)!.Order.ToString(), number));
            }
        }

        await AssertSoldOnceAsync(store);
        var found = orders.GroupBy(static sold => sold.Order, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.ToList());
        var lacking = 0;
        foreach (var (order, (places, performances)) in _sold)
        {
            var there = found.GetValueOrDefault(order, []);
            lacking += there.Count == 0 ? 1 : 0;
            var isWhole = there.Count == places * performances
                && there.Select(static sold => sold.Evening).Distinct().Count() == performances;
            Demand.That(isWhole || (mayLack && there.Count == 0), $"{order} was sold, {places} places at {performances}, and {there.Count} are there.");
        }

        Demand.That(!_refused.Any(found.ContainsKey), "An order is there that was refused.");
        Demand.That(found.Values.All(static there => there.Count(static sold => sold.Evening == 0) == there.Count
            || there.Count(static sold => sold.Evening == 1) == there.Count
            || there.Count(static sold => sold.Evening == 0) * 2 == there.Count), "A sale over two performances is there by half.");
        return (orders.Count, found.Keys.Count(order => !_sold.ContainsKey(order)), lacking);
    }

    private static async Task AssertSoldOnceAsync(SqliteStore store)
    {
        var sold = new HashSet<(StoreStreamId, string)>();
        for (var number = 0; number < 2; number++)
        {
            await foreach (var batch in store.ReadAsync(StoreStreamId.Of(new PerformanceId($"evening-{number}")), 0))
            {
                foreach (var part in batch.Batch.Parts.Where(part => part.Stream.Value == $"evening-{number}"))
                {
                    foreach (var seat in part.Events.Select(static stored => InventoryEvent.ParseJson(stored.Payload))
                        .Where(static logged => logged.Kind == InventoryEventKind.Sold).SelectMany(static logged => logged.Places.Seats))
                    {
                        Demand.That(sold.Add((part.Stream, seat.ToString())), $"{seat} of {part.Stream} was sold twice.");
                    }
                }
            }
        }
    }
}
