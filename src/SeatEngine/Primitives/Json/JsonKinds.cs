using System.Buffers.Text;
using System.Globalization;

namespace SeatEngine.Primitives;

/// <summary>The kinds of values that the formats share.</summary>
internal static class JsonKinds
{
    /// <summary>Reads a value from a text; gives what to go on with where it answers false.</summary>
    public delegate bool Parser<T>(string text, JsonReading reading, out T value);

    /// <summary>Reads a value from the bytes of a text in its usual form; where it answers false, the text is looked at.</summary>
    public delegate bool PlainParser<T>(ReadOnlySpan<byte> text, out T value);

    public static JsonKind<bool> Truth { get; } = new JsonScalar<bool>(
        "\"type\": \"boolean\"", static (ref source) => source.Truth(), static (sink, value) => sink.Truth(value))
    { ShownDefault = true };

    public static JsonKind<DateTimeOffset> Instant { get; } = Parsed<DateTimeOffset>(
        "\"type\": \"string\", \"format\": \"date-time\"",
        TryInstant,
        static (sink, value) => sink.Instant(value),
        "instant",
        "an instant in UTC with seven digits of a second",
        plain: TryInstant);

    public static JsonKind<string> Text(string schema = "\"type\": \"string\"", string? name = null) =>
        new JsonScalar<string>(schema, static (ref source) => source.Text(), WriteText, name);

    /// <summary>The word that tells a format from all others.</summary>
    public static JsonKind<string> Format(string format) => new JsonScalar<string>(
        $"\"const\": \"{format}\"",
        (ref source) =>
        {
            var said = source.Text();
            if (!string.Equals(said, format, StringComparison.Ordinal))
            {
                source.Fail("unknown-format", $"The format is {JsonSource.Shown(said)}, not \"{format}\".");
            }

            return said;
        },
        WriteText);

    /// <summary>The version of a format, of which this library writes one, and reads it and those before it from the oldest on.</summary>
    public static JsonKind<int> Version(int version, int? oldest = null) => new JsonScalar<int>(
        string.Create(CultureInfo.InvariantCulture, $"\"const\": {version}"),
        (ref source) =>
        {
            var said = (int)source.Whole(1, int.MaxValue);
            if (said < (oldest ?? version) || said > version)
            {
                source.Fail(
                    "unsupported-version",
                    FormattableString.Invariant($"Version {said} of the format is not the one that this library reads: {version}."));
            }

            return said;
        },
        static (sink, value) => sink.Number(value));

    public static JsonKind<int> Whole(int min, int max = int.MaxValue) => new JsonScalar<int>(
        Bounds(min, max), (ref source) => (int)source.Whole(min, max), static (sink, value) => sink.Number(value))
    { ShownDefault = true };

    public static JsonKind<long> Long(long min) => new JsonScalar<long>(
        Bounds(min, long.MaxValue), (ref source) => source.Whole(min, long.MaxValue), static (sink, value) => sink.Number(value));

    public static JsonKind<double> Number(double bound, string? name = null) => new JsonScalar<double>(
        string.Create(CultureInfo.InvariantCulture, $"\"type\": \"number\", \"minimum\": -{bound:0}, \"maximum\": {bound:0}"),
        (ref source) => source.Number(bound),
        static (sink, value) => sink.Number(value),
        name)
    {
        ShownDefault = true,
        Same = IsSame,
    };

    /// <summary>An id of 1 to 200 characters without control characters, with the text that <see cref="object.ToString"/> gives.</summary>
    public static JsonKind<T> Id<T>(Func<string, T> make)
        where T : struct => new JsonScalar<T>(
        "\"type\": \"string\", \"minLength\": 1, \"maxLength\": 200, \"pattern\": \"^[^\\\\u0000-\\\\u001f\\\\u007f-\\\\u009f]*$\"",
        (ref source) => make(CheckedId(ref source, source.Text())),
        static (sink, id) => sink.Text(id.ToString() is { Length: > 0 } text ? text : throw sink.Unwritable("an id that names nothing")),
        "id");

    /// <summary>A value that is said as a text of a form of its own.</summary>
    /// <param name="schema">The members of its schema, as JSON.</param>
    /// <param name="parse">Reads the text.</param>
    /// <param name="write">Writes the value.</param>
    /// <param name="name">The name under which a schema defines it; null for one that is said where it stands.</param>
    /// <param name="expected">What the text should be, with its article.</param>
    /// <param name="code">What is wrong with another text.</param>
    /// <param name="ofHolder">Whether that is said of the object that holds the value.</param>
    /// <param name="plain">Reads the bytes of most texts, where that is faster than to make a text of them; null for no such way.</param>
    public static JsonKind<T> Parsed<T>(
        string schema,
        Parser<T> parse,
        Action<JsonSink, T> write,
        string? name,
        string expected,
        string code = "invalid-value",
        bool ofHolder = false,
        PlainParser<T>? plain = null) => new JsonScalar<T>(
        schema,
        (ref source) =>
        {
            if (plain is not null && plain(source.PlainText(), out var value))
            {
                return value;
            }

            var text = source.Text();
            if (!parse(text, source.Reading, out value))
            {
                source.Refuse(code, $"{JsonSource.Shown(text)} is not {expected}.", ofHolder);
            }

            return value;
        },
        write,
        name);

    public static string CheckedId(ref JsonSource source, string text)
    {
        if (!IdText.IsValid(text))
        {
            source.Fail("invalid-id", $"{JsonSource.Shown(text)} is no id. {IdText.Rule}");
        }

        return text;
    }

    // Compares bits, so that even a negative zero comes back as it went.
    public static bool IsSame(double left, double right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right);

    private static void WriteText(JsonSink sink, string? text) => sink.Text(text ?? throw sink.Unwritable("no text"));

    private static bool TryInstant(string text, JsonReading reading, out DateTimeOffset value) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool TryInstant(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        // With seven digits and Z this is one text in the round-trip format, of which the framework knows the bytes.
        value = default;
        return text.Length == 28 && text[^1] == (byte)'Z' && Utf8Parser.TryParse(text, out value, out var read, 'O') && read == text.Length;
    }

    private static string Bounds(long min, long max)
    {
        var lower = min is int.MinValue ? "" : $", \"minimum\": {min.ToString(CultureInfo.InvariantCulture)}";
        var upper = max is int.MaxValue or long.MaxValue ? "" : $", \"maximum\": {max.ToString(CultureInfo.InvariantCulture)}";
        return $"\"type\": \"integer\"{lower}{upper}";
    }
}
