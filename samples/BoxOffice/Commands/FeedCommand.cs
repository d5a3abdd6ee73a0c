using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice feed HALL</c>: prints the map as compact JSON for a page that draws for itself.</summary>
internal static class FeedCommand
{
    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var taken = CommonOptions.Taken();
        var prices = CommonOptions.Prices();
        var currency = CommonOptions.Currency();
        var since = new Option<string?>("--since")
        {
            Description = "A file of the seats that were taken before: print only what changed.",
            HelpName = "FILE"
        };
        var lenient = CommonOptions.Lenient();
        var command = new Command("feed", "Print a hall as JSON for a page that draws for itself.") { hall, taken, since, prices,
            currency, lenient };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            SeatClass[] now = [SeatClass.Sold(HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient)))];
            using var output = Console.OpenStandardOutput();
            if (parsed.GetValue(since) is { } before)
            {
                PickerFeed.WriteChanges(map, [SeatClass.Sold(HallSource.ReadTaken(map, before, parsed.GetValue(lenient)))], now, output);
            }
            else
            {
                var zones = ZoneMap.OfCategories(map);
                var table = Maps.Prices(zones, parsed.GetValue(prices), parsed.GetValue(currency)!);
                PickerFeed.Write(map,
                    new MapView { Classes = now, Coloring = Maps.Zones(zones, table), Price = Maps.PriceOf(table) }, output);
            }

            output.Write("\n"u8);
            return 0;
        });
        return command;
    }
}
