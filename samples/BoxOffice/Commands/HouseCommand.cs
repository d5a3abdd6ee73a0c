using System.CommandLine;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice house create HOUSE …</c>: a hall, its prices and its dates in one file, to sell from.</summary>
internal static class HouseCommand
{
    public static Command Make()
    {
        var command = new Command("house", "Make the file of a house.");
        command.Add(MakeCreate());
        return command;
    }

    private static Command MakeCreate()
    {
        var file = new Argument<string>("HOUSE") { Description = "The file to be made." };
        var hall = new Option<string>("--hall") { Description = "The hall, in any supported format.", Required = true, HelpName = "HALL" };
        var prices = CommonOptions.Prices();
        prices.Required = true;
        var currency = CommonOptions.Currency();
        var lenient = CommonOptions.Lenient();
        var performances = new Option<string[]>("--performance")
        {
            Description = "A performance's code and local time; may be given several times.",
            Required = true,
            HelpName = "CODE=2027-03-12T19:30",
        };
        var command = new Command("create", "Make the file of a house: its hall, its prices and its performances.")
        {
            file, hall, prices, performances, currency, lenient,
        };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), parsed.GetValue(lenient));
            var book = PriceSource.Read(parsed.GetValue(prices)!, parsed.GetValue(currency)!);
            House house = new(map, book, ZoneOf(book));
            foreach (var performance in parsed.GetRequiredValue(performances))
            {
                Add(house, performance);
            }

            HouseFile.Create(parsed.GetRequiredValue(file), house);
            Console.WriteLine(OneLine.Of($"{parsed.GetRequiredValue(file)}: {map.Hall.Name}, {house.Dates.Count} performances."));
            return 0;
        });
        return command;
    }

    /// <summary>The zone that the book names; the machine's where it names none.</summary>
    private static TimeZoneInfo ZoneOf(PriceBook book) => book.TimeZone ?? TimeZoneInfo.Local;

    private static void Add(House house, string performance)
    {
        var pieces = performance.Split('=', 2, StringSplitOptions.TrimEntries);
        if (pieces is not [{ Length: > 0 and <= 100 } code, var time])
        {
            throw new CommandException($"--performance: '{performance}' is no code and time; write MAR12=2027-03-12T19:30.");
        }

        if (house.Dates.Any(date => Choice.Same(date.Performance.Id.Value, code)))
        {
            throw new CommandException($"--performance: '{code}' is named twice.");
        }

        house.Add(new SeatInventory(house.Map, new SeatInventoryOptions { Performance = new PerformanceId(code) }), time);
    }
}
