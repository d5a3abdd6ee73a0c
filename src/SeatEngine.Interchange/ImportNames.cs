namespace SeatEngine.Interchange;

/// <summary>Makes names of other people's texts that can be ids.</summary>
internal static class ImportNames
{
    private const int MaxLength = 190;

    /// <summary>The text without control characters and not too long; an underscore when nothing is left.</summary>
    public static string Clean(string text)
    {
        var clean = text.Length <= MaxLength ? text : text[..MaxLength];
        if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
        {
            clean = clean[..^1];
        }

        if (clean.AsSpan().ContainsAnyInRange('\u0000', '\u001F') || clean.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            clean = new([.. clean.Where(static c => !char.IsControl(c))]);
        }

        return clean.Length == 0 ? "_" : clean;
    }
}
