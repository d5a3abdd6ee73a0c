using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using SeatEngine.Halls;

namespace SeatEngine.Files;

/// <summary>Reads the native format in one pass over its bytes; each part of the hall is read where it stands.</summary>
/// <remarks>Throws <see cref="HallFileException"/> and <see cref="JsonException"/>, which <see cref="HallFile"/> turns into a defect.</remarks>
internal ref partial struct HallFileReader
{
    private static readonly string[] SmallNumbers =
        [.. Enumerable.Range(0, 1000).Select(static n => n.ToString(CultureInfo.InvariantCulture))];

    private readonly HallReadLimits _limits;
    private readonly PlaceColumns _columns = new();
    private Utf8JsonReader _reader;
    private int _seatCount;

    public HallFileReader(ReadOnlySpan<byte> utf8, HallReadLimits limits)
    {
        _limits = limits;
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth });
    }

    /// <summary>Steps to the value of the next member of the object in which the reader stands.</summary>
    /// <returns>Whether there is one; the reader stands on its value, else on the end of the object.</returns>
    private bool NextMember(MemberNames names, ref ulong seen, [NotNullWhen(true)] out string? name)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            name = null;
            return false;
        }

        var index = _reader.ValueIsEscaped ? names.IndexOf(ReadText()) : names.IndexOf(_reader.ValueSpan);
        if (index < 0)
        {
            Fail("unknown-member", $"{names.What} has no member {Shown(ReadText())}.");
        }

        name = names[index];
        if ((seen & (1UL << index)) != 0)
        {
            Fail("duplicate-member", $"{names.What} has the member \"{name}\" twice.");
        }

        seen |= 1UL << index;
        _reader.Read();
        return true;
    }

    /// <summary>Steps to the next element of the array in which the reader stands, if there is one.</summary>
    private bool NextElement()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_reader.TokenType != type)
        {
            Fail("wrong-type", $"{what} is expected here, not {Described(_reader.TokenType)}.");
        }
    }

    private readonly void Require([NotNull] object? value, MemberNames names, string member)
    {
        if (value is null)
        {
            Fail("missing-member", $"{names.What} needs the member \"{member}\".");
        }
    }

    private readonly string Text()
    {
        Expect(JsonTokenType.String, "A text");
        var bytes = _reader.ValueSpan;
        if (bytes.Length is >= 1 and <= 3 && TrySmallNumber(bytes, out var number))
        {
            return SmallNumbers[number];
        }

        // A character takes at most six bytes, as an escape.
        if (bytes.Length > _limits.MaxTextLength * 6L)
        {
            FailTooLong();
        }

        var text = ReadText();
        if (text.Length > _limits.MaxTextLength)
        {
            FailTooLong();
        }

        return text;
    }

    private readonly string ReadText()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: the one thing that is JSON and yet no text.
            throw new HallFileException("invalid-text", _reader.TokenStartIndex, "A text holds half of a surrogate pair.");
        }
    }

    private readonly double Number()
    {
        Expect(JsonTokenType.Number, "A number");
        var value = JsonNumber.ToDouble(_reader.ValueSpan);
        if (!(Math.Abs(value) <= HallFileNames.MaxNumber))
        {
            Fail("number-out-of-range", "A number lies beyond ±1000000000.");
        }

        return value;
    }

    private readonly int WholeNumber(int min, int max)
    {
        Expect(JsonTokenType.Number, "A whole number");
        if (!_reader.TryGetInt32(out var value))
        {
            Fail("wrong-type", "A whole number is expected here.");
        }

        if (value < min || value > max)
        {
            Fail("number-out-of-range", $"A whole number from {Invariant(min)} to {Invariant(max)} is expected here.");
        }

        return value;
    }

    private readonly bool Truth()
    {
        if (_reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            Fail("wrong-type", $"true or false is expected here, not {Described(_reader.TokenType)}.");
        }

        return _reader.GetBoolean();
    }

    /// <summary>Bounds what is kept of a column, even where the labels to which it belongs are missing or still to come.</summary>
    private readonly void CheckCount(int count)
    {
        if (count > _limits.MaxSeats)
        {
            Fail("too-many-seats", $"The hall has more than {Invariant(_limits.MaxSeats)} seats.");
        }
    }

    private readonly int OneOf(string[] names)
    {
        var text = Text();
        var index = Array.IndexOf(names, text);
        if (index < 0)
        {
            Fail("unknown-value", $"{Shown(text)} is none of {string.Join(", ", names)}.");
        }

        return index;
    }

    [DoesNotReturn]
    private readonly void Fail(string code, string message) => throw new HallFileException(code, _reader.TokenStartIndex, message);

    [DoesNotReturn]
    private readonly void FailTooLong() =>
        Fail("text-too-long", $"A text has more than {Invariant(_limits.MaxTextLength)} characters.");

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

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shown(string text) => text.Length <= 40 ? $"\"{text}\"" : $"\"{text[..40]}…\"";

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
