namespace SeatEngine.Rendering;

/// <summary>The room of a text, which may be turned.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="HalfWidth">Half of its width along its line.</param>
/// <param name="HalfHeight">Half of its height.</param>
/// <param name="Turn">The turn of its line in degrees, clockwise as seen.</param>
internal readonly record struct TextPlace(double X, double Y, double HalfWidth, double HalfHeight, double Turn)
{
    public static TextPlace Of(SceneRectangle room) =>
        new(room.Center.X, room.Center.Y, room.Width / 2, room.Height / 2, 0);

    /// <summary>The upright rectangle around it.</summary>
    public SceneRectangle Bounds
    {
        get
        {
            (var sin, var cos) = Direction;
            var wide = (Math.Abs(cos) * HalfWidth) + (Math.Abs(sin) * HalfHeight);
            var high = (Math.Abs(sin) * HalfWidth) + (Math.Abs(cos) * HalfHeight);
            return new SceneRectangle(X - wide, Y - high, wide * 2, high * 2);
        }
    }

    private (double Sin, double Cos) Direction => Turn == 0 ? (0, 1) : Math.SinCos(Turn * Math.PI / 180);

    public TextPlace Inflate(double margin) =>
        this with { HalfWidth = Math.Max(0, HalfWidth + margin), HalfHeight = Math.Max(0, HalfHeight + margin) };

    /// <summary>A point as seen from the middle, along the text and down from it.</summary>
    public ScenePoint Local(ScenePoint point)
    {
        (var sin, var cos) = Direction;
        var x = point.X - X;
        var y = point.Y - Y;
        return new ScenePoint((x * cos) + (y * sin), (y * cos) - (x * sin));
    }

    /// <summary>Where a point that is seen from the middle lies.</summary>
    public ScenePoint Global(double along, double down)
    {
        (var sin, var cos) = Direction;
        return new ScenePoint(X + (along * cos) - (down * sin), Y + (along * sin) + (down * cos));
    }

    /// <summary>How far a point lies outside, 0 within.</summary>
    public double DistanceTo(ScenePoint point)
    {
        var local = Local(point);
        var dx = Math.Max(0, Math.Abs(local.X) - HalfWidth);
        var dy = Math.Max(0, Math.Abs(local.Y) - HalfHeight);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    /// <summary>Whether the two have room in common: no line along a side of either parts them.</summary>
    public bool Overlaps(TextPlace other) => !PartedBySides(other) && !other.PartedBySides(this);

    private bool PartedBySides(TextPlace other)
    {
        double left = double.PositiveInfinity, right = double.NegativeInfinity, top = left, bottom = right;
        for (var corner = 0; corner < 4; corner++)
        {
            var point = Local(other.Global(
                (corner & 1) == 0 ? -other.HalfWidth : other.HalfWidth, (corner & 2) == 0 ? -other.HalfHeight : other.HalfHeight));
            left = Math.Min(left, point.X);
            right = Math.Max(right, point.X);
            top = Math.Min(top, point.Y);
            bottom = Math.Max(bottom, point.Y);
        }

        return left >= HalfWidth || right <= -HalfWidth || top >= HalfHeight || bottom <= -HalfHeight;
    }
}
