namespace SeatEngine.Interchange;

/// <summary>What stands at the head of a column, and what its cells are.</summary>
/// <param name="Name">What it is called, in lower case with underscores, such as <c>under_code</c>: the same in every format.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ReportColumn(string Name, TableCellKind Kind);
