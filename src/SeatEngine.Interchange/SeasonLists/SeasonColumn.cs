namespace SeatEngine.Interchange;

/// <summary>A column of a season's tables, and the member of the native form that it is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Within">The member within which it is; null for the thing itself.</param>
internal sealed record SeasonColumn(string Name, SeasonCellKind Kind = SeasonCellKind.Text, string? Within = null);
