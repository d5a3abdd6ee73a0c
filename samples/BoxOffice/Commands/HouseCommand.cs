using System.CommandLine;
using System.Globalization;
using BoxOfficeSample.Houses;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice house create|check HOUSE …</c>: a hall, its prices and its dates in one store, to sell from.</summary>
internal static class HouseCommand
{
    private const string HallId = "hall";
    private const string PricesId = "prices";

    public static Command Make()
    {
        var command = new Command("house", "Make a house, or look whether it is sound.");
        command.Add(MakeCreate());
        command.Add(MakeCheck());
        return command;
    }

    /// <summary>Makes a house, with performances such as MAR12=2027-03-12T19:30.</summary>
    /// <returns>How many performances it has.</returns>
    public static int Create(string address, SeatMap map, PriceBook book, IEnumerable<string> performances)
    {
        var zone = ZoneOf(book);
        var dates = new List<HousePerformance>();
        foreach (var performance in performances)
        {
            dates.Add(Date(performance, zone, dates));
        }

        HouseStore.Create(address,
        [
            HouseCatalogue.Of(new HouseSettings(map.Hall.Name, zone.Id)),
            HouseCatalogue.Of(HallId, map.Hall),
            HouseCatalogue.Of(PricesId, book),
            .. dates.Select(static date => HouseCatalogue.Of(date)),
        ]);
        return dates.Count;
    }

    private static Command MakeCreate()
    {
        var file = new Argument<string>("HOUSE") { Description = "The file to be made, or the address of a PostgreSQL database." };
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
        var command = new Command("create", "Make a house: its hall, its prices and its performances.")
        {
            file, hall, prices, performances, currency, lenient,
        };
        command.SetAction(parsed =>
        {
            var read = HallSource.ReadTold(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var map = SeatMap.Compile(read.Hall!);
            var book = PriceSource.Read(parsed.GetValue(prices)!, parsed.GetValue(currency)!);
            var address = parsed.GetRequiredValue(file);
            var dates = Create(address, map, book, parsed.GetRequiredValue(performances));
            HallSource.WarnOfNeighbours(read);
            Console.WriteLine(OneLine.Of($"{address}: {map.Hall.Name}, {dates} performances."));
            return 0;
        });
        return command;
    }

    /// <summary>The zone that the book names; the machine's where it names none.</summary>
    private static TimeZoneInfo ZoneOf(PriceBook book) => book.TimeZone ?? TimeZoneInfo.Local;

    private static Command MakeCheck()
    {
        var desk = new DeskOptions();
        var command = new Command("check", "Look at every event, seat, order and entry of a house, and whether they agree.") { desk.House,
            desk.Json };
        command.SetAction(parsed =>
        {
            var faults = HouseStore.Check(parsed.GetRequiredValue(desk.House));
            if (parsed.GetValue(desk.Json))
            {
                JsonOut.Write(json =>
                {
                    json.WriteBoolean("sound", faults.Count == 0);
                    json.Strings("faults", faults);
                });
            }
            else
            {
                foreach (var fault in faults.DefaultIfEmpty("The house is sound."))
                {
                    Console.WriteLine(OneLine.Of(fault));
                }
            }

            return faults.Count == 0 ? 0 : CommandException.RefusedCode;
        });
        return command;
    }

    private static HousePerformance Date(string performance, TimeZoneInfo zone, List<HousePerformance> before)
    {
        var pieces = performance.Split('=', 2, StringSplitOptions.TrimEntries);
        if (pieces is not [{ Length: > 0 and <= 100 } code, var time])
        {
            throw new CommandException($"--performance: '{performance}' is no code and time; write MAR12=2027-03-12T19:30.");
        }

        if (before.Any(date => Choice.Same(date.Id.Value, code)))
        {
            throw new CommandException($"--performance: '{code}' is named twice.");
        }

        if (!DateTime.TryParseExact(time, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var local))
        {
            throw new CommandException($"'{time}' is no time of a performance; write 2027-03-12T19:30.");
        }

        return zone.IsInvalidTime(local)
            ? throw new CommandException($"There is no {time} in {zone.Id}: clocks go forward over it.")
            : new HousePerformance(DeskOptions.Id("--performance", code, static text => new PerformanceId(text)), new(HallId),
                new(PricesId),
                new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
