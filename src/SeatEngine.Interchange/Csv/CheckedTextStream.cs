using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Passes bytes on after it has looked at them: they are UTF-8, no line and not the whole is longer than the limits.
/// So a parser behind it never buffers more than a line.
/// </summary>
internal sealed class CheckedTextStream(Stream source, HallReadLimits limits) : ForwardStream
{
    private const int ChunkSize = 16 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[ChunkSize];
    private int _start;
    private int _passed;
    private int _end;
    private bool _ended;
    private long _total;
    private long _line = 1;
    private int _lineBytes;

    /// <summary>The first line without its end and without a byte order mark, which are passed over; the line is read again.</summary>
    public string PeekFirstLine()
    {
        while (true)
        {
            var checkedBytes = _buffer.AsSpan(_start, _passed - _start);
            var end = checkedBytes.IndexOfAny((byte)'\r', (byte)'\n');
            if (end >= 0 || !Fill())
            {
                if (_buffer.AsSpan(_start, _passed - _start).StartsWith(ByteOrderMark))
                {
                    _start += ByteOrderMark.Length;
                    continue;
                }

                return Encoding.UTF8.GetString(end >= 0 ? checkedBytes[..end] : _buffer.AsSpan(_start, _passed - _start));
            }
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_passed == _start && !Fill())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, _passed - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    // Makes at least one more checked byte, keeping those not yet passed on. A character may be cut by the end of
    // what has arrived: its bytes wait behind the checked ones.
    private bool Fill()
    {
        while (true)
        {
            if (_ended)
            {
                if (_passed < _end)
                {
                    ThrowNotText(_buffer.AsSpan(_passed, _end - _passed));
                }

                return false;
            }

            MakeRoom();
            var read = ReadSource();
            _ended = read == 0;
            _end += read;
            _total += read;
            if (_total > limits.MaxBytes)
            {
                throw new TableFormatException("file-too-large", _line,
                    string.Create(CultureInfo.InvariantCulture, $"The file is larger than {limits.MaxBytes} bytes."));
            }

            var fresh = _buffer.AsSpan(_passed, _end - _passed);
            var whole = _ended ? fresh.Length : WholeCharacters(fresh);
            if (whole > 0)
            {
                Check(fresh[..whole]);
                _passed += whole;
                return true;
            }
        }
    }

    private int ReadSource()
    {
        try
        {
            return source.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (DecoderFallbackException)
        {
            throw new TableFormatException("not-utf8-text", _line, "The bytes are no UTF-16 text; save the table as CSV in UTF-8.");
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _passed -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes) || bytes.Contains((byte)0))
        {
            ThrowNotText(bytes);
        }

        while (true)
        {
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            _lineBytes += end < 0 ? bytes.Length : end;
            if (_lineBytes > limits.MaxLineBytes)
            {
                throw new TableFormatException("line-too-long", _line,
                    string.Create(CultureInfo.InvariantCulture, $"The line is longer than {limits.MaxLineBytes} bytes."));
            }

            if (end < 0)
            {
                return;
            }

            _line += bytes[end] == '\n' ? 1 : 0;
            _lineBytes = 0;
            bytes = bytes[(end + 1)..];
        }
    }

    private void ThrowNotText(ReadOnlySpan<byte> bytes)
    {
        var line = _line;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done
            && rune.Value != 0)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[length..];
        }

        throw new TableFormatException("not-utf8-text", line, "The bytes are no UTF-8 text; save the table as CSV in UTF-8.");
    }

    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
            {
                break;
            }

            if (b >= 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? bytes.Length - back : bytes.Length;
            }
        }

        return bytes.Length;
    }
}
