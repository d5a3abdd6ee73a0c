using System.Text.Json.Serialization;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>
/// Turns a map, what is sold of it and a style into a <see cref="MapScene"/> that can be written as SVG, PNG or anything
/// else. What follows from the hall alone is worked out once, when first needed, and kept. All members may be used by
/// any number of threads at once.
/// </summary>
/// <example>
/// <code>
/// MapScene scene = new MapComposer(map).Compose(new MapView { Classes = [SeatClass.Sold(sold)] });
/// SvgWriter.Write(scene, file);
/// </code>
/// </example>
[SendInstead("the scenes it composes, as SVG or as pictures"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class MapComposer
{
    private readonly Lazy<MapGeometry> _geometry;

    /// <summary>Makes a composer for a map.</summary>
    /// <param name="map">The map.</param>
    public MapComposer(SeatMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Map = map;
        _geometry = new Lazy<MapGeometry>(() => new MapGeometry(map));
    }

    /// <summary>The map that is drawn; sets of a view belong to it.</summary>
    public SeatMap Map { get; }

    /// <summary>Composes a picture.</summary>
    /// <param name="view">What to show; null shows the whole hall by its own price zones.</param>
    /// <returns>The scene. O(seats).</returns>
    /// <exception cref="ArgumentException">A set belongs to another map, or the view names a level or section that the hall
    /// lacks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The width is out of its range.</exception>
    public MapScene Compose(MapView? view = null)
    {
        view ??= new MapView();
        Check(view);
        using var watch = RenderReport.Start();
        var scene = new MapComposition(new MapPage(_geometry.Value, view)).Compose();
        watch.Report("scene");
        return scene;
    }

    private void Check(MapView view)
    {
        if (!(view.Width >= 40 && view.Width <= 100_000))
        {
            throw new ArgumentOutOfRangeException(nameof(view), "The width is 40 to 100,000 scene units.");
        }

        if (view.Height is { } height && !(height >= 40 && height <= 100_000))
        {
            throw new ArgumentOutOfRangeException(nameof(view), "The height is 40 to 100,000 scene units.");
        }

        if (view.Margin is { } margin && !(margin >= 0 && margin <= view.Width / 3))
        {
            throw new ArgumentOutOfRangeException(nameof(view), "The margin is 0 to a third of the width.");
        }

        if (view.Viewport is { } part && !(part.Width > 0 && part.Height > 0 && part.Width < 1e5 && part.Height < 1e5))
        {
            throw new ArgumentOutOfRangeException(nameof(view), "The part of the plan to show has a width and a height, in metres.");
        }

        foreach (var seatClass in view.Classes)
        {
            CheckSet(seatClass.Seats);
        }

        foreach (var highlight in view.Highlights)
        {
            CheckSet(highlight.Seats);
        }

        if (view.Obstructed is { } obstructed)
        {
            CheckSet(obstructed);
        }

        if (view.Level is { } level && !Map.Hall.Levels.Any(one => one.Id == level) && !Map.Hall.Sections.Any(one => one.Level == level))
        {
            throw new ArgumentException($"The hall has no level '{level}'.", nameof(view));
        }

        if (view.Section is { } section && !Map.Hall.Sections.Any(one => one.Id == section))
        {
            throw new ArgumentException($"The hall has no section '{section}'.", nameof(view));
        }
    }

    private void CheckSet(SeatSet seats)
    {
        if (!ReferenceEquals(seats.Map, Map))
        {
            throw new ArgumentException("A set of seats belongs to another map.", "view");
        }
    }
}
