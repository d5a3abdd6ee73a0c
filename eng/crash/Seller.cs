using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Crash;

/// <summary>
/// A process that sells until it is killed. Each answer goes out as a line after it was given: <c>sold</c> or <c>refused</c>, the order,
/// and how many places at how many performances it was for.
/// </summary>
internal sealed class Seller(string path, int seed, TextWriter acknowledged)
{
    private const int Callers = 4;

    private readonly Lock _turn = new();

    public async Task RunAsync()
    {
        await using var store = await SqliteStore.OpenAsync(path, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMinutes(1) });
        var writer = new StoreWriter(store);
        SeatInventory[] evenings = [await SaleHouse.Studio.OpenAsync(writer, 0), await SaleHouse.Studio.OpenAsync(writer, 1)];
        Say("ready");
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => SellAsync(evenings, caller))));
    }

    private async Task SellAsync(SeatInventory[] evenings, int caller)
    {
        var random = new Random(HashCode.Combine(seed, caller));
        for (var i = 0; ; i++)
        {
            var order = new OrderId($"O-{seed}-{caller}-{i}");
            var places = PlaceSelection.Of(Enumerable.Range(0, random.Next(1, 3))
                .Select(_ => SaleHouse.Studio.Seats[random.Next(SaleHouse.Studio.Seats.Length)]).Distinct());
            var evening = evenings[random.Next(2)];
            var (succeeded, isKnown, performances) = random.Next(4) switch
            {
                0 => await SellByHoldAsync(evening, places, order),
                1 => await SellBothAsync(evenings, places, order),
                _ => Told(await evening.ExecuteAsync(InventoryStep.Sell(places, order, SaleOptions.House))),
            };
            if (isKnown)
            {
                Say($"{(succeeded ? "sold" : "refused")} {order} {places.Seats.Length} {performances}");
            }
        }
    }

    private static async Task<(bool Succeeded, bool IsKnown, int Performances)> SellByHoldAsync(
        SeatInventory evening, PlaceSelection places, OrderId order)
    {
        var held = await evening.ExecuteAsync(InventoryStep.Hold(places, HoldOptions.House));
        return held.Succeeded ? Told(await evening.ExecuteAsync(InventoryStep.Sell(held.Token, order, SaleOptions.House))) : Told(held);
    }

    private static async Task<(bool Succeeded, bool IsKnown, int Performances)> SellBothAsync(
        SeatInventory[] evenings, PlaceSelection places, OrderId order)
    {
        var answer = await InventoryGroup.ExecuteAsync(evenings.Select(evening =>
            new GroupStep(evening, InventoryStep.Sell(places, order, SaleOptions.House))));
        return (answer.Succeeded, answer.Outcome != InventoryOutcome.StoreUnknown, evenings.Length);
    }

    private static (bool Succeeded, bool IsKnown, int Performances) Told(InventoryResult answer) =>
        (answer.Succeeded, answer.Outcome != InventoryOutcome.StoreUnknown, 1);

    private void Say(string line)
    {
        lock (_turn)
        {
            acknowledged.Write(line + "\n");
            acknowledged.Flush();
        }
    }
}
