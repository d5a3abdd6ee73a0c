using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The hash of an event and of all before it in its stream: none of them can be missing, doubled, swapped or changed.</summary>
/// <remarks>
/// The first 128 bits of SHA-256 over the hash before (16 bytes, the first the most significant), the schema version
/// (4 bytes likewise), the kind in UTF-8, a zero byte, and the payload. <c>default</c> is that of no event.
/// </remarks>
[WideId]
public readonly partial record struct ChainHash
{
    /// <summary>The hash after one more event.</summary>
    /// <param name="kind">The event's kind.</param>
    /// <param name="schemaVersion">The version of its payload's form.</param>
    /// <param name="payload">Its payload.</param>
    /// <returns>The hash.</returns>
    public ChainHash Next(string kind, int schemaVersion, ReadOnlySpan<byte> payload)
    {
        ArgumentNullException.ThrowIfNull(kind);

        // At once from one buffer: to set up a hash that grows costs more than most events do.
        const int Fixed = 20;
        var length = Fixed + Encoding.UTF8.GetByteCount(kind) + 1 + payload.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var text = rented.AsSpan(0, length);
            BinaryPrimitives.WriteUInt64BigEndian(text, High);
            BinaryPrimitives.WriteUInt64BigEndian(text[8..], Low);
            BinaryPrimitives.WriteInt32BigEndian(text[16..], schemaVersion);
            var written = Encoding.UTF8.GetBytes(kind, text[Fixed..]);
            text[Fixed + written] = 0;
            payload.CopyTo(text[(Fixed + written + 1)..]);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text, hash);
            return new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
