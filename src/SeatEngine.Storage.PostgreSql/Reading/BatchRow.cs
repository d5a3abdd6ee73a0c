using Npgsql;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>One row of <see cref="ReadSql"/>: an event, with the part and the batch that it is in.</summary>
internal sealed class BatchRow
{
    private BatchRow()
    {
    }

    /// <summary>The last sequence of the stream that is read.</summary>
    public required long Version { get; init; }

    /// <summary>The sequence before the first one kept of the stream that is read.</summary>
    public required long FirstKept { get; init; }

    /// <summary>The batch's id; null where the stream has no more.</summary>
    public required Guid? Batch { get; init; }

    /// <summary>The batch's position; null where the table of batches lacks it.</summary>
    public required long? Position { get; init; }

    public required DateTime StoredAt { get; init; }

    public required BatchRowPart? Part { get; init; }

    public required BatchRowEvent? Event { get; init; }

    /// <exception cref="InvalidDataException">A value is not one that the store writes.</exception>
    public static BatchRow Read(NpgsqlDataReader reader)
    {
        var batch = reader.IsDBNull(2) ? default(Guid?) : reader.GetGuid(2);
        var position = reader.IsDBNull(3) ? default(long?) : reader.GetInt64(3);
        try
        {
            return new BatchRow
            {
                Version = reader.GetInt64(0),
                FirstKept = reader.GetInt64(1),
                Batch = batch,
                Position = position,
                StoredAt = position is null ? default : StoreTime.Finite(reader.GetDateTime(4)),
                Part = reader.IsDBNull(5) ? null : BatchRowPart.Read(reader),
                Event = reader.IsDBNull(12) ? null : BatchRowEvent.Read(reader),
            };
        }
        catch (Exception failure) when (failure is InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"The tables batches and events have a row of batch {batch:N} at position {position} ") +
                $"that the store did not write: {failure.Message}", failure);
        }
    }
}
