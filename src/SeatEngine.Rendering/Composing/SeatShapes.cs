using SeatEngine.Primitives;

namespace SeatEngine.Rendering;

/// <summary>Draws the symbols of seats.</summary>
internal static class SeatShapes
{
    public static void Add(
        MapSceneBuilder scene, int style, SeatSymbol symbol, double x, double y, double radius, string? id, string? name,
            string? role, bool focusable)
    {
        switch (symbol)
        {
            case SeatSymbol.Disc:
                scene.AddDisc(style, x, y, radius, id, name, role, focusable);
                break;
            case SeatSymbol.Dot:
                scene.AddDisc(style, x, y, radius / 3, id, name, role, focusable);
                break;
            case SeatSymbol.Square:
                var side = radius * 0.92;
                scene.AddRectangle(style, new SceneRectangle(x - side, y - side, side * 2, side * 2), radius * 0.25, id,
                    name, role, focusable);
                break;
            case SeatSymbol.Diamond or SeatSymbol.Triangle or SeatSymbol.TriangleDown or SeatSymbol.Hexagon:
            case SeatSymbol.Cross or SeatSymbol.Dash:
                scene.AddPath(style, Path(symbol, x, y, radius), id, name, role, focusable);
                break;
            default:
                throw Unknown.Value(symbol);
        }
    }

    private static ScenePath Path(SeatSymbol symbol, double x, double y, double r)
    {
        ScenePathBuilder path = new();
        switch (symbol)
        {
            case SeatSymbol.Diamond:
                var d = r * 1.1;
                return path.MoveTo(x, y - d).LineTo(x + d, y).LineTo(x, y + d).LineTo(x - d, y).Close().ToPath();
            case SeatSymbol.Triangle:
                return path.MoveTo(x, y - r).LineTo(x + r, y + (r * 0.8)).LineTo(x - r, y + (r * 0.8)).Close().ToPath();
            case SeatSymbol.TriangleDown:
                return path.MoveTo(x, y + r).LineTo(x + r, y - (r * 0.8)).LineTo(x - r, y - (r * 0.8)).Close().ToPath();
            case SeatSymbol.Hexagon:
                var h = r * 0.866;
                return path.MoveTo(x + r, y).LineTo(x + (r / 2), y + h).LineTo(x - (r / 2), y + h)
                    .LineTo(x - r, y).LineTo(x - (r / 2), y - h).LineTo(x + (r / 2), y - h).Close().ToPath();
            case SeatSymbol.Dash:
                return path.MoveTo(x - (r * 0.7), y).LineTo(x + (r * 0.7), y).ToPath();
            case SeatSymbol.Cross:
                var c = r * 0.6;
                return path.MoveTo(x - c, y - c).LineTo(x + c, y + c).MoveTo(x - c, y + c).LineTo(x + c, y - c).ToPath();
            case SeatSymbol.Disc or SeatSymbol.Square or SeatSymbol.Dot:
            default:
                throw Unknown.Value(symbol);
        }
    }
}
