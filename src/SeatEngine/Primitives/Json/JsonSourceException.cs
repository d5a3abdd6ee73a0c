using System.Globalization;

namespace SeatEngine.Primitives;

/// <summary>Ends the reading of a text at its first error; never leaves the library: each public edge says it in its own way.</summary>
internal sealed class JsonSourceException(string code, long line, long column, string message) : Exception(message)
{
    /// <summary>What is wrong, in a stable word.</summary>
    public string Code { get; } = code;

    /// <summary>The line, from 1.</summary>
    public long Line { get; } = line;

    /// <summary>The byte in its line, from 1.</summary>
    public long Column { get; } = column;

    public string Place => string.Create(CultureInfo.InvariantCulture, $"line {Line}, byte {Column}");
}
