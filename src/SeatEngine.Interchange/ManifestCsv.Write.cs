using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <content>Writing.</content>
public static partial class ManifestCsv
{
    /// <summary>
    /// Writes a hall as a manifest: ids, levels, sections, rows, labels, order, segments, neighbours, positions in metres,
    /// categories, features, companions and notes, in natural order.
    /// </summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to, in UTF-8 without byte order mark, with LF at the end of lines; left open.</param>
    /// <returns>
    /// What the format cannot say and was left out; empty when nothing was. What is written reads back as the same seats
    /// in the same rows, with the same ids, labels, features and, to the millimetre, places. A line break within a text
    /// becomes a space.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static ImmutableArray<HallNote> Write(Hall hall, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(stream);
        return new ManifestWriter(hall).Write(stream);
    }
}
