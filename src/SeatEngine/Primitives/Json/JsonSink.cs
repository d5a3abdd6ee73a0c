using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SeatEngine.Primitives;

/// <summary>
/// Writes JSON that people can read and compare: small things stay in one line, and each row of a hall has its own; or
/// without any spaces, for a log. The same calls give the same bytes on every machine.
/// </summary>
/// <remarks>The framework's writer knows only all lines or none.</remarks>
internal sealed class JsonSink
{
    /// <summary>Letters of every script are written as they are; what could end a string or a page's script is escaped.</summary>
    private static readonly JavaScriptEncoder Careful = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly SearchValues<byte> Plain = Printable("\"\\");

    private static readonly SearchValues<byte> PlainOfCareful = Printable("\"\\&'+<>`");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly bool _isCompact;
    private byte[] _bytes = new byte[1024];
    private Range _name;
    private int _count;
    private int _indent;
    private bool _needsComma;
    private bool _atMember;

    /// <param name="isCompact">
    /// Without spaces and lines, careful of what a page may take for its own, and with a replacement for half of a surrogate
    /// pair: a log goes on. Otherwise for people, and strict.
    /// </param>
    public JsonSink(bool isCompact)
    {
        _isCompact = isCompact;
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public void Clear()
    {
        _count = 0;
        _needsComma = false;
    }

    /// <summary>Ends the line and starts the next, as far in as objects opened in lines of their own are deep.</summary>
    public void Line()
    {
        Comma(","u8);
        _needsComma = false;
        var bytes = Take(1 + (_indent * 2));
        bytes[0] = (byte)'\n';
        bytes[1..].Fill((byte)' ');
    }

    public void Name(ReadOnlySpan<byte> name)
    {
        Comma(_isCompact ? ","u8 : ", "u8);
        var bytes = Take(name.Length + 2);
        bytes[0] = bytes[^1] = (byte)'"';
        name.CopyTo(bytes[1..]);
        _name = new Range(_count - name.Length - 1, _count - 1);
        Raw(_isCompact ? ":"u8 : ": "u8);
        _needsComma = false;
        _atMember = true;
    }

    /// <summary>Opens an object, or one that is wide: whose end, and what the caller says, stand in lines of their own.</summary>
    public void OpenObject(bool isWide = false) => Open("{"u8, isWide);

    public void CloseObject(bool isWide = false) => Close("}"u8, isWide);

    public void OpenArray(bool isWide = false) => Open("["u8, isWide);

    public void CloseArray(bool isWide = false) => Close("]"u8, isWide);

    public void List<T>(ReadOnlySpan<T> items, Action<JsonSink, T> write)
    {
        OpenArray();
        foreach (var item in items)
        {
            write(this, item);
        }

        CloseArray();
    }

    public void Text(string value)
    {
        Value();
        var bytes = Room(value.Length + 2);
        bytes[0] = (byte)'"';
        if (System.Text.Ascii.FromUtf16(value, bytes[1..], out var count) == OperationStatus.Done
            && bytes.Slice(1, count).IndexOfAnyExcept(_isCompact ? PlainOfCareful : Plain) < 0)
        {
            bytes[count + 1] = (byte)'"';
            _count += count + 2;
            return;
        }

        if (!_isCompact)
        {
            // Throws for half of a surrogate pair, which the encoder would replace.
            _ = Strict.GetByteCount(value);
        }

        Raw("\""u8);
        Raw(Strict.GetBytes((_isCompact ? Careful : JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Encode(value)));
        Raw("\""u8);
    }

    public void Number(long value)
    {
        Value();
        var written = Utf8Formatter.TryFormat(value, Room(20), out var count);
        Debug.Assert(written, "Twenty characters hold every long.");
        _count += count;
    }

    /// <summary>The shortest text that reads back to the same bits.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw Unwritable("a number that is not finite");
        }

        Value();
        var written = Utf8Formatter.TryFormat(value, Room(32), out var count);
        Debug.Assert(written, "Thirty-two characters hold every double.");
        _count += count;
    }

    /// <summary>An instant in UTC with seven digits of a second.</summary>
    public void Instant(DateTimeOffset value)
    {
        Value();
        Raw("\""u8);
        var written = Utf8Formatter.TryFormat(value.UtcDateTime, Room(28), out var count, 'O');
        Debug.Assert(written && count == 28, "The format has one length in UTC.");
        _count += count;
        Raw("\""u8);
    }

    public void Truth(bool value)
    {
        Value();
        Raw(value ? "true"u8 : "false"u8);
    }

    /// <summary>Writes members that are JSON already.</summary>
    public void Members(string json)
    {
        Comma(", "u8);
        Raw(Encoding.UTF8.GetBytes(json));
        _needsComma = true;
    }

    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>What to throw for a value that the format cannot say.</summary>
    public ArgumentException Unwritable(string what) => new($"The member \"{Encoding.UTF8.GetString(_bytes[_name])}\" would hold {what}.");

    private void Open(ReadOnlySpan<byte> bracket, bool isWide)
    {
        Value();
        Raw(bracket);
        _needsComma = false;
        _indent += isWide ? 1 : 0;
    }

    private void Close(ReadOnlySpan<byte> bracket, bool isWide)
    {
        if (isWide)
        {
            _indent--;
            _needsComma = false;
            Line();
        }

        Raw(bracket);
        _needsComma = true;
    }

    private void Value()
    {
        if (!_atMember)
        {
            Comma(","u8);
        }

        _atMember = false;
        _needsComma = true;
    }

    private void Comma(ReadOnlySpan<byte> comma)
    {
        if (_needsComma)
        {
            Raw(comma);
        }
    }

    private Span<byte> Take(int length)
    {
        var room = Room(length)[..length];
        _count += length;
        return room;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _count < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + length));
        }

        return _bytes.AsSpan(_count);
    }

    private static SearchValues<byte> Printable(string but) =>
        SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(static b => (byte)b).Except(Encoding.ASCII.GetBytes(but))]);
}
