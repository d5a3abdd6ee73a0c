using System.Globalization;
using SeatEngine.Crash;

var culture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["sell", var path, var seed]:
        await new Seller(path, int.Parse(seed, culture), Console.Out).RunAsync();
        return 0;

    case ["sell-orders", var path, var seed]:
        await OrderFile.SellAsync(path, seed, Console.Out);
        return 0;

    case ["kill", var what and ("sales" or "orders"), var kills, var seed, var minutes]:
        return await InFolderAsync(async folder =>
        {
            var most = TimeSpan.FromMinutes(double.Parse(minutes, culture));
            Func<string, ISoldFile> open = what == "sales" ? static path => new SeatFile(path) : static path => new OrderFile(path);
            var reaper = new Reaper(open, what == "sales" ? what : "operations on orders", folder, int.Parse(kills, culture), int.Parse(seed, culture), most);
            Console.WriteLine(await reaper.RunAsync());
        });

    case ["measure", var seconds]:
        var span = TimeSpan.FromSeconds(double.Parse(seconds, culture));
        return await InFolderAsync(folder => new Figures(folder, span, Console.Out).RunAsync());

    case ["open", var path]:
        await Figures.OpenAllAsync(path, Console.Out);
        return 0;

    default:
        Console.Error.WriteLine("crash kill sales|orders KILLS SEED MINUTES | crash measure SECONDS");
        return 2;
}

static async Task<int> InFolderAsync(Func<string, Task> work)
{
    var folder = Directory.CreateTempSubdirectory("seatengine-crash-").FullName;
    try
    {
        await work(folder);
        return 0;
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }
}
