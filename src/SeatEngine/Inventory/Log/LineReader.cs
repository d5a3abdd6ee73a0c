namespace SeatEngine.Inventory;

/// <summary>Reads a stream by lines that end with a line feed, none longer than a limit.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line read last is longer than the limit, and so given only in part.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether there is no further line.</summary>
    public bool IsAtEnd() => _start == _end && !Fill();

    /// <summary>The next line without its end; null at the end of the stream. The memory is good until the next call.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                return Line(searched + at, 1);
            }

            searched = _end - _start;
            if (searched > longest)
            {
                IsTooLong = true;
                return Line(searched, 0);
            }

            if (!Fill())
            {
                if (searched == 0)
                {
                    return null;
                }

                return Line(searched, 0);
            }
        }
    }

    private ReadOnlyMemory<byte> Line(int length, int ending)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + ending;
        Number++;
        return line;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
