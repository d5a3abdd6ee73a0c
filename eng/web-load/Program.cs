using System.Globalization;
using SeatEngine.WebLoad;

switch (args)
{
    case ["serve", var hall, var store, var url, .. var bodies]:
        await LoadedSite.ServeAsync(hall, store, url, bodies is [var folder, ..] ? folder : null);
        return 0;

    case ["serve-pairs", var connection, var schema]:
        await PairRun.ServeAsync(connection, schema);
        return 0;

    case ["live", var listeners, var changes, var seconds]:
        return await new LiveLoad(Number(listeners), Number(changes), Number(seconds)).RunAsync() ? 0 : 1;

    case ["idle", var connections]:
        return await IdleLoad.RunAsync(Number(connections)) ? 0 : 1;

    case ["pairs", var connection, var buyers, var pairs, var rounds]:
        return await PairRun.RunAsync(connection, Number(buyers), Number(pairs), Number(rounds)) ? 0 : 1;

    case ["fuzz", var requests, var seed]:
        return await FuzzRun.RunAsync(Number(requests), Number(seed)) ? 0 : 1;

    case ["desk", var hall]:
        await DeskCost.RunAsync(hall);
        return 0;

    case ["store", var file, var seconds]:
        await StoreLimit.RunAsync(file, Number(seconds));
        return 0;

    default:
        Console.Error.WriteLine("serve HALL memory|FILE URL [BODIES] | live LISTENERS CHANGES SECONDS | idle CONNECTIONS | " +
            "pairs CONNECTION BUYERS PAIRS ROUNDS | fuzz REQUESTS SEED | store FILE SECONDS | desk HALL");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
