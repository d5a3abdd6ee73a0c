using System.Buffers;
using System.Text;

namespace SeatEngine.Primitives;

/// <summary>
/// The content of a file in pooled memory, on its way from a stream to a reader, or from a writer to a stream, an array or a
/// text. A writer says once how its content is made, and has every other form from here.
/// </summary>
/// <remarks>The same source is compiled into each library that reads or writes files. Not safe for use by several threads.</remarks>
internal sealed class PooledContent : Stream, IBufferWriter<byte>
{
    private const int Portion = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Portion);
    private int _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>What there is so far; good until something is added or the content is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>
    /// All that a stream has left; null when that is more than allowed. Of a longer stream a part of a portion more is read.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="mostBytes">How much is allowed.</param>
    /// <param name="expected">How much there may be of a stream that does not say it itself.</param>
    public static PooledContent? Read(Stream stream, long mostBytes, long expected = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(stream));
        }

        expected = stream.CanSeek ? stream.Length - stream.Position : Math.Min(expected, mostBytes);
        if (expected > mostBytes)
        {
            return null;
        }

        // One byte more than the file, so that its end is seen without growing.
        var content = new PooledContent();
        content.Reserve(expected + 1);
        while (content._length <= mostBytes)
        {
            var read = stream.Read(content.GetSpan());
            content.Advance(read);
            if (read == 0)
            {
                return content;
            }
        }

        content.Dispose();
        return null;
    }

    /// <summary>The content as an array.</summary>
    public static byte[] ToBytes(Action<PooledContent> write)
    {
        using var content = new PooledContent();
        write(content);
        return content.Written.ToArray();
    }

    /// <summary>The content, which is UTF-8, as a text.</summary>
    public static string ToText(Action<PooledContent> write)
    {
        using var content = new PooledContent();
        write(content);
        return Encoding.UTF8.GetString(content.Written.Span);
    }

    /// <summary>Makes the whole content and then writes it, so that nothing is written when the making fails.</summary>
    public static void Write(Stream stream, Action<PooledContent> write) => Write(stream, content =>
    {
        write(content);
        return true;
    });

    /// <inheritdoc cref="Write(Stream, Action{PooledContent})"/>
    public static T Write<T>(Stream stream, Func<PooledContent, T> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream is PooledContent outer)
        {
            return write(outer);
        }

        using var content = new PooledContent();
        var result = write(content);
        stream.Write(content.Written.Span);
        return result;
    }

    /// <summary>
    /// Makes the whole content before it returns, so that misuse is thrown to the caller, and then writes it portion by portion
    /// with no synchronous call on the stream.
    /// </summary>
    public static Task WriteAsync(Stream stream, Action<PooledContent> write, CancellationToken cancellationToken) =>
        WriteAsync(stream, content =>
    {
        write(content);
        return true;
    }, cancellationToken);

    /// <inheritdoc cref="WriteAsync(Stream, Action{PooledContent}, CancellationToken)"/>
    public static Task<T> WriteAsync<T>(Stream stream, Func<PooledContent, T> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var content = new PooledContent();
        return content.SendAsync(stream, write(content), cancellationToken);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - _length), nameof(count));
        _length += count;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(_bytes.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _length = 0;
        }

        base.Dispose(disposing);
    }

    private async Task<T> SendAsync<T>(Stream stream, T result, CancellationToken cancellationToken)
    {
        using (this)
        {
            for (var at = 0; at < _length; at += Portion)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await stream.WriteAsync(_bytes.AsMemory(at, Math.Min(Portion, _length - at)), cancellationToken).ConfigureAwait(false);
            }
        }

        return result;
    }

    private void Reserve(long count)
    {
        var needed = _length + count;
        if (needed <= _bytes.Length)
        {
            return;
        }

        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException("The content is larger than two gigabytes.");
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _bytes.Length)));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
