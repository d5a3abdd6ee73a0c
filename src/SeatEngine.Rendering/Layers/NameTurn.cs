namespace SeatEngine.Rendering;

/// <summary>Which way names are turned, and to which side of their things they go.</summary>
internal static class NameTurn
{
    public static double Upright(double degrees)
    {
        var turned = Math.IEEERemainder(degrees, 360);
        return turned > 90 ? turned - 180 : turned < -90 ? turned + 180 : turned;
    }

    public static ScenePoint AwayFrom(MapPage page, MapPanel panel, SectionGeometry section)
    {
        var middle = panel.At(section.Centre);
        var focus = panel.At(page.Geometry.Map.FocalPoint);
        (var dx, var dy) = (middle.X - focus.X, middle.Y - focus.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-6 ? new ScenePoint(0, 1) : new ScenePoint(dx / length, dy / length);
    }
}
