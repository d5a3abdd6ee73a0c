namespace SeatEngine.Interchange;

/// <summary>A cell of a sheet that holds something, or is coloured.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Text">What it says, formulas by their value, numbers as short as they can be and dates in the form of ISO 8601.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Style">The number of its style.</param>
internal readonly record struct SheetCell(int Column, string Text, SheetCellKind Kind, int Style);
