using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SeatEngine.WebLoad;

/// <summary>
/// A picker that listens, as lean as can be: a socket that reads events, looks whether each follows the one before, and tells when
/// something came.
/// </summary>
internal sealed class RawListener(Action<ReadOnlySpan<byte>>? hear) : IDisposable
{
    private static readonly byte[] IdMark = [.. "id: "u8];
    private static readonly byte[] DataMark = [.. "data: "u8];
    private static readonly byte[] ResetMark = [.. "event: reset"u8];

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[hear is null ? 4096 : 65_536];
    private int _kept;
    private long _last = -1;

    /// <summary>How many bytes came.</summary>
    public long Bytes { get; private set; }

    /// <summary>How many events came.</summary>
    public long Events { get; private set; }

    /// <summary>How often an event did not follow the one before, or all was to be fetched anew.</summary>
    public int Gaps { get; private set; }

    public async Task ConnectAsync(Uri server, string path)
    {
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        await _socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n"));
    }

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _socket.ReceiveAsync(_buffer.AsMemory(_kept), cancellationToken) is var read and > 0)
            {
                Bytes += read;
                Take(_buffer.AsSpan(0, _kept + read));
            }
        }
        catch (OperationCanceledException)
        {
            // It has listened for long enough.
            return;
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>Reads whole lines; what is left waits for more. The lengths of chunks stand in lines of their own.</summary>
    private void Take(ReadOnlySpan<byte> content)
    {
        while (content.IndexOf((byte)'\n') is var end and >= 0)
        {
            var line = content[..end];
            content = content[(end + 1)..];
            if (line.StartsWith(IdMark))
            {
                Count(line);
            }
            else if (line.StartsWith(ResetMark))
            {
                Gaps++;
            }
            else if (hear is not null && line.StartsWith(DataMark))
            {
                hear(line[DataMark.Length..]);
            }
        }

        if (content.Length == _buffer.Length)
        {
            // A line that nobody needs: only its end matters.
            content = default;
        }

        content.CopyTo(_buffer);
        _kept = content.Length;
    }

    private void Count(ReadOnlySpan<byte> line)
    {
        var dash = line.LastIndexOf((byte)'-');
        if (System.Buffers.Text.Utf8Parser.TryParse(line[(dash + 1)..], out long number, out _))
        {
            Gaps += _last >= 0 && number != _last + 1 ? 1 : 0;
            _last = number;
            Events++;
        }
    }
}
