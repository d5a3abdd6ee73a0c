using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SeatEngine.Inventory;

/// <summary>The hash of an event and of all before it in its stream: none of them can be missing, doubled, swapped or changed.</summary>
/// <remarks>
/// An immutable value: the first 128 bits of SHA-256 over the hash before (16 bytes, the first the most significant), the
/// schema version (4 bytes likewise), the kind in UTF-8, a zero byte, and the payload. <c>default</c> is that of no event.
/// </remarks>
/// <param name="Value">The 128 bits.</param>
public readonly record struct ChainHash(UInt128 Value)
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
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        BinaryPrimitives.WriteInt32BigEndian(bytes[16..], schemaVersion);
        hash.AppendData(bytes[..20]);
        hash.AppendData(Encoding.UTF8.GetBytes(kind));
        hash.AppendData([0]);
        hash.AppendData(payload);
        hash.GetHashAndReset(bytes);
        return new(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>The hash in text.</summary>
    /// <returns>32 hexadecimal digits in lower case.</returns>
    public override string ToString() => WideId.Text((ulong)(Value >> 64), (ulong)Value);
}
