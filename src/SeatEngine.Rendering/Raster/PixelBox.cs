namespace SeatEngine.Rendering;

/// <summary>A box of whole pixels; the right and lower edges do not belong to it.</summary>
internal readonly record struct PixelBox(double Left, double Top, double Right, double Bottom)
{
    public bool SharesPixel(PixelBox other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
