using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SeatEngine.Files;

/// <summary>
/// Writes JSON that people can read and compare: small things stay in one line, and each row of a hall has its own.
/// </summary>
/// <remarks>The framework's writer knows only all lines or none. The same calls give the same bytes on every machine.</remarks>
internal sealed class LineJsonWriter(IBufferWriter<byte> output)
{
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create(Enumerable.Range(0x20, 0x5F).Where(static b => b is not ('"' or '\\')).Select(static b => (byte)b).ToArray());

    private readonly IBufferWriter<byte> _output = output;
    private int _indent;
    private bool _needsComma;
    private bool _atMember;

    /// <summary>Ends the line and starts the next, as far in as objects opened in lines of their own are deep.</summary>
    public void Line()
    {
        Comma(","u8);
        _needsComma = false;
        Span<byte> bytes = _output.GetSpan(1 + (_indent * 2));
        bytes[0] = (byte)'\n';
        bytes.Slice(1, _indent * 2).Fill((byte)' ');
        _output.Advance(1 + (_indent * 2));
    }

    public void Name(ReadOnlySpan<byte> name)
    {
        Comma(", "u8);
        Raw("\""u8);
        Raw(name);
        Raw("\": "u8);
        _needsComma = false;
        _atMember = true;
    }

    public void OpenObject() => Open("{"u8);

    public void CloseObject() => Close("}"u8);

    public void OpenArray() => Open("["u8);

    public void CloseArray() => Close("]"u8);

    /// <summary>Opens an array whose elements stand in lines of their own.</summary>
    public void OpenLines()
    {
        Open("["u8);
        _indent++;
    }

    public void CloseLines()
    {
        _indent--;
        BreakBefore("]"u8);
    }

    /// <summary>Opens an object whose members stand in lines of their own, as far as the caller says so.</summary>
    public void OpenBlock()
    {
        Open("{"u8);
        _indent++;
    }

    public void CloseBlock()
    {
        _indent--;
        BreakBefore("}"u8);
    }

    public void Text(string value)
    {
        Value();
        Raw("\""u8);
        WriteEscaped(value);
        Raw("\""u8);
    }

    public void Number(int value)
    {
        Value();
        Span<byte> bytes = _output.GetSpan(16);
        var written = Utf8Formatter.TryFormat(value, bytes, out var count);
        Debug.Assert(written, "Eleven characters hold every int.");
        _output.Advance(count);
    }

    /// <summary>The shortest text that reads back to the same bits.</summary>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Number(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no word for a number that is not finite.", nameof(value));
        }

        Value();
        Span<byte> bytes = _output.GetSpan(32);
        var written = Utf8Formatter.TryFormat(value, bytes, out var count);
        Debug.Assert(written, "Thirty-two characters hold every double.");
        _output.Advance(count);
    }

    public void Truth(bool value)
    {
        Value();
        Raw(value ? "true"u8 : "false"u8);
    }

    public void End() => Raw("\n"u8);

    private void WriteEscaped(string value)
    {
        Span<byte> bytes = _output.GetSpan(value.Length + 1);
        if (System.Text.Ascii.FromUtf16(value, bytes, out var count) == OperationStatus.Done && bytes[..count].IndexOfAnyExcept(Plain) < 0)
        {
            _output.Advance(count);
            return;
        }

        Raw(JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
    }

    private void Open(ReadOnlySpan<byte> bracket)
    {
        Value();
        Raw(bracket);
        _needsComma = false;
    }

    private void Close(ReadOnlySpan<byte> bracket)
    {
        Raw(bracket);
        _needsComma = true;
    }

    private void BreakBefore(ReadOnlySpan<byte> bracket)
    {
        _needsComma = false;
        Line();
        Close(bracket);
    }

    private void Value()
    {
        if (_atMember)
        {
            _atMember = false;
        }
        else
        {
            Comma(","u8);
        }

        _needsComma = true;
    }

    private void Comma(ReadOnlySpan<byte> comma)
    {
        if (_needsComma)
        {
            Raw(comma);
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _output.Write(bytes);
}
