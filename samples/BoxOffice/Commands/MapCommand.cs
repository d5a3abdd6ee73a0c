using System.CommandLine;
using BoxOfficeSample.Support;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice map HALL --out FILE</c>: draws a hall by price zone and by state.</summary>
internal static class MapCommand
{
    private const int DefaultWidth = 1200;

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var output = new Option<string>("--out") { Description = "The picture: a file ending in .svg or .png.", Required = true, HelpName = "FILE" };
        var taken = CommonOptions.Taken();
        var prices = CommonOptions.Prices();
        var currency = CommonOptions.Currency();
        var width = new Option<int>("--width") { Description = "The width in pixels, 40 to 20000.", DefaultValueFactory = static _ => DefaultWidth, HelpName = "PX" };
        var lenient = CommonOptions.Lenient();
        var command = new Command("map", "Draw a hall, coloured by price zone and by state.") { hall, output, taken, prices, currency, width, lenient };
        command.SetAction(parsed =>
        {
            var pixels = parsed.GetValue(width);
            if (pixels is < 40 or > 20_000)
            {
                throw new CommandException("--width is from 40 to 20000 pixels.");
            }

            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), parsed.GetValue(lenient));
            var sold = HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient));
            var zones = ZoneMap.FromCategories(map);
            var table = parsed.GetValue(prices) is { } path
                ? PriceTable.Compile(PriceSource.Read(path, parsed.GetValue(currency)!), zones, new PriceMoment { Performance = new PerformanceId("map"), AsOf = TimeProvider.System.GetUtcNow() })
                : null;
            var view = new MapView
            {
                Width = pixels,
                Coloring = Maps.Zones(zones, table),
                Classes = sold.IsEmpty ? [] : [SeatClass.Sold(sold)],
            };
            Maps.Draw(map, view, parsed.GetRequiredValue(output));
            return 0;
        });
        return command;
    }
}
