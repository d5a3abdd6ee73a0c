using Npgsql;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>The event of a row.</summary>
/// <param name="Sequence">Its sequence in its stream.</param>
/// <param name="Batch">The batch that it says to be of.</param>
/// <param name="Stored">The event.</param>
internal sealed record BatchRowEvent(long Sequence, Guid Batch, StoreEvent Stored)
{
    public static BatchRowEvent Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(12),
        reader.GetGuid(13),
        new(reader.GetString(14), reader.GetInt32(15), reader.GetFieldValue<byte[]>(16),
            Wide.ToHash(reader.GetFieldValue<byte[]>(17)) ?? throw new FormatException("A hash has 16 bytes.")));
}
