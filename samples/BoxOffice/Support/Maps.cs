using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering;
using SeatEngine.Rendering.Png;
using SeatEngine.Rendering.Scenes;
using SeatEngine.Rendering.Svg;

namespace BoxOfficeSample.Support;

/// <summary>Draws maps into files: SVG or PNG by the extension.</summary>
internal static class Maps
{
    public static void Draw(SeatMap map, MapView view, string path)
    {
        var scene = new MapComposer(map).Compose(view);
        OutputFile.Write(path, Writer(path, scene));
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
            ? string.Create(CultureInfo.InvariantCulture, $"{zone.Value} {Range(range)}")
            : zone.Value);
    }

    private static string Range((Money Lowest, Money Highest) range) =>
        range.Lowest == range.Highest ? range.Lowest.ToString() : $"{range.Lowest.ToAmountString()}–{range.Highest}";

    private static Action<Stream> Writer(string path, MapScene scene) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => stream => SvgWriter.Write(scene, stream),
        ".png" => stream => PngWriter.Write(scene, stream),
        _ => throw new CommandException($"The picture {path} needs the extension .svg or .png."),
    };
}
