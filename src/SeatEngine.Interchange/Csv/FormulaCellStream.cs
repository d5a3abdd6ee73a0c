namespace SeatEngine.Interchange;

/// <summary>
/// Passes a CSV text on without the sign that spreadsheets put before a text that they must not take for a number: <c>="01"</c> becomes
/// <c>"01"</c>. It is taken off at the start of fields alone.
/// </summary>
internal sealed class FormulaCellStream(Stream source, byte separator) : ForwardStream
{
    private bool _isQuoted;
    private byte _last = (byte)'\n';
    private bool _isHeld;

    public override int Read(Span<byte> buffer)
    {
        // A sign at the end of a portion waits for what comes after it.
        var start = 0;
        if (_isHeld && buffer.Length > 1)
        {
            buffer[start++] = (byte)'=';
            _isHeld = false;
        }

        var read = source.Read(buffer[start..]);
        var count = start + read;
        if (read > 0 && count > 1 && buffer[count - 1] == (byte)'=')
        {
            _isHeld = true;
            count--;
        }

        return Pass(buffer[..count]);
    }

    private int Pass(Span<byte> bytes)
    {
        var (from, to) = (0, 0);
        while (bytes[from..].IndexOf("=\""u8) is >= 0 and var found)
        {
            var piece = bytes.Slice(from, found);
            Look(piece);
            piece.CopyTo(bytes[to..]);
            to += found;
            from += found;
            if (_isQuoted || !IsStart)
            {
                Look(bytes.Slice(from, 1));
                bytes[to++] = bytes[from];
            }

            from++;
        }

        Look(bytes[from..]);
        bytes[from..].CopyTo(bytes[to..]);
        return to + bytes.Length - from;
    }

    private bool IsStart => _last == separator || _last is (byte)'\n' or (byte)'\r';

    // Quotes do not run over the end of a line, so that of a piece only its last line counts.
    private void Look(ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty)
        {
            return;
        }

        var line = piece.LastIndexOfAny((byte)'\n', (byte)'\r');
        _isQuoted = (line < 0 && _isQuoted) ^ (piece[(line + 1)..].Count((byte)'"') % 2 == 1);
        _last = piece[^1];
    }
}
