using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>The native JSON form of a hall: read strictly, written always the same.</summary>
/// <remarks>
/// The format is described in <c>docs/formats/hall.md</c> with a JSON Schema beside it. What is written reads back as
/// the same hall, and writes again as the same bytes. Thread-safe.
/// </remarks>
public static class HallFile
{
    /// <summary>Whether a file begins like a hall in the native format, so that it can be told from others by content.</summary>
    /// <param name="utf8">The file, or its beginning; a few hundred bytes suffice for what this library writes.</param>
    /// <returns>Whether it is an object whose member <c>format</c>, within these bytes, is <c>seatengine-hall</c>.</returns>
    public static bool Recognises(ReadOnlySpan<byte> utf8) =>
        string.Equals(JsonSource.FirstText(utf8, "format"u8), HallShape.Format, StringComparison.Ordinal);

    /// <summary>Reads a hall from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <param name="limits">What a file may hold, or null for <see cref="HallReadLimits.Default"/>.</param>
    /// <returns>
    /// The hall, or the first error with its line and byte. Only the form is checked: that ids are unique, that categories
    /// exist and the like is for the validation of halls.
    /// </returns>
    /// <remarks>Linear in the bytes; memory is bounded by a multiple of the file's length, and no bytes make it throw.</remarks>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, HallReadLimits? limits = null)
    {
        try
        {
            return new() { Hall = JsonSource.Read(utf8, new HallReading(limits ?? HallReadLimits.Default), HallShape.Hall) };
        }
        catch (JsonSourceException error)
        {
            return Refused(error);
        }
    }

    /// <summary>Reads a hall from a stream, to its end.</summary>
    /// <param name="stream">The file, in UTF-8; it is not closed.</param>
    /// <param name="limits">What a file may hold, or null for <see cref="HallReadLimits.Default"/>.</param>
    /// <returns>As <see cref="Read(ReadOnlySpan{byte}, HallReadLimits?)"/> does; no more than the allowed bytes are read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream fails; nothing else is thrown for any content.</exception>
    public static HallReadResult Read(Stream stream, HallReadLimits? limits = null)
    {
        limits ??= HallReadLimits.Default;
        try
        {
            return JsonSource.ReadAll(stream, limits.MaxBytes, utf8 => Read(utf8, limits));
        }
        catch (JsonSourceException error)
        {
            return Refused(error);
        }
    }

    /// <summary>Writes a hall to a stream, in UTF-8 without a byte order mark, each row in a line of its own.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The hall holds what the format cannot say: a number that is not finite, a default id, a null text, half of a
    /// surrogate pair, or an undefined value of an enumeration. Nothing is written then.
    /// </exception>
    public static void Write(Hall hall, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(hall);
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Written(hall));
    }

    /// <summary>Writes a hall to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="hall">The hall.</param>
    /// <param name="stream">Where to; it is not closed, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="ArgumentException">The hall holds what the format cannot say, see <see cref="Write"/>.</exception>
    public static Task WriteAsync(Hall hall, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(hall, content), cancellationToken);

    /// <summary>Writes a hall to an array of bytes, as <see cref="Write"/> does.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file in UTF-8: the same bytes for the same hall on every machine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hall"/> is null.</exception>
    /// <exception cref="ArgumentException">The hall holds what the format cannot say, see <see cref="Write"/>.</exception>
    public static byte[] ToBytes(Hall hall)
    {
        ArgumentNullException.ThrowIfNull(hall);
        return Written(hall).ToArray();
    }

    /// <summary>Writes a hall to a text, as <see cref="Write"/> does.</summary>
    /// <param name="hall">The hall.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The hall holds what the format cannot say, see <see cref="Write"/>.</exception>
    public static string ToText(Hall hall) => PooledContent.ToText(content => Write(hall, content));

    private static ReadOnlySpan<byte> Written(Hall hall)
    {
        var sink = new JsonSink(isCompact: false);
        try
        {
            HallShape.Hall.Write(sink, hall);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException(error.Message, nameof(hall), error);
        }

        sink.Raw("\n"u8);
        return sink.Written;
    }

    private static HallReadResult Refused(JsonSourceException error) =>
        HallReadResult.Refused(new Defect(error.Code, DefectSeverity.Error, error.Place, error.Message));
}
