using System.Globalization;
using SeatEngine.Crash;

switch (args)
{
    case ["measure", ..]:
    {
        var folder = Directory.CreateTempSubdirectory("seatengine-figures-").FullName;
        try
        {
            var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
            await new Figures(folder, TimeSpan.FromSeconds(seconds), Console.Out).RunAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    default:
        Console.Error.WriteLine("crash measure [seconds a figure]");
        return 2;
}
