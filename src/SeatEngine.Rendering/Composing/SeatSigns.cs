using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Which signs a seat has, and their lines.</summary>
internal static class SeatSigns
{
    /// <summary>The signs in the order in which they matter.</summary>
    public static IReadOnlyList<MapSigns> InOrder { get; } =
        [MapSigns.Wheelchair, MapSigns.Companion, MapSigns.Accessible, MapSigns.RestrictedView, MapSigns.HearingLoop, MapSigns.Aisle];

    public static MapSigns Of(SeatMap map, SeatIndex seat, MapView view)
    {
        var features = view.FeaturesOf(map[seat]);
        var signs = MapSigns.None;
        signs |= (features & SeatFeatures.WheelchairSpace) != 0 ? MapSigns.Wheelchair : 0;
        signs |= (features & SeatFeatures.Companion) != 0 ? MapSigns.Companion : 0;
        signs |= (features & (SeatFeatures.Accessible | SeatFeatures.TransferArm)) != 0 ? MapSigns.Accessible : 0;
        signs |= (features & SeatFeatures.RestrictedView) != 0 ? MapSigns.RestrictedView : 0;
        signs |= (features & SeatFeatures.HearingLoop) != 0 ? MapSigns.HearingLoop : 0;
        return signs | (IsBesideAisle(map, seat) ? MapSigns.Aisle : 0);
    }

    public static bool IsBesideAisle(SeatMap map, SeatIndex seat) => map.RunOf(seat) is { Kind: SeatRunKind.Line } run
        && ((run.First == seat && run.LeftAcrossAisle is not null) || (run.Last == seat && run.RightAcrossAisle is not null));

    public static string WordOf(MapSigns sign, MapWords words) => sign switch
    {
        MapSigns.Wheelchair => words.WheelchairSpace,
        MapSigns.Companion => words.Companion,
        MapSigns.Accessible => words.Accessible,
        MapSigns.RestrictedView => words.RestrictedView,
        MapSigns.HearingLoop => words.HearingLoop,
        MapSigns.Aisle => words.Aisle,
        MapSigns.None or MapSigns.Usual or MapSigns.All => throw Unknown.Value(sign),
        _ => throw Unknown.Value(sign),
    };

    /// <summary>Adds the lines of one sign about a point, within a radius.</summary>
    public static void Add(ScenePathBuilder path, MapSigns sign, double x, double y, double r)
    {
        switch (sign)
        {
            case MapSigns.Wheelchair:
                Bow(path, x + (r * 0.1), y + (r * 0.25), r * 0.5, 250, 560);
                path.MoveTo(x - (r * 0.35), y - (r * 0.8)).LineTo(x - (r * 0.2), y - (r * 0.1)).LineTo(x + (r * 0.55), y - (r * 0.1));
                break;
            case MapSigns.Companion:
                Bow(path, x - (r * 0.42), y, r * 0.26, 0, 360);
                Bow(path, x + (r * 0.42), y, r * 0.26, 0, 360);
                break;
            case MapSigns.Accessible:
                path.MoveTo(x - (r * 0.6), y).LineTo(x + (r * 0.6), y).MoveTo(x, y - (r * 0.6)).LineTo(x, y + (r * 0.6));
                break;
            case MapSigns.RestrictedView:
                path.MoveTo(x - (r * 0.62), y + (r * 0.62)).LineTo(x + (r * 0.62), y - (r * 0.62));
                break;
            case MapSigns.HearingLoop:
                Bow(path, x - (r * 0.35), y, r * 0.4, -60, 60);
                Bow(path, x - (r * 0.35), y, r * 0.85, -50, 50);
                break;
            case MapSigns.Aisle:
                path.MoveTo(x, y - (r * 0.65)).LineTo(x, y + (r * 0.65));
                break;
            case MapSigns.None or MapSigns.Usual or MapSigns.All:
            default:
                throw Unknown.Value(sign);
        }
    }

    /// <summary>A part of a circle from angle to angle, in degrees, by cubics of a quarter at most.</summary>
    private static void Bow(ScenePathBuilder path, double x, double y, double r, double from, double to)
    {
        var pieces = (int)Math.Ceiling((to - from) / 90);
        var step = (to - from) * Math.PI / 180 / pieces;
        var reach = r * 4 / 3 * Math.Tan(step / 4);
        var angle = from * Math.PI / 180;
        path.MoveTo(x + (r * Math.Cos(angle)), y + (r * Math.Sin(angle)));
        for (var piece = 0; piece < pieces; piece++)
        {
            (var sin, var cos) = Math.SinCos(angle);
            (var sinNext, var cosNext) = Math.SinCos(angle + step);
            path.CubicTo(
                x + (r * cos) - (reach * sin), y + (r * sin) + (reach * cos),
                x + (r * cosNext) + (reach * sinNext), y + (r * sinNext) - (reach * cosNext),
                x + (r * cosNext), y + (r * sinNext));
            angle += step;
        }
    }
}
