namespace SeatEngine.Interchange;

/// <summary>A section of a drawing while its seats are found.</summary>
internal sealed class DrawnSection(string? level, string name)
{
    public string? Level { get; } = level;

    public string Name { get; } = name;

    /// <summary>The rows by their labels.</summary>
    public Dictionary<string, DrawnRow> Rows { get; } = new(StringComparer.Ordinal);
}
