using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>
/// A JSON file of another program, in which members may be missing, null or unknown; what is used of it is checked where
/// it stands, and a wrong type is told with its line and byte.
/// </summary>
internal sealed class PlanJson : IDisposable
{
    private const double MaxNumber = 1e9;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly HallReadLimits _limits;
    private readonly JsonDocument _document;
    private int[]? _lineEnds;

    private PlanJson(ReadOnlyMemory<byte> utf8, HallReadLimits limits, JsonDocument document)
    {
        _utf8 = utf8;
        _limits = limits;
        _document = document;
    }

    public JsonElement Root => _document.RootElement;

    public HallReadLimits Limits => _limits;

    /// <summary>Takes note of names that are not what they look like.</summary>
    public NameNotes Names { get; } = new();

    /// <summary>Parses a file and hands it over; what is broken in its form comes back as the one defect that refuses it.</summary>
    public static HallReadResult Read(ReadOnlyMemory<byte> utf8, HallReadLimits limits, Func<PlanJson, HallReadResult> read)
    {
        try
        {
            using var json = Parse(utf8, limits);
            return read(json);
        }
        catch (PlanFormatException exception)
        {
            return HallReadResult.Refused(new(exception.Code, DefectSeverity.Error, PlaceOf(utf8.Span, exception.At), exception.Message));
        }
    }

    public void Dispose() => _document.Dispose();

    /// <summary>The member of an object; null when it is missing or null.</summary>
    public JsonElement? Member(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object)
        {
            FailType(owner, "An object");
        }

        return owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    /// <summary>The elements of a member that is a list; none when it is missing or null.</summary>
    public JsonElement.ArrayEnumerator List(JsonElement owner, string name)
    {
        if (Member(owner, name) is not { } list)
        {
            return default;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            FailType(list, "A list");
        }

        return list.EnumerateArray();
    }

    /// <summary>A member that is an object; null when it is missing or null.</summary>
    public JsonElement? Object(JsonElement owner, string name)
    {
        var value = Member(owner, name);
        if (value is { ValueKind: not JsonValueKind.Object } other)
        {
            FailType(other, "An object");
        }

        return value;
    }

    /// <summary>A member that is a text, or a number taken as one; null when it is missing or null.</summary>
    public string? Text(JsonElement owner, string name)
    {
        if (Member(owner, name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            FailType(value, "A text");
        }

        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Decoded(value);
        if (text.Length > _limits.MaxTextLength)
        {
            throw new PlanFormatException("text-too-long", At(value),
                FormattableString.Invariant($"A text has more than {_limits.MaxTextLength} characters."));
        }

        return Names.Clean(text, () => PlaceOf(value));
    }

    /// <summary>A member that is a number; null when it is missing or null.</summary>
    public double? Number(JsonElement owner, string name)
    {
        if (Member(owner, name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number)
        {
            FailType(value, "A number");
        }

        if (!value.TryGetDouble(out var number) || !(Math.Abs(number) <= MaxNumber))
        {
            throw new PlanFormatException("number-out-of-range", At(value), "A number lies beyond ±1000000000.");
        }

        return number;
    }

    /// <summary>A member that is a whole number, however it is written; null when it is missing or null.</summary>
    public int? Whole(JsonElement owner, string name)
    {
        var number = Number(owner, name);
        if (number is { } value && Math.Round(value) != value)
        {
            FailType(owner.GetProperty(name), "A whole number");
        }

        return (int?)number;
    }

    /// <summary>A member that is true or false; false when it is missing or null.</summary>
    public bool Flag(JsonElement owner, string name)
    {
        if (Member(owner, name) is not { } value)
        {
            return false;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            FailType(value, "true or false");
        }

        return value.GetBoolean();
    }

    /// <summary>A member that is a point; null when it is missing or null.</summary>
    public PlanPoint? Point(JsonElement owner, string name) => Member(owner, name) is { } value ? Point(value) : null;

    /// <summary>The members <c>x</c> and <c>y</c> of an object.</summary>
    public PlanPoint Point(JsonElement value) => new(Required(value, "x"), Required(value, "y"));

    [DoesNotReturn]
    public void FailType(JsonElement value, string wanted) =>
        throw new PlanFormatException("wrong-type", At(value), $"{wanted} is expected here, not {Described(value.ValueKind)}.");

    /// <summary>The byte at which a value begins, from 0.</summary>
    public long At(JsonElement value) => _utf8.Span.Overlaps(JsonMarshal.GetRawUtf8Value(value), out var offset) ? offset : 0;

    /// <summary>The line and byte of a value, as defects say it.</summary>
    public string PlaceOf(JsonElement value)
    {
        // Readers name the place of every seat, in case something is wrong with it: so the lines are counted once.
        var at = (int)At(value);
        var ends = _lineEnds ??= LineEnds(_utf8.Span);
        var found = Array.BinarySearch(ends, at);
        var before = found < 0 ? ~found : found;
        return FormattableString.Invariant($"line {before + 1}, byte {at - (before == 0 ? -1 : ends[before - 1])}");
    }

    private static PlanJson Parse(ReadOnlyMemory<byte> utf8, HallReadLimits limits)
    {
        if (utf8.Length > limits.MaxBytes)
        {
            throw new PlanFormatException("file-too-large", 0,
                FormattableString.Invariant($"The file has more than {limits.MaxBytes} bytes."));
        }

        var text = utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(text.Span))
        {
            throw new PlanFormatException("not-utf8", 0, "The file is not UTF-8.");
        }

        try
        {
            return new PlanJson(utf8, limits, JsonDocument.Parse(text, new() { MaxDepth = limits.MaxDepth }));
        }
        catch (JsonException error)
        {
            throw new PlanFormatException("json-syntax", Offset(text.Span, error) + utf8.Length - text.Length,
                "The file is not well-formed JSON, or is nested too deep, here.");
        }
    }

    private static long Offset(ReadOnlySpan<byte> text, JsonException error)
    {
        var offset = 0;
        for (var line = error.LineNumber ?? 0; line > 0 && text[offset..].IndexOf((byte)'\n') is >= 0 and var end; line--)
        {
            offset += end + 1;
        }

        return offset + (error.BytePositionInLine ?? 0);
    }

    private static int[] LineEnds(ReadOnlySpan<byte> utf8)
    {
        var ends = new int[utf8.Count((byte)'\n')];
        for (int i = 0, at = -1; i < ends.Length; i++)
        {
            at += 1 + utf8[(at + 1)..].IndexOf((byte)'\n');
            ends[i] = at;
        }

        return ends;
    }

    private static string PlaceOf(ReadOnlySpan<byte> utf8, long at)
    {
        var before = utf8[..(int)Math.Min(at, utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        return FormattableString.Invariant($"line {line}, byte {before.Length - before.LastIndexOf((byte)'\n')}");
    }

    private double Required(JsonElement owner, string name)
    {
        if (Number(owner, name) is { } number)
        {
            return number;
        }

        throw new PlanFormatException("missing-member", At(owner), $"A point needs the member \"{name}\".");
    }

    private string Decoded(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: the one thing that is JSON and yet no text.
            throw new PlanFormatException("invalid-text", At(value), "A text holds half of a surrogate pair.");
        }
    }

    private static string Described(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };
}
