using System.Globalization;

namespace SeatEngine.AspNetCore;

/// <summary>Remembers in a file up to which event all have been told. Used by one at a time.</summary>
internal sealed class WebhookPosition(string? file)
{
    /// <summary>The sequence of the last event up to which all have been told; null where nothing is remembered.</summary>
    /// <exception cref="InvalidDataException">The file says something else.</exception>
    public long? Read() => file is null || !File.Exists(file) ? null
        : long.TryParse(File.ReadAllText(file).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : throw new InvalidDataException($"The file '{file}' does not say up to which event all have been told.");

    /// <summary>Remembers a sequence, whole or not at all.</summary>
    public void Write(long sequence)
    {
        if (file is not null)
        {
            File.WriteAllText(file + ".new", sequence.ToString(CultureInfo.InvariantCulture));
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
