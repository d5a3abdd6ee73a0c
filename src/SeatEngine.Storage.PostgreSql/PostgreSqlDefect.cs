namespace SeatEngine.Storage.PostgreSql;

/// <summary>Something in the tables of a store that cannot have been stored so.</summary>
/// <param name="Table">In which table it is.</param>
/// <param name="Row">Which row it is, such as <c>stream performance:evening, sequence 7</c>; empty for the table as a whole.</param>
/// <param name="Text">What is wrong, in a sentence.</param>
public sealed record PostgreSqlDefect(string Table, string Row, string Text);
