namespace SeatEngine.Interchange;

/// <summary>A sheet of a workbook, unpacked.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Content">Its markup.</param>
/// <param name="Others">The names of the other sheets that are shown.</param>
internal sealed record WorkbookSheet(string Name, ReadOnlyMemory<byte> Content, string[] Others);
