namespace SeatEngine.Storage.Sqlite;

/// <summary>Something in the file of a store that cannot have been stored so.</summary>
/// <param name="Table">In which table of the file it is; <c>file</c> where SQLite itself finds its pages damaged.</param>
/// <param name="Row">Which row it is, such as <c>stream performance:evening, sequence 7</c>; empty for the table as a whole.</param>
/// <param name="Text">What is wrong, in a sentence.</param>
public sealed record SqliteDefect(string Table, string Row, string Text);
