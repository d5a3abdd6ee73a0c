namespace SeatEngine.Interchange;

/// <summary>Ends the reading of a file that is no sound table; it never leaves the reader.</summary>
internal sealed class TableFormatException(string code, string place, string message) : Exception(message)
{
    public TableFormatException(string code, long line, string message)
        : this(code, FormattableString.Invariant($"line {line}"), message)
    {
    }

    public string Code { get; } = code;

    /// <summary>Where in the file, in its words.</summary>
    public string Place { get; } = place;
}
