namespace SeatEngine.Rendering.Tests.Raster;

/// <summary>Keeps the coverage of every pixel, and fails on anything outside.</summary>
internal readonly struct RecordingSink(int width, int height) : ICoverageSink
{
    public byte[] Coverage { get; } = new byte[width * height];

    public void Row(int x, int y, ReadOnlySpan<byte> coverage)
    {
        Assert.InRange(y, 0, height - 1);
        Assert.InRange(x, 0, width - 1);
        Assert.InRange(x + coverage.Length, 1, width);
        for (var i = 0; i < coverage.Length; i++)
        {
            Coverage[(y * width) + x + i] = coverage[i];
        }
    }
}
