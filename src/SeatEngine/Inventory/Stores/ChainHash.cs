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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], schemaVersion);
        hash.AppendData(bytes[..20]);
        hash.AppendData(Encoding.UTF8.GetBytes(kind));
        hash.AppendData([0]);
        hash.AppendData(payload);
        hash.GetHashAndReset(bytes);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }
}
