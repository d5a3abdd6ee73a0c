using System.Globalization;
using SeatEngine.CrashPostgres;

var culture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["sell", var connection, var schema, var name, var first]:
        await new Seller(connection, schema, name, int.Parse(first, culture)).RunAsync();
        return 0;

    case ["sell-orders", var connection, var schema, var name]:
        await OrderSale.SellAsync(connection, schema, name);
        return 0;

    case ["serve", var connection, var schema, var hours]:
        await new Clerk(connection, schema, double.Parse(hours, culture)).RunAsync();
        return 0;

    case ["crash", var what and ("sales" or "orders"), var restart, var kills, var restarts, var cuts, var seed]:
        Console.WriteLine(await new Reaper(what == "sales" ? new SeatSale() : new OrderSale(),
            Server("SEATENGINE_TEST_POSTGRES"), Server("SEATENGINE_TEST_PGBOUNCER"), restart,
            int.Parse(kills, culture), int.Parse(restarts, culture), int.Parse(cuts, culture), int.Parse(seed, culture)).RunAsync());
        return 0;

    case ["history", var operations, var seed]:
        var history = new History(Server("SEATENGINE_TEST_POSTGRES"), int.Parse(operations, culture), int.Parse(seed, culture));
        Console.WriteLine(await history.RunAsync());
        return 0;

    case ["measure", var rounds, var seconds, .. var only]:
        await new Measuring(Server("SEATENGINE_TEST_POSTGRES"), double.Parse(seconds, culture), only is [var row, ..] ? row : null)
            .RunAsync(int.Parse(rounds, culture));
        return 0;

    default:
        Console.Error.WriteLine("crash sales|orders RESTART KILLS RESTARTS CUTS SEED | history OPERATIONS SEED | measure ROUNDS SECONDS [ROW]");
        return 2;
}

static string Server(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text
    : throw new InvalidOperationException($"{variable} says which server is used; eng/postgres/start.sh starts one.");
