using System.Text;

namespace SeatEngine.Rendering;

/// <summary>A small buffer in front of a stream that takes literals, escaped texts and short numbers.</summary>
internal sealed class Utf8Sink
{
    private static readonly double[] Scales = [1, 10, 100, 1000, 10000];

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly int _decimals;
    private readonly double _scale;
    private int _used;

    public Utf8Sink(Stream stream, int decimals = 2)
    {
        _stream = stream;
        _decimals = decimals;
        _scale = Scales[decimals];
    }

    public Utf8Sink Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
            if (bytes.Length > _buffer.Length)
            {
                _stream.Write(bytes);
                return this;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
        return this;
    }

    /// <summary>Writes text that is known to need no escaping.</summary>
    public Utf8Sink Plain(string text)
    {
        foreach (var c in text)
        {
            Byte((byte)c);
        }

        return this;
    }

    /// <summary>Writes a text so that it is right between tags and between double quotes.</summary>
    public Utf8Sink Escaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var c = text[0];
            if (c is >= ' ' and < '\u007f')
            {
                text = text[1..];
                switch (c)
                {
                    case '&':
                        Raw("&amp;"u8);
                        break;
                    case '<':
                        Raw("&lt;"u8);
                        break;
                    case '>':
                        Raw("&gt;"u8);
                        break;
                    case '"':
                        Raw("&quot;"u8);
                        break;
                    default:
                        Byte((byte)c);
                        break;
                }

                continue;
            }

            // Broken surrogates come out of the decoder as U+FFFD.
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            text = text[used..];
            Unusual(rune);
        }

        return this;
    }

    /// <summary>Writes a number rounded to the decimals of this sink, without needless zeros.</summary>
    public Utf8Sink Number(double value)
    {
        Span<byte> digits = stackalloc byte[24];
        var at = digits.Length;
        var scaled = (long)Math.Round(value * _scale);
        var rest = (ulong)Math.Abs(scaled);
        var left = _decimals;
        var begun = false;
        while (left > 0)
        {
            (rest, var digit) = Math.DivRem(rest, 10);
            if (digit != 0 || begun)
            {
                digits[--at] = (byte)('0' + digit);
                begun = true;
            }

            left--;
        }

        if (begun)
        {
            digits[--at] = (byte)'.';
        }

        if (rest != 0 || !begun)
        {
            do
            {
                (rest, var digit) = Math.DivRem(rest, 10);
                digits[--at] = (byte)('0' + digit);
            }
            while (rest != 0);
        }

        if (scaled < 0)
        {
            digits[--at] = (byte)'-';
        }

        return Raw(digits[at..]);
    }

    public void Flush()
    {
        _stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    private void Byte(byte value)
    {
        if (_used == _buffer.Length)
        {
            Flush();
        }

        _buffer[_used++] = value;
    }

    private void Unusual(Rune rune)
    {
        switch (rune.Value)
        {
            case '\t':
                Raw("&#9;"u8);
                return;
            case '\n':
                Raw("&#10;"u8);
                return;
            case '\r':
                Raw("&#13;"u8);
                return;
        }

        // XML has no way at all to write the other control characters and the two non-characters.
        if (rune.Value < ' ' || rune.Value is 0xfffe or 0xffff)
        {
            rune = Rune.ReplacementChar;
        }

        Span<byte> utf8 = stackalloc byte[4];
        Raw(utf8[..rune.EncodeToUtf8(utf8)]);
    }
}
