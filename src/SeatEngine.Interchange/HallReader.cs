using System.Text.Json;
using SeatEngine.Files;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>Reads a hall of any supported format, told by the content of the file alone.</summary>
/// <remarks>All members are pure, but for the stream, and may be called from several threads at once.</remarks>
public static class HallReader
{
    private const int PeekSize = 4096;

    /// <summary>Tells the format of a file.</summary>
    /// <param name="utf8">The whole file, or for the native format and CSV its first few hundred bytes.</param>
    /// <returns>
    /// The format; null for a JSON file that is none of those known, or not well-formed before it shows what it is. Markup is taken for a
    /// drawing, and what is neither JSON nor markup for CSV.
    /// </returns>
    public static HallFormat? Detect(ReadOnlySpan<byte> utf8)
    {
        if (XlsxTable.Recognises(utf8))
        {
            return HallFormat.Workbook;
        }

        if (Utf8Text.EncodingOf(utf8) is not null)
        {
            return Detect(Utf8Text.StartOf(utf8.ToArray()).Span);
        }

        if (!LooksLikeJson(utf8, out var text))
        {
            return text.StartsWith("<"u8) ? HallFormat.SvgDrawing : HallFormat.Csv;
        }

        return HallFile.Recognises(text) ? HallFormat.Native : DetectOther(text);
    }

    /// <summary>Reads a hall, and checks it: strictly, or mending what may be mended.</summary>
    /// <param name="stream">The file; read to its end or to the first fatal defect, left open.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>The whole hall, or none and the defects that forbid it. Memory is bounded by the limits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read.</exception>
    /// <exception cref="IOException">The stream fails; nothing else is thrown for any content.</exception>
    public static HallReadResult Read(Stream stream, HallReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        options ??= HallReaderOptions.Default;
        var peeked = new byte[PeekSize];
        var start = peeked.AsMemory(0, stream.ReadAtLeast(peeked, peeked.Length, throwOnEndOfStream: false));
        using var whole = new ReplayStream(start, stream);
        if (XlsxTable.Recognises(start.Span))
        {
            return ManifestXlsx.Read(whole, TableOf(options));
        }

        var text = Utf8Text.StartOf(start);
        if (LooksLikeJson(text.Span, out var trimmed))
        {
            return HallFile.Recognises(start.Span)
                ? Native(HallFile.Read(whole, options.Limits), options) : ReadOtherJson(whole, options);
        }

        return trimmed.StartsWith("<"u8) ? SvgSeatPlan.Read(whole, DrawingOf(options)) : ManifestCsv.Read(whole, TableOf(options));
    }

    /// <summary>Reads a hall from the bytes of a file, and checks it.</summary>
    /// <param name="utf8">The whole file.</param>
    /// <param name="options">How to read, or null for strict reading with the default limits.</param>
    /// <returns>As <see cref="Read(Stream, HallReaderOptions?)"/> does.</returns>
    public static HallReadResult Read(ReadOnlySpan<byte> utf8, HallReaderOptions? options = null)
    {
        using var stream = new MemoryStream(utf8.ToArray(), writable: false);
        return Read(stream, options);
    }

    // A native file may name its format late.
    private static HallReadResult ReadOtherJson(Stream stream, HallReaderOptions options) =>
        PlanFile.Read(stream, options.Limits, utf8 => Detect(utf8.Span) switch
        {
            HallFormat.Native => Native(HallFile.Read(utf8.Span, options.Limits), options),
            HallFormat.PretixPlan => PretixPlan.ReadWhole(utf8, PlanFile.Checked(options)),
            HallFormat.SeatsIoChart => SeatsIoChart.ReadWhole(utf8, PlanFile.Checked(options)),
            null or HallFormat.Csv or HallFormat.GeoJson or HallFormat.SvgDrawing or HallFormat.Workbook => PlanJson.Read(
                utf8, options.Limits, static json => Unknown(ForeignJson.Described(json.Root))),
        });

    private static HallReadResult Native(HallReadResult read, HallReaderOptions options) =>
        RowNeighbours.Taken(HallRepair.Admit(read, options.Lenient), options.Neighbours);

    private static ManifestReadOptions TableOf(HallReaderOptions options) => options.Manifest with
    {
        Lenient = options.Lenient,
        Name = options.Name,
        Limits = options.Limits,
        Neighbours = options.Neighbours,
    };

    private static SvgSeatOptions DrawingOf(HallReaderOptions options) => options.Drawing with
    {
        Lenient = options.Lenient,
        Name = options.Name,
        Limits = options.Limits,
        MetresPerUnit = options.MetresPerUnit ?? options.Drawing.MetresPerUnit,
        Neighbours = options.Neighbours,
    };

    private static HallReadResult Unknown(string message) =>
        HallReadResult.Refused(new("unknown-format", DefectSeverity.Error, "line 1", message));

    private static bool LooksLikeJson(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> text)
    {
        text = utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;
        var start = text.TrimStart(" \t\r\n"u8);
        var isJson = start.StartsWith("{"u8) || start.StartsWith("["u8);
        text = isJson ? text : start;
        return isJson;
    }

    private static HallFormat? DetectOther(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = 256 }));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            // A chart of seats.io may have zones as well, which are not those of a seating plan.
            HallFormat? found = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("subChart"u8) || reader.ValueTextEquals("subChartFloors"u8))
                {
                    return HallFormat.SeatsIoChart;
                }

                var isZones = reader.ValueTextEquals("zones"u8);
                var isLayout = reader.ValueTextEquals("layout"u8);
                if (!reader.Read())
                {
                    return found;
                }

                found = (isZones && HoldsRows(reader)) || (isLayout && HoldsZones(reader)) ? HallFormat.PretixPlan : found;
                if (!reader.TrySkip())
                {
                    return found;
                }
            }

            return found;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The REST service of pretix gives a plan as the layout of an object, or of a text.
    private static bool HoldsZones(Utf8JsonReader layout)
    {
        if (layout.TokenType == JsonTokenType.String)
        {
            return layout.ValueSpan.IndexOf("zones"u8) >= 0 && layout.ValueSpan.IndexOf("rows"u8) >= 0;
        }

        var depth = layout.CurrentDepth;
        while (layout.TokenType != JsonTokenType.EndObject && layout.Read() && layout.CurrentDepth > depth)
        {
            if (layout.TokenType == JsonTokenType.PropertyName && layout.CurrentDepth == depth + 1 && layout.ValueTextEquals("zones"u8)
                && layout.Read() && HoldsRows(layout))
            {
                return true;
            }
        }

        return false;
    }

    // Other files have zones as well, such as those of prices: the zones of a plan hold rows. An empty list may be anything.
    private static bool HoldsRows(Utf8JsonReader zones)
    {
        if (zones.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var depth = zones.CurrentDepth;
        while (zones.Read() && zones.CurrentDepth > depth)
        {
            if (zones.CurrentDepth == depth + 2 && zones.TokenType == JsonTokenType.PropertyName && zones.ValueTextEquals("rows"u8))
            {
                return true;
            }
        }

        return false;
    }
}
