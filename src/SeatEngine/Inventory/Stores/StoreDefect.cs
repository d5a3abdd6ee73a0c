namespace SeatEngine.Inventory;

/// <summary>Something in a store that cannot have been stored so.</summary>
/// <param name="Table">In which table it is, or that it is in the file as a whole.</param>
/// <param name="Row">Which row it is, such as <c>stream performance:evening, sequence 7</c>; empty for the table as a whole.</param>
/// <param name="Text">What is wrong, in a sentence.</param>
public sealed record StoreDefect(string Table, string Row, string Text)
{
    /// <summary>Where it is, and what is wrong.</summary>
    /// <returns>One sentence.</returns>
    public override string ToString() => Row.Length == 0 ? $"In {Table}: {Text}" : $"In {Table}, {Row}: {Text}";
}
