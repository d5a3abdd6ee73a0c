namespace SeatEngine.Interchange;

/// <summary>What a cell of a sheet holds.</summary>
internal enum SheetCellKind
{
    Text,
    Number,
    Date,
    Error,
}
