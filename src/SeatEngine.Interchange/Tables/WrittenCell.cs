namespace SeatEngine.Interchange;

/// <summary>A cell that is to be written.</summary>
/// <param name="Text">What it says; null or empty for a cell that holds nothing.</param>
/// <param name="Kind">What it holds; a text that is none of this kind is written as a text.</param>
internal readonly record struct WrittenCell(string? Text, TableCellKind Kind = TableCellKind.Text);
