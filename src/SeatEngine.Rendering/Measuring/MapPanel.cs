using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>One plan within a picture: which level it shows, which part of the hall, and where.</summary>
/// <param name="Level">The level, or -1 for all.</param>
/// <param name="Bounds">The part of the hall, in metres.</param>
/// <param name="Left">Where the plan's left edge lies in the scene.</param>
/// <param name="Top">Where its upper edge lies.</param>
/// <param name="Scale">Scene units per metre.</param>
internal sealed record MapPanel(int Level, PlanBounds Bounds, double Left, double Top, double Scale)
{
    public SceneRectangle Area => new(Left, Top, Bounds.Width * Scale, Bounds.Height * Scale);

    public double X(double metres) => Left + ((metres - Bounds.MinX) * Scale);

    public double Y(double metres) => Top + ((metres - Bounds.MinY) * Scale);

    public ScenePoint At(PlanPoint point) => new(X(point.X), Y(point.Y));

    public PlanPoint Back(double x, double y) => new(Bounds.MinX + ((x - Left) / Scale), Bounds.MinY + ((y - Top) / Scale));

    public bool Shows(int level) => Level < 0 || level < 0 || level == Level;
}
