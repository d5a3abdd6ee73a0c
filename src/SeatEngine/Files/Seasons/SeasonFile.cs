using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Files;

/// <summary>The native JSON form of a season: read strictly, written always the same.</summary>
/// <remarks>
/// The format has a JSON Schema, <c>docs/formats/season.schema.json</c>. Times are of the wall clock of the season's zone, amounts are
/// decimal strings of its currency, spans of time are ISO 8601 durations. Thread-safe.
/// </remarks>
public static class SeasonFile
{
    /// <summary>The most bytes of a season's file: 8 MiB.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads a season from the bytes of a file.</summary>
    /// <param name="utf8">The whole file, in UTF-8, with or without a byte order mark.</param>
    /// <returns>
    /// The season; or the first error of syntax or type with its line and byte (<c>syntax</c>); or every defect of what is
    /// said, each with code, place (<c>titles[2].performances[0]</c>) and sentence.
    /// </returns>
    /// <remarks>Linear in the bytes but for the nights of packages, which are bounded; no bytes make it throw.</remarks>
    public static SeasonResult Read(ReadOnlySpan<byte> utf8)
    {
        var isKnown = Currency.TryParse(JsonSource.FirstText(utf8, "currency"u8), out var currency);
        var reading = new SeasonReading(isKnown ? currency : Currency.Usd);
        try
        {
            var result = Season.Check(JsonSource.Read(utf8, reading, SeasonShape.Season));
            Defect[] wrong = [.. reading.Defects];
            return wrong.Length == 0 ? result : new() { Defects = [.. wrong, .. result.Defects] };
        }
        catch (JsonSourceException error)
        {
            return Refused(error);
        }
    }

    /// <summary>Reads a season from a stream, to its end.</summary>
    /// <param name="stream">The file, in UTF-8; it is not closed.</param>
    /// <returns>As <see cref="Read(ReadOnlySpan{byte})"/> does.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream fails; nothing else is thrown for any content.</exception>
    public static SeasonResult Read(Stream stream)
    {
        try
        {
            return JsonSource.ReadAll(stream, MaxBytes, Read);
        }
        catch (JsonSourceException error)
        {
            return Refused(error);
        }
    }

    /// <summary>Writes a season to a stream; what is written reads back as an equal one, and writes again as the same bytes.</summary>
    /// <param name="season">The season.</param>
    /// <param name="stream">Where to, in UTF-8, ending with a line feed; it is not closed.</param>
    /// <exception cref="IOException">The stream fails.</exception>
    public static void Write(Season season, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes(season));
    }

    /// <summary>Writes a season to a stream without blocking, the same bytes as <see cref="Write"/>.</summary>
    /// <param name="season">The season.</param>
    /// <param name="stream">Where to; it is not closed, and no synchronous member of it is called.</param>
    /// <param name="cancellationToken">Gives up what is not yet written.</param>
    /// <returns>The writing.</returns>
    public static Task WriteAsync(Season season, Stream stream, CancellationToken cancellationToken = default) =>
        PooledContent.WriteAsync(stream, content => Write(season, content), cancellationToken);

    /// <summary>Writes a season to a text, as <see cref="Write"/> does.</summary>
    /// <param name="season">The season.</param>
    /// <returns>The file.</returns>
    public static string ToText(Season season) => PooledContent.ToText(content => Write(season, content));

    /// <summary>Writes a season to an array of bytes, as <see cref="Write"/> does.</summary>
    /// <param name="season">The season.</param>
    /// <returns>The file in UTF-8, ending with a line feed; things of a list stand in lines of their own.</returns>
    /// <exception cref="ArgumentException">A time of the season has a part of a second, which the format cannot say.</exception>
    public static byte[] ToBytes(Season season)
    {
        ArgumentNullException.ThrowIfNull(season);
        var sink = new JsonSink(isCompact: false);
        SeasonShape.Season.Write(sink, season.Definition);
        sink.Raw("\n"u8);
        return sink.Written.ToArray();
    }

    private static SeasonResult Refused(JsonSourceException error)
    {
        var code = error.Code is "file-too-large" or "not-utf8" or "unknown-format" or "unsupported-version" ? error.Code : "syntax";
        return SeasonResult.Refused(new Defect(code, DefectSeverity.Error, error.Place, error.Message));
    }
}
