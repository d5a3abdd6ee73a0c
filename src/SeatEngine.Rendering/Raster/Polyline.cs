using SeatEngine.Rendering.Scenes;

namespace SeatEngine.Rendering.Raster;

/// <summary>One figure of a path as a chain of points in pixels.</summary>
internal sealed record Polyline(List<ScenePoint> Points, bool Closed)
{
    /// <summary>The pixels that the figure can touch when it is grown by a margin.</summary>
    public PixelBox Box(double margin)
    {
        double left = double.PositiveInfinity;
        double top = double.PositiveInfinity;
        double right = double.NegativeInfinity;
        double bottom = double.NegativeInfinity;
        foreach (ScenePoint point in Points)
        {
            left = Math.Min(left, point.X);
            right = Math.Max(right, point.X);
            top = Math.Min(top, point.Y);
            bottom = Math.Max(bottom, point.Y);
        }

        return new PixelBox(Math.Floor(left - margin), Math.Floor(top - margin), Math.Ceiling(right + margin), Math.Ceiling(bottom + margin));
    }
}
