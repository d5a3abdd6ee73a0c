using System.Globalization;
using SeatEngine.WebLoad;

var culture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["serve", var hall, var store, var url, .. var bodies]:
        await LoadedSite.ServeAsync(hall, store, url, bodies is [var folder, ..] ? folder : null);
        return 0;

    case ["serve-pairs", var connection, var schema]:
        await PairRun.ServeAsync(connection, schema);
        return 0;

    case ["live", var listeners, var changes, var seconds]:
        return await new LiveLoad(int.Parse(listeners, culture), int.Parse(changes, culture), int.Parse(seconds, culture)).RunAsync() ? 0 : 1;

    case ["idle", var connections]:
        return await IdleLoad.RunAsync(int.Parse(connections, culture)) ? 0 : 1;

    case ["pairs", var connection, var buyers, var pairs, var rounds]:
        return await PairRun.RunAsync(connection, int.Parse(buyers, culture), int.Parse(pairs, culture), int.Parse(rounds, culture)) ? 0 : 1;

    case ["fuzz", var requests, var seed]:
        return await FuzzRun.RunAsync(int.Parse(requests, culture), int.Parse(seed, culture)) ? 0 : 1;

    case ["store", var file, var seconds]:
        await StoreLimit.RunAsync(file, double.Parse(seconds, culture));
        return 0;

    default:
        Console.Error.WriteLine("serve HALL memory|FILE URL [BODIES] | live LISTENERS CHANGES SECONDS | idle CONNECTIONS | " +
            "pairs CONNECTION BUYERS PAIRS ROUNDS | fuzz REQUESTS SEED | store FILE SECONDS");
        return 2;
}
