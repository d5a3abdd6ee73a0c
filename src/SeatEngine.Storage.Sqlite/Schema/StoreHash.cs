using System.Buffers.Binary;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.Sqlite;

/// <summary>Hashes and ids as the file keeps them: 16 bytes, the first the most significant.</summary>
internal static class StoreHash
{
    public const int Length = 16;

    public static void Write(ChainHash hash, Span<byte> bytes) => Write(hash.High, hash.Low, bytes);

    public static void Write(StoreBatchId id, Span<byte> bytes) => Write(id.High, id.Low, bytes);

    public static ChainHash Read(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]))
        : throw new InvalidDataException(FormattableString.Invariant($"The store has a hash of {bytes.Length} bytes."));

    public static StoreBatchId ReadId(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]))
        : throw new InvalidDataException(FormattableString.Invariant($"The store has an id of a batch of {bytes.Length} bytes."));

    /// <summary>The seal of a checkpoint, which ties its state to its event.</summary>
    public static ChainHash SealOf(StoreCheckpoint checkpoint) => checkpoint.Hash.Next(
        FormattableString.Invariant($"checkpoint {checkpoint.Version} of {checkpoint.Stream}"), checkpoint.SchemaVersion,
        checkpoint.Payload.Span);

    /// <summary>The seal of an entry of the catalogue, which ties its content to its key.</summary>
    public static ChainHash SealOf(CatalogueKey key, ReadOnlySpan<byte> content) =>
        default(ChainHash).Next($"{key.Kind}\n{key.Id}", key.Version, content);

    private static void Write(ulong high, ulong low, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], low);
    }
}
