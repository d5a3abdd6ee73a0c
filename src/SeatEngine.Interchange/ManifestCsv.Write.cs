using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

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

    /// <summary>Writes a hall as a manifest without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; left open, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>What the format cannot say and was left out, once all is written.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>; nothing is written then.</exception>
    public static Task<ImmutableArray<HallNote>> WriteAsync(
        Hall hall, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content), cancellationToken);

    /// <summary>Writes a hall as a manifest to an array of bytes; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file in UTF-8.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall) => PooledContent.ToBytes(content => Write(hall, content));

    /// <summary>Writes a hall as a manifest to a text; <see cref="Write"/> also tells what was left out.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Write"/>.</exception>
    public static string ToText(Hall hall) => PooledContent.ToText(content => Write(hall, content));
}
