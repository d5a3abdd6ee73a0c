using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace SeatEngine.Primitives;

/// <summary>The one source from which all formats of this library are read, value by value, in one pass over the bytes.</summary>
/// <remarks>
/// Strict: whatever is not JSON, is of another type than asked for, or passes a limit of the <see cref="JsonReading"/> ends
/// the reading with a <see cref="JsonSourceException"/> that says line and byte.
/// </remarks>
internal ref partial struct JsonSource
{
    private static readonly string[] SmallNumbers =
        [.. Enumerable.Range(0, 1000).Select(static n => n.ToString(CultureInfo.InvariantCulture))];

    private readonly ReadOnlySpan<byte> _text;
    private readonly JsonPath? _path;
    private readonly int _maxTextLength;
    private Utf8JsonReader _reader;

    /// <summary>Reads something of what stands here.</summary>
    public delegate void Part(ref JsonSource source);

    public JsonReading Reading { get; }

    /// <summary>Where the value begins, in bytes after a byte order mark.</summary>
    public readonly long Position => _reader.TokenStartIndex;

    public readonly bool IsNumber => _reader.TokenType == JsonTokenType.Number;

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    public readonly bool IsListEnd => _reader.TokenType == JsonTokenType.EndArray;

    /// <summary>Whether wrong values are noted and the reading goes on.</summary>
    public readonly bool Collects => _path is not null;

    /// <summary>Steps to the name of the next member of the object, if there is one.</summary>
    public bool NextName()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndObject;
    }

    /// <summary>Whether the name on which the source stands is this one.</summary>
    public readonly bool IsNamed(byte[] encoded, string name) =>
        _reader.ValueIsEscaped ? string.Equals(ReadText(), name, StringComparison.Ordinal) : _reader.ValueSpan.SequenceEqual(encoded);

    /// <summary>Steps from the name of a member to its value.</summary>
    public void EnterMember(string name)
    {
        _reader.Read();
        _path?.Enter(_reader.CurrentDepth, name, 0);
    }

    public readonly void ExpectObject(string what) => Expect(JsonTokenType.StartObject, what);

    public readonly void ExpectList(string what) => Expect(JsonTokenType.StartArray, what);

    /// <summary>Steps to the next element of the array in which the source stands, if there is one.</summary>
    public bool NextElement()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>As <see cref="NextElement()"/>, within the limit, for a reading that says where it stands.</summary>
    public bool NextElement(int index)
    {
        if (!NextElement())
        {
            return false;
        }

        if (index >= Reading.MaxCount)
        {
            Fail("too-many", $"A list has more than {Invariant(Reading.MaxCount)} elements.");
        }

        _path?.Enter(_reader.CurrentDepth, null, index);
        return true;
    }

    public readonly string Text()
    {
        Expect(JsonTokenType.String, "A text");
        var bytes = _reader.ValueSpan;
        if (bytes.Length is >= 1 and <= 3 && TrySmallNumber(bytes, out var number))
        {
            return SmallNumbers[number];
        }

        // A character takes at most six bytes, as an escape.
        if (bytes.Length > _maxTextLength * 6L)
        {
            FailTooLong();
        }

        var text = ReadText();
        if (text.Length > _maxTextLength)
        {
            FailTooLong();
        }

        return text;
    }

    /// <summary>The bytes of a text without escapes; empty for others, of which only <see cref="Text"/> knows.</summary>
    public readonly ReadOnlySpan<byte> PlainText()
    {
        Expect(JsonTokenType.String, "A text");
        return _reader.ValueIsEscaped ? default : _reader.ValueSpan;
    }

    /// <summary>A number in the bounds, as the double nearest to it.</summary>
    public readonly double Number(double bound)
    {
        Expect(JsonTokenType.Number, "A number");
        var value = JsonNumber.ToDouble(_reader.ValueSpan);
        if (!(Math.Abs(value) <= bound))
        {
            Fail("number-out-of-range", string.Create(CultureInfo.InvariantCulture, $"A number lies beyond ±{bound:0}."));
        }

        return value;
    }

    public readonly long Whole(long min, long max)
    {
        Expect(JsonTokenType.Number, "A whole number");
        if (!_reader.TryGetInt64(out var value))
        {
            Fail("wrong-type", "A whole number is expected here.");
        }

        if (value < min || value > max)
        {
            Refuse("number-out-of-range", $"A whole number from {Invariant(min)} to {Invariant(max)} is expected here.");
        }

        return Math.Clamp(value, min, max);
    }

    public readonly bool Truth()
    {
        if (_reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            Fail("wrong-type", $"true or false is expected here, not {Described(_reader.TokenType)}.");
        }

        return _reader.GetBoolean();
    }

    /// <summary>Says that a value is wrong: the reading notes it and goes on, or ends here.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="message">The same in a sentence.</param>
    /// <param name="ofHolder">Whether it is said of the object or list that holds the value.</param>
    public readonly void Refuse(string code, string message, bool ofHolder = false)
    {
        if (_path is null)
        {
            Fail(code, message);
        }

        Reading.Collect(code, _path.Text(_reader.CurrentDepth - (ofHolder ? 1 : 0)), message);
    }

    /// <summary>Ends the reading at the value on which the source stands.</summary>
    [DoesNotReturn]
    public readonly void Fail(string code, string message) => Fail(code, _reader.TokenStartIndex, message);

    /// <summary>Ends the reading at a <see cref="Position"/> of before.</summary>
    [DoesNotReturn]
    public readonly void Fail(string code, long position, string message) => throw Error(_text, position, code, message);

    /// <summary>A text of the file as a message quotes it.</summary>
    public static string Shown(string text) => text.Length <= 40 ? $"\"{text}\"" : $"\"{text[..40]}…\"";

    /// <summary>The name on which the source stands, or any text.</summary>
    public readonly string ReadText()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: the one thing that is JSON and yet no text.
            throw Error(_text, _reader.TokenStartIndex, "invalid-text", "A text holds half of a surrogate pair.");
        }
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_reader.TokenType != type)
        {
            Fail("wrong-type", $"{what} is expected here, not {Described(_reader.TokenType)}.");
        }
    }

    [DoesNotReturn]
    private readonly void FailTooLong() => Fail("text-too-long", $"A text has more than {Invariant(_maxTextLength)} characters.");

    private static bool TrySmallNumber(ReadOnlySpan<byte> bytes, out int number)
    {
        number = 0;
        foreach (var b in bytes)
        {
            var digit = (uint)(b - '0');
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
        }

        return bytes.Length == 1 || bytes[0] != '0';
    }

    private static string Invariant(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Described(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        JsonTokenType.Null => "null",
        JsonTokenType.EndArray => "the end of the array",
        _ => "something else",
    };
}
