namespace SeatEngine.Primitives;

/// <summary>How values are written as text.</summary>
internal static class TextFormat
{
    /// <summary>The format whose text parses to the same value; empty for a value that is none at all.</summary>
    public const string RoundTrip = "R";

    /// <summary>Whether a format asks for the text that <see cref="object.ToString"/> gives.</summary>
    public static bool IsGeneral(string? format) => string.IsNullOrEmpty(format) || format is "G";

    public static FormatException Unknown(string? format) => new($"There is no format '{format}'.");

    public static bool TryCopy<T>(T value, Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
        where T : struct, IFormattable
    {
        var text = value.ToString(format.IsEmpty ? null : format.ToString(), provider);
        var fits = text.TryCopyTo(destination);
        written = fits ? text.Length : 0;
        return fits;
    }
}
