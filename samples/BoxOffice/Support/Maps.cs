using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Draws maps into files of the format that their extension says.</summary>
internal static class Maps
{
    /// <summary>Draws a map into a file, as its extension says.</summary>
    /// <param name="map">The map.</param>
    /// <param name="view">What is shown.</param>
    /// <param name="path">A file ending in .svg, .png, .webp, .jpg or .pdf, or in .html for the map in words.</param>
    /// <param name="scale">Pixels for each pixel of the width.</param>
    /// <param name="isManaged">Whether a PNG is drawn without SkiaSharp.</param>
    /// <param name="paper">The paper of a PDF with a page for each section; null for one page as large as the map.</param>
    public static void Draw(SeatMap map, MapView view, string path, double scale = 1, bool isManaged = false, PaperSize? paper = null)
    {
        var composer = new MapComposer(map);
        if (paper is not null && ExtensionOf(path) != ".pdf")
        {
            throw new CommandException("--paper is for a .pdf.");
        }

        if (ExtensionOf(path) == ".html")
        {
            OutputFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(MapListing.ToHtml(map, view))));
            return;
        }

        Write(paper is null ? [composer.Compose(view)] : composer.ComposePages(view, paper), path, scale, isManaged, view.Accessible);
    }

    /// <summary>Writes scenes into a file, as its extension says: all as pages of a .pdf, else the first.</summary>
    public static void Write(
        IReadOnlyList<MapScene> pages, string path, double scale = 1, bool isManaged = false, bool isAccessible = false)
    {
        var extension = ExtensionOf(path);
        if (isManaged && extension != ".png")
        {
            throw new CommandException("--renderer managed draws .png alone.");
        }

        Action<Stream> write = extension switch
        {
            ".svg" => stream => SvgWriter.Write(pages[0], stream,
                new SvgOptions { Accessible = isAccessible, Width = pages[0].Width * scale }),
            ".png" when isManaged => stream => Png(pages[0], stream, scale),
            ".pdf" => stream => SkiaSceneRenderer.WritePages(pages, stream, new SkiaOptions { Scale = scale }),
            _ => stream => SkiaSceneRenderer.Write(pages[0], stream, new SkiaOptions { Format = FormatOf(extension, path), Scale = scale }),
        };
        OutputFile.Write(path, write);
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
    public static MapColoring Coloring(
        SeatMap map, ZoneMap zones, PriceTable? table, string by, IReadOnlyDictionary<SeatIndex, DateTimeOffset>? sales) => by switch
        {
            "zone" => Zones(zones, table),
            "state" or "hold" => MapColoring.None(),
            "sales" => sales is null
                ? throw new CommandException("--by sales needs --sales.")
                : MapColoring.Sales(map, seat => sales.TryGetValue(seat, out var at) ? at : null, SaleList.Name),
            "heat" => table is null
                ? throw new CommandException("--by heat needs --prices.")
                : MapColoring.PriceScale(map, PriceOf(table)!, CultureInfo.InvariantCulture),
            "rank" => MapColoring.Ranking(map, map.PrimaryRanking),
            "price" => table is null
                ? throw new CommandException("--by price needs --prices.")
                : MapColoring.Prices(map, PriceOf(table)!, CultureInfo.InvariantCulture),
            _ => throw new CommandException("--by is one of state, zone, price, heat, rank, hold and sales."),
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

    private static string ExtensionOf(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static SkiaImageFormat FormatOf(string extension, string path) => extension switch
    {
        ".png" => SkiaImageFormat.Png,
        ".jpg" or ".jpeg" => SkiaImageFormat.Jpeg,
        ".webp" => SkiaImageFormat.Webp,
        _ => throw new CommandException($"The picture {path} needs the extension .svg, .png, .webp, .jpg or .pdf."),
    };

    private static void Png(MapScene scene, Stream stream, double scale)
    {
        foreach (var warning in PngWriter.Write(scene, stream, new PngOptions { Scale = scale }).Warnings)
        {
            Console.Error.WriteLine(OneLine.Of("warning: " + warning));
        }
    }
}
