using System.Globalization;
using Npgsql;
using SeatEngine.Inventory;
using SeatEngine.Primitives;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.CrashPostgres;

/// <summary>
/// A process that does what it is told by lines, many at once: NUMBER hold SEAT, NUMBER sell SEAT TOKEN ORDER, NUMBER release SEAT TOKEN,
/// NUMBER return SEAT ORDER; and answers NUMBER VERSION TOKEN, the version 0 when it was refused.
/// </summary>
internal sealed class Clerk(string connection, string schema, double hoursAhead)
{
    public const int Seats = 6;

    public async Task RunAsync()
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = schema });
        var inventory = await new SaleHall(Seats).OpenAsync(new StoreWriter(store), "P1", new ShiftedTime(TimeSpan.FromHours(hoursAhead)));
        Console.WriteLine("0 0 -");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            _ = Task.Run(async () => Console.WriteLine(await AnswerAsync(inventory, line.Split(' '))));
        }
    }

    private static async Task<string> AnswerAsync(SeatInventory inventory, string[] asked)
    {
        // Longer than the clocks are apart: a clock that is behind gives holds of its own that end so much earlier.
        var place = PlaceSelection.Of([new SeatId(asked[2])]);
        var step = asked[1] switch
        {
            "hold" => InventoryStep.Hold(place, new HoldOptions { AsHouse = true, Lifetime = TimeSpan.FromHours(8) }),
            "sell" => InventoryStep.Sell(HoldToken.Parse(asked[3]), new OrderId(asked[4]), SaleOptions.House),
            "release" => InventoryStep.Release(HoldToken.Parse(asked[3]), RequestOptions.House),
            "return" => InventoryStep.Return(new OrderId(asked[3]), place, new ReturnOptions { AsHouse = true }),
            _ => throw new InvalidOperationException(asked[1]),
        };
        var answer = await inventory.ExecuteAsync(step, confirmed: true);
        return string.Create(CultureInfo.InvariantCulture,
            $"{asked[0]} {(answer.Succeeded ? answer.Version : 0)} {(answer.Succeeded ? answer.Token.ToString() : answer.Outcome.ToString())}");
    }
}
