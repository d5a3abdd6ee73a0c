using System.Text.Json;
using System.Text.Unicode;
using SeatEngine.Halls;

namespace SeatEngine.Interchange.Json;

/// <summary>Opens the JSON of other people's formats, once it is known to be sound through and through.</summary>
internal static class JsonFile
{
    /// <summary>The document, or null and the first thing that is wrong with it. Reading a document so opened throws nothing.</summary>
    public static JsonDocument? Open(ReadOnlyMemory<byte> utf8, HallReadLimits limits, List<Defect> defects)
    {
        var text = utf8[MarkLength(utf8.Span)..];
        if (!Utf8.IsValid(text.Span))
        {
            defects.Add(new("not-utf8", DefectSeverity.Error, "line 1", "The file is not UTF-8."));
            return null;
        }

        if (FirstDefect(text.Span, limits) is { } defect)
        {
            defects.Add(defect);
            return null;
        }

        return JsonDocument.Parse(text, new() { MaxDepth = limits.MaxDepth });
    }

    /// <summary>The first place at which a text is no JSON, or holds a text that is none; null when there is none.</summary>
    public static Defect? FirstDefect(ReadOnlySpan<byte> text, HallReadLimits limits)
    {
        text = text[MarkLength(text)..];
        var reader = new Utf8JsonReader(text, new() { MaxDepth = limits.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                {
                    continue;
                }

                if (reader.ValueSpan.Length > limits.MaxTextLength * 6L)
                {
                    return At(text, reader.TokenStartIndex, "text-too-long", FormattableString.Invariant($"A text has more than {limits.MaxTextLength} characters."));
                }

                if (reader.ValueIsEscaped && !IsText(ref reader))
                {
                    return At(text, reader.TokenStartIndex, "bad-text", "A text holds half of a surrogate pair.");
                }
            }

            return null;
        }
        catch (JsonException error)
        {
            return new(
                "json-syntax",
                DefectSeverity.Error,
                FormattableString.Invariant($"line {(error.LineNumber ?? 0) + 1}, byte {(error.BytePositionInLine ?? 0) + 1}"),
                "The file is not well-formed JSON, or is nested too deep, here.");
        }
    }

    private static int MarkLength(ReadOnlySpan<byte> text) => text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;

    // An escape may say half of a character; the reader tells only by failing to make a text of it.
    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Defect At(ReadOnlySpan<byte> text, long index, string code, string message)
    {
        var before = text[..(int)index];
        var place = FormattableString.Invariant($"line {before.Count((byte)'\n') + 1}, byte {before.Length - before.LastIndexOf((byte)'\n')}");
        return new(code, DefectSeverity.Error, place, message);
    }
}
