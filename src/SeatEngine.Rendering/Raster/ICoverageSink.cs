namespace SeatEngine.Rendering;

/// <summary>Receives the coverage of a shape, row by row, top to bottom, always inside the picture.</summary>
internal interface ICoverageSink
{
    /// <summary>Takes one stretch of a row.</summary>
    /// <param name="x">The first column.</param>
    /// <param name="y">The row.</param>
    /// <param name="coverage">How much of each pixel is covered, 0 to 255.</param>
    void Row(int x, int y, ReadOnlySpan<byte> coverage);
}
