using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Draws maps into files: SVG or PNG by the extension.</summary>
internal static class Maps
{
    public static void Draw(SeatMap map, MapView view, string path, double scale = 1)
    {
        var scene = new MapComposer(map).Compose(view);
        OutputFile.Write(path, Writer(path, scene, view.Accessible, scale));
    }

    /// <summary>The prices of a price book for today, or null when there is none.</summary>
    public static PriceTable? Prices(ZoneMap zones, string? path, string currency) => path is null
        ? null
        : PriceTable.Compile(PriceSource.Read(path, currency), zones,
            new PriceMoment { Performance = new PerformanceId("map"), AsOf = TimeProvider.System.GetUtcNow() });

    /// <summary>The price of a seat for the first type, for names and legends.</summary>
    public static Func<SeatIndex, Money?>? PriceOf(PriceTable? table)
    {
        if (table is null)
        {
            return null;
        }

        var type = table.Book.Types[0].Id;
        return seat => table.TryGetPrice(seat, type, out var price) ? price : null;
    }

    /// <summary>The colours that were asked for.</summary>
    public static MapColoring Coloring(SeatMap map, ZoneMap zones, PriceTable? table, string by) => by switch
    {
        "zone" => Zones(zones, table),
        "state" or "hold" => MapColoring.None(),
        "rank" => MapColoring.Ranking(map, map.PrimaryRanking),
        "price" => table is null
            ? throw new CommandException("--by price needs --prices.")
            : MapColoring.Prices(map, PriceOf(table)!, CultureInfo.InvariantCulture),
        _ => throw new CommandException("--by is one of state, zone, price, rank and hold."),
    };

    /// <summary>The seats of a list of ids.</summary>
    public static SeatSet Seats(SeatMap map, string ids, string option)
    {
        List<SeatIndex> seats = [];
        foreach (var id in ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            seats.Add(id.Length <= 200 && map.TryGetIndex(new SeatId(id), out var seat)
                ? seat
                : throw new CommandException($"{option}: the hall has no seat '{id}'."));
        }

        return map.Select([.. seats]);
    }

    /// <summary>A level by its id or its name.</summary>
    public static LevelId? Level(SeatMap map, string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var level in map.Hall.Levels)
        {
            if (string.Equals(level.Id.Value, text, StringComparison.OrdinalIgnoreCase)
                || string.Equals(level.Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return level.Id;
            }
        }

        throw new CommandException($"--level: the hall has no level '{text}'.");
    }

    /// <summary>A section by its id or its name.</summary>
    public static SectionId? Section(SeatMap map, string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var section in map.Hall.Sections)
        {
            if (string.Equals(section.Id.Value, text, StringComparison.OrdinalIgnoreCase)
                || string.Equals(section.Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return section.Id;
            }
        }

        throw new CommandException($"--section: the hall has no section '{text}'.");
    }

    /// <summary>The colours of price zones, with the price of the first type in the legend when there are prices.</summary>
    public static MapColoring Zones(ZoneMap zones, PriceTable? prices)
    {
        if (prices is null)
        {
            return zones.Zones.IsEmpty ? MapColoring.None() : MapColoring.Zones(zones);
        }

        var type = prices.Book.Types[0].Id;
        return MapColoring.Zones(zones, zone => prices.RangeOf(zones.SeatsOf(zone), type) is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{NameOf(zones, zone)} {Range(range)}")
            : NameOf(zones, zone));
    }

    private static string NameOf(ZoneMap zones, PriceZoneId zone) =>
        zones.Map.Hall.Categories.FirstOrDefault(category => category.Id == zone)?.Name ?? zone.Value;

    private static string Range((Money Lowest, Money Highest) range) =>
        range.Lowest == range.Highest ? range.Lowest.ToString() : $"{range.Lowest.ToAmountString()}–{range.Highest}";

    private static Action<Stream> Writer(string path, MapScene scene, bool accessible, double scale) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".svg" => stream => SvgWriter.Write(scene, stream, new SvgOptions { Accessible = accessible, Width = scene.Width * scale }),
            ".png" => stream => Png(scene, stream, scale),
            _ => throw new CommandException($"The picture {path} needs the extension .svg or .png."),
        };

    private static void Png(MapScene scene, Stream stream, double scale)
    {
        foreach (var warning in PngWriter.Write(scene, stream, new PngOptions { Scale = scale }).Warnings)
        {
            Console.Error.WriteLine(OneLine.Of("warning: " + warning));
        }
    }
}
