namespace SeatEngine.Rendering;

/// <summary>Lays one colour on a canvas wherever a shape has coverage.</summary>
internal readonly struct CanvasSink(PixelCanvas canvas, uint color) : ICoverageSink
{
    public void Row(int x, int y, ReadOnlySpan<byte> coverage) => canvas.Blend(x, y, coverage, color);
}
