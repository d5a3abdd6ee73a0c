using System.Collections.Immutable;
using System.Data;
using Npgsql;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>Looks at every row of a store, in one state of it.</summary>
internal sealed class StoreCheck(StoreDatabase database, NpgsqlConnection connection)
{
    private readonly List<StoreDefect> _defects = [];
    private readonly Dictionary<string, StreamRow> _streams = new(StringComparer.Ordinal);

    public async Task<StoreCheckReport> RunAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
            .ConfigureAwait(false);
        var counts = await CountAsync(cancellationToken).ConfigureAwait(false);
        await ReadStreamsAsync(cancellationToken).ConfigureAwait(false);
        await CheckChainsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var sql in CheckSql.Defects)
        {
            await using var command = Command(sql);
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = StoreCheckReport.MostDefects });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                _defects.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
            }
        }

        // Of each row what was found first.
        return new("store", counts[0], counts[1], counts[2], counts[3],
            [.. _defects.DistinctBy(static defect => (defect.Table, defect.Row)).Take(StoreCheckReport.MostDefects)]);
    }

    private async Task<ImmutableArray<long>> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(CheckSql.Counts);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64)];
    }

    private async Task ReadStreamsAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(CheckSql.Streams);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var (name, version) = (reader.GetString(0), reader.GetInt64(1));
            if (!StoreStreamId.TryParse(name, out _))
            {
                Add("streams", name, version, "There is no stream of such a name.");
            }

            _streams.Add(name, new StreamRow(version, HashOf(reader, 2), reader.GetInt64(3), HashOf(reader, 4)));
        }
    }

    /// <summary>Goes through all events, stream by stream, and compares each end with the stream's row.</summary>
    private async Task CheckChainsAsync(CancellationToken cancellationToken)
    {
        var ends = _streams.ToDictionary(
            static pair => pair.Key, static pair => (Sequence: pair.Value.FirstKept, Hash: pair.Value.FirstHash));
        await using (var command = Command(CheckSql.Events))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var (stream, sequence, hash) = (reader.GetString(0), reader.GetInt64(1), HashOf(reader, 5));
                if (!ends.TryGetValue(stream, out var end))
                {
                    Add("events", stream, sequence, "The event is of no stream.");
                    continue;
                }

                if (sequence != end.Sequence + 1)
                {
                    Add("events", stream, sequence, FormattableString.Invariant($"The event follows event {end.Sequence}."));
                }
                else if (end.Hash.Next(reader.GetString(2), reader.GetInt32(3), reader.GetFieldValue<byte[]>(4)) != hash)
                {
                    Add("events", stream, sequence, "The event is not what was stored: its hash does not follow from the event before.");
                }

                ends[stream] = (sequence, hash);
            }
        }

        foreach (var (name, row) in _streams)
        {
            var (sequence, hash) = ends[name];
            if (sequence != row.Version || hash != row.Hash)
            {
                Add("streams", name, row.Version, FormattableString.Invariant($"The last event of the stream is {sequence}, or another."));
            }
        }
    }

    private NpgsqlCommand Command(string sql) =>
        new(StoreDatabase.For(database.Options.Schema, sql), connection) { CommandTimeout = 0 };

    private void Add(string table, string stream, long sequence, string text)
    {
        if (_defects.Count < StoreCheckReport.MostDefects)
        {
            _defects.Add(new(table, FormattableString.Invariant($"stream {stream}, sequence {sequence}"), text));
        }
    }

    private static ChainHash HashOf(NpgsqlDataReader reader, int column) => Wide.ToHash(reader.GetFieldValue<byte[]>(column)) ?? default;

    private readonly record struct StreamRow(long Version, ChainHash Hash, long FirstKept, ChainHash FirstHash);
}
