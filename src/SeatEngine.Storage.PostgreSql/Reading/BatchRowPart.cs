using Npgsql;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>The part of a batch that a row is of.</summary>
/// <param name="Place">Which part of the batch, from 1.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="After">The sequence that it follows.</param>
/// <param name="Count">How many events it has.</param>
/// <param name="Epoch">Its epoch.</param>
/// <param name="FirstKept">The sequence before the first one kept of its stream; null where the stream has no row.</param>
/// <param name="Before">The hash of the event before it; null for none.</param>
internal sealed record BatchRowPart(
    long Place, StoreStreamId Stream, long After, int Count, long Epoch, long? FirstKept, ChainHash? Before)
{
    public static BatchRowPart Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(5),
        StoreStreamId.Parse(reader.GetString(6)),
        reader.GetInt64(7),
        reader.GetInt32(8),
        reader.GetInt64(9),
        reader.IsDBNull(10) ? null : reader.GetInt64(10),
        reader.IsDBNull(11) ? null : Wide.ToHash(reader.GetFieldValue<byte[]>(11)));
}
