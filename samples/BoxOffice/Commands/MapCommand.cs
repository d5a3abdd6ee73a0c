using System.CommandLine;
using BoxOfficeSample.Support;

namespace BoxOfficeSample.Commands;

/// <summary><c>boxoffice map HALL --out FILE</c>: draws a hall by price zone and by state, or by what else is asked.</summary>
internal static class MapCommand
{
    private const int DefaultWidth = 1200;

    public static Command Make()
    {
        var hall = CommonOptions.Hall();
        var output = new Option<string>("--out")
        {
            Description = "The picture: a file ending in .svg, .png, .webp, .jpg or .pdf; or .html, the map in words.",
            Required = true,
            HelpName = "FILE"
        };
        var taken = CommonOptions.Taken();
        var prices = CommonOptions.Prices();
        var currency = CommonOptions.Currency();
        var width = new Option<int>("--width")
        {
            Description = "The width in pixels, 40 to 20000.",
            DefaultValueFactory = static _ => DefaultWidth,
            HelpName = "PX"
        };
        var style = new Option<string>("--style")
        {
            Description = "The look: light, dark, print or safe (for people who see few colours).",
            DefaultValueFactory = static _ => "light",
            HelpName = "STYLE"
        };
        var by = new Option<string>("--by")
        {
            Description = "What colours tell: state, zone, price, heat (prices as a scale), rank, hold or sales (when seats were sold).",
            DefaultValueFactory = static _ => "zone",
            HelpName = "WHAT"
        };
        var holds = new Option<string?>("--holds")
        {
            Description = "A file with a seat's id, a comma and a hold code on each line.",
            HelpName = "FILE"
        };
        var sales = new Option<string?>("--sales")
        {
            Description = "A file with a seat's id, a comma and the instant of its sale on each line.",
            HelpName = "FILE"
        };
        var frames = new Option<int?>("--frames")
        {
            Description = "Draw so many pictures side by side, 2 to 60, each with what --sales tells was sold by then.",
            HelpName = "COUNT"
        };
        var sights = new Option<bool>("--sights")
        {
            Description = "Mark the seats whose view a pillar or a floor above restricts, beside those that the house marks.",
        };
        var level = new Option<string?>("--level") { Description = "Show this level alone.", HelpName = "LEVEL" };
        var section = new Option<string?>("--section") { Description = "Show this section alone.", HelpName = "SECTION" };
        var highlight =
            new Option<string?>("--highlight") { Description = "Ring these seats: their ids, separated by commas.", HelpName = "IDS" };
        var scale = new Option<double>("--scale")
        {
            Description = "Pixels of the picture for each pixel of the width, 0.1 to 10.",
            DefaultValueFactory = static _ => 1,
            HelpName = "FACTOR"
        };
        var detail = new Option<string?>("--detail")
        {
            Description = "What is drawn: house (the form of each section), section (its rows) or seat; by the size unless said.",
            HelpName = "DETAIL"
        };
        var renderer = new Option<string>("--renderer")
        {
            Description = "What draws a .png: skia (SkiaSharp, with the machine's fonts) or managed (no native code, letters of its own).",
            DefaultValueFactory = static _ => "skia",
            HelpName = "RENDERER"
        };
        var paper = new Option<string?>("--paper")
        {
            Description = "Make a .pdf for this paper, a4 or letter: the hall, then a page for each section.",
            HelpName = "PAPER"
        };
        var accessible = new Option<bool>("--accessible") { Description = "Name every seat of an SVG for screen readers and keyboards." };
        var lenient = CommonOptions.Lenient();
        var command = new Command("map", "Draw a hall, coloured by price zone and by state.")
        {
            hall, output, taken, prices, currency, width, style, by, holds, sales, frames, sights, level, section, highlight, scale, detail,
            renderer, paper, accessible, lenient,
        };
        command.SetAction(parsed =>
        {
            var pixels = parsed.GetValue(width);
            if (pixels is < 40 or > 20_000)
            {
                throw new CommandException("--width is from 40 to 20000 pixels.");
            }

            var factor = parsed.GetValue(scale);
            if (!(factor >= 0.1 && factor <= 10))
            {
                throw new CommandException("--scale is from 0.1 to 10.");
            }

            var map = HallSource.ReadMap(parsed.GetRequiredValue(hall), Reading.Of(parsed, lenient));
            var sold = HallSource.ReadTaken(map, parsed.GetValue(taken), parsed.GetValue(lenient));
            var zones = ZoneMap.OfCategories(map);
            var table = Maps.Prices(zones, parsed.GetValue(prices), parsed.GetValue(currency)!);
            List<SeatClass> classes = [.. HoldSource.Read(map, parsed.GetValue(holds))];
            if (!sold.IsEmpty)
            {
                classes.Add(SeatClass.Sold(sold));
            }

            var soldAt = parsed.GetValue(sales) is { } log ? SaleList.Read(map, log) : null;
            var view = new MapView
            {
                Width = pixels,
                Style = MapStyle.Find(parsed.GetValue(style)!)
                    ?? throw new CommandException("--style is one of light, dark, print and safe."),
                Coloring = Maps.Coloring(map, zones, table, parsed.GetValue(by)!, soldAt),
                Classes = classes,
                Highlights = parsed.GetValue(highlight) is { } ids ? [new MapHighlight(Maps.Seats(map, ids, "--highlight"))] : [],
                Level = Maps.Level(map, parsed.GetValue(level)),
                Section = Maps.Section(map, parsed.GetValue(section)),
                Price = Maps.PriceOf(table),
                Detail = DetailOf(parsed.GetValue(detail)),
                Obstructed = parsed.GetValue(sights) ? new SightLines(map).FindObstructed() : null,
                Accessible = parsed.GetValue(accessible),
            };
            if (parsed.GetValue(frames) is { } count)
            {
                DrawFrames(map, view, soldAt, count, parsed.GetRequiredValue(output), factor);
                return 0;
            }

            Maps.Draw(
                map, view, parsed.GetRequiredValue(output), factor, IsManaged(parsed.GetValue(renderer)!), PaperOf(parsed.GetValue(paper)));
            return 0;
        });
        return command;
    }

    private static void DrawFrames(
        SeatMap map, MapView view, IReadOnlyDictionary<SeatIndex, DateTimeOffset>? sales, int count, string path, double scale)
    {
        if (sales is null || count is < 2 or > 60)
        {
            throw new CommandException(sales is null ? "--frames needs --sales." : "--frames is from 2 to 60.");
        }

        var columns = Math.Min(count, Math.Max(2, (int)view.Width / 300));
        Maps.Write([new MapComposer(map).ComposeFrames(SaleList.Frames(map, view, sales, count), view.Width, columns)], path, scale);
    }

    private static MapDetail DetailOf(string? text) => text switch
    {
        null => MapDetail.Automatic,
        "house" => MapDetail.Sections,
        "section" => MapDetail.Rows,
        "seat" => MapDetail.Seats,
        _ => throw new CommandException("--detail is house, section or seat."),
    };

    private static bool IsManaged(string text) => text switch
    {
        "skia" => false,
        "managed" => true,
        _ => throw new CommandException("--renderer is skia or managed."),
    };

    private static PaperSize? PaperOf(string? text) => text switch
    {
        null => null,
        "a4" => PaperSize.A4,
        "letter" => PaperSize.Letter,
        _ => throw new CommandException("--paper is a4 or letter."),
    };
}
