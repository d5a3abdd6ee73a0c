namespace SeatEngine.Interchange;

/// <summary>Ends the reading of bytes that are no text of lines; it never leaves the reader.</summary>
internal sealed class ManifestSyntaxException(string code, long line, string message) : Exception(message)
{
    public string Code { get; } = code;

    public long Line { get; } = line;
}
