using System.Collections.Concurrent;
using System.Globalization;
using SeatEngine.Crash.Orders;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>Single seats, by <see cref="Seller"/>.</summary>
internal sealed class SeatSale : ISale
{
    private readonly ConcurrentQueue<string> _heard = new();
    private int _highest;

    public Task PrepareAsync(PostgreSqlStore store) => Task.CompletedTask;

    public string[] Arguments(string connection, string schema, string name) =>
        ["sell", connection, schema, name, Volatile.Read(ref _highest).ToString(CultureInfo.InvariantCulture)];

    public void Hear(string line)
    {
        _heard.Enqueue(line);
        var performance = int.Parse(line.Split(' ')[1].AsSpan(1), CultureInfo.InvariantCulture);
        if (performance % 2 == 0 && performance > Volatile.Read(ref _highest))
        {
            Volatile.Write(ref _highest, performance);
        }
    }

    public async Task<string> CheckAsync(PostgreSqlStore store)
    {
        var stored = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 0; number <= _highest + 3; number++)
        {
            // The engine itself refuses a log in which a seat is sold twice.
            var performance = Seller.Performance(number);
            var inventory = await new SaleHall(Seller.SeatsAPerformance).OpenAsync(new StoreWriter(store), performance);
            var events = inventory.EventsAfter(0).ToArray();
            Demand.That(inventory.Snapshot().SoldCount == events.Length, $"{performance} has {events.Length} sales, not of as many seats.");
            foreach (var sale in events)
            {
                Demand.That(sale.Kind == InventoryEventKind.Sold, $"{performance} has a {sale.Kind}.");
                Demand.That(stored.TryAdd(sale.Order.ToString(), $"{performance} {sale.Places.Seats.Single()}"), $"{sale.Order} is there twice.");
            }
        }

        var (acknowledged, refused, unknown, cameTrue) = (0, 0, 0, 0);
        foreach (var parts in _heard.Select(static line => line.Split(' ')))
        {
            var place = stored.GetValueOrDefault(parts[3]);
            switch (parts[0])
            {
                case "A":
                    acknowledged++;
                    Demand.That(place == $"{parts[1]} {parts[2]}", $"The acknowledged sale {string.Join(' ', parts)} is stored as '{place}'.");
                    break;
                case "R":
                    refused++;
                    Demand.That(place is null, $"The refused sale {string.Join(' ', parts)} is stored.");
                    break;
                case "U":
                    unknown++;
                    cameTrue += place is null ? 0 : 1;
                    break;
            }
        }

        var unsaid = stored.Count - acknowledged - cameTrue;
        return string.Create(CultureInfo.InvariantCulture, $"{acknowledged} sales acknowledged, each there once; ") +
            string.Create(CultureInfo.InvariantCulture, $"{refused} refused, none there; {unknown} in doubt, of which {cameTrue} are there; ") +
            string.Create(CultureInfo.InvariantCulture, $"{unsaid} there whose seller was killed before it said so.");
    }
}
