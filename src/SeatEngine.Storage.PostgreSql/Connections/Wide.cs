using System.Buffers.Binary;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Values of 128 bits as PostgreSQL keeps them, the first byte the most significant.</summary>
internal static class Wide
{
    public const int Size = 16;

    public static Guid ToGuid(StoreBatchId id)
    {
        Span<byte> bytes = stackalloc byte[Size];
        Write(bytes, id.High, id.Low);
        return new Guid(bytes, bigEndian: true);
    }

    public static StoreBatchId ToBatchId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[Size];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    public static byte[] ToBytes(ChainHash hash)
    {
        var bytes = new byte[Size];
        Write(bytes, hash.High, hash.Low);
        return bytes;
    }

    /// <summary>The hash of 16 bytes; null for another number of them.</summary>
    public static ChainHash? ToHash(ReadOnlySpan<byte> bytes) => bytes.Length == Size
        ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]))
        : null;

    private static void Write(Span<byte> bytes, ulong high, ulong low)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
    }
}
