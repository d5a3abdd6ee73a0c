namespace SeatEngine.Rendering;

/// <summary>One figure of a path as a chain of points in pixels.</summary>
internal sealed record PixelFigure(List<ScenePoint> Points, bool Closed)
{
    /// <summary>The pixels that the figure can touch when it is grown by a margin.</summary>
    public PixelBox Box(double margin)
    {
        var left = double.PositiveInfinity;
        var top = double.PositiveInfinity;
        var right = double.NegativeInfinity;
        var bottom = double.NegativeInfinity;
        foreach (var point in Points)
        {
            left = Math.Min(left, point.X);
            right = Math.Max(right, point.X);
            top = Math.Min(top, point.Y);
            bottom = Math.Max(bottom, point.Y);
        }

        return new PixelBox(Math.Floor(left - margin), Math.Floor(top - margin), Math.Ceiling(right + margin),
            Math.Ceiling(bottom + margin));
    }
}
