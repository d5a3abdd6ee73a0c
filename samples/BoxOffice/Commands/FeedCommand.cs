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
        var format = new Option<int>("--format")
        {
            Description = "2, or 1 for pages that still read the first version of the format.",
            HelpName = "1|2",
            DefaultValueFactory = static _ => 2,
        };
        var lenient = CommonOptions.Lenient();
        var command = new Command("feed", "Print a hall as JSON for a page that draws for itself.") { hall, taken, since, prices,
            currency, format, lenient };
        command.SetAction(parsed =>
        {
            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            SeatClass[] now = [SeatClass.Sold(HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient)))];
            SeatClass[]? before = parsed.GetValue(since) is { } file
                ? [SeatClass.Sold(HallSource.ReadTaken(map, file, parsed.GetValue(lenient)))] : null;
            var zones = ZoneMap.OfCategories(map);
            var table = Maps.Prices(zones, parsed.GetValue(prices), parsed.GetValue(currency)!);
            MapView view = new() { Classes = now, Coloring = Maps.Zones(zones, table), Price = Maps.PriceOf(table) };
            using var output = Console.OpenStandardOutput();
            switch (parsed.GetValue(format))
            {
                case 1 when before is null:
                    PickerFeed.Write(map, view, output);
                    break;
                case 1:
                    PickerFeed.WriteChanges(map, before, now, output);
                    break;
                case 2:
                    Second(new PickerMap(map), view, table, before, output);
                    break;
                default:
                    throw new CommandException("--format is 1 or 2.");
            }

            output.Write("\n"u8);
            return 0;
        });
        return command;
    }

    /// <summary>The three parts as one object, or what changed.</summary>
    private static void Second(PickerMap map, MapView view, PriceTable? table, SeatClass[]? before, Stream output)
    {
        PickerState now = new() { Classes = view.Classes };
        if (before is not null)
        {
            PickerFeed.WriteChanges(map, new PickerState { Classes = before }, now, output);
            return;
        }

        output.Write("{\"map\":"u8);
        output.Write(map.Content.Span);
        output.Write(",\"prices\":"u8);
        PickerFeed.WritePrices(map, table is null ? null : PickerOffer.Of(table), output, view);
        output.Write(",\"states\":"u8);
        PickerFeed.WriteStates(map, now, output, view);
        output.Write("}"u8);
    }
}
