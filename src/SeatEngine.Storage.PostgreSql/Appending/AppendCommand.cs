using Npgsql;
using NpgsqlTypes;
using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>A group of batches as the arrays that the server's function takes, and its answers.</summary>
internal static class AppendCommand
{
    private const string Sql =
        """
        select outcomes, times, culprits
        from $schema.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """;

    /// <summary>Asks once, in one round trip.</summary>
    /// <returns>The judgments in the order of the group; null where a stream has no row yet.</returns>
    public static async ValueTask<AppendJudgment[]?> AskAsync(
        StoreDatabase database, NpgsqlConnection connection, IReadOnlyList<PendingAppend> group, CancellationToken cancellationToken)
    {
        await using var command = database.Command(connection, Sql);
        AddParameters(command.Parameters, group);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (await reader.IsDBNullAsync(0, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var outcomes = reader.GetFieldValue<int[]>(0);
        var (times, culprits) = (reader.GetFieldValue<DateTime?[]>(1), reader.GetFieldValue<string?[]>(2));
        return [.. outcomes.Select((outcome, i) => new AppendJudgment(OutcomeOf(outcome), times[i], culprits[i]))];
    }

    private static AppendOutcome OutcomeOf(int number) => number switch
    {
        0 => AppendOutcome.Stored,
        1 => AppendOutcome.StoredBefore,
        2 => AppendOutcome.Behind,
        3 => AppendOutcome.EpochIsOver,
        4 => AppendOutcome.FollowsUnknown,
        5 => AppendOutcome.ChainIsBroken,
        _ => throw new InvalidDataException(FormattableString.Invariant($"The function append answers {number}, which is not known here.")),
    };

    private static void AddParameters(NpgsqlParameterCollection parameters, IReadOnlyList<PendingAppend> group)
    {
        var parts = group.Sum(static append => append.Batch.Parts.Length);
        var events = group.Sum(static append => append.Batch.Parts.Sum(static part => part.Events.Length));
        var ids = new Guid[group.Count];
        var (partBatches, partStreams, partAfters) = (new int[parts], new string[parts], new long[parts]);
        var (partEpochs, partCounts, partFirsts) = (new long[parts], new int[parts], new int[parts]);
        var partHashes = new byte[parts][];
        var (batches, streams, sequences) = (new int[events], new string[events], new long[events]);
        var (kinds, versions) = (new string[events], new int[events]);
        var (payloads, hashes) = (new ReadOnlyMemory<byte>[events], new byte[events][]);
        var (p, e) = (0, 0);
        for (var i = 0; i < group.Count; i++)
        {
            ids[i] = Wide.ToGuid(group[i].Batch.Id);
            foreach (var part in group[i].Batch.Parts)
            {
                var stream = part.Stream.ToString();
                (partBatches[p], partStreams[p], partAfters[p], partEpochs[p]) = (i + 1, stream, part.After, part.Epoch);
                (partCounts[p], partFirsts[p]) = (part.Events.Length, e + 1);
                foreach (var stored in part.Events)
                {
                    (batches[e], streams[e], sequences[e]) = (i + 1, stream, part.After + e + 2 - partFirsts[p]);
                    (kinds[e], versions[e]) = (stored.Kind, stored.SchemaVersion);
                    (payloads[e], hashes[e]) = (stored.Payload, Wide.ToBytes(stored.Hash));
                    e++;
                }

                partHashes[p++] = hashes[e - 1];
            }
        }

        Add(parameters, NpgsqlDbType.Uuid, ids);
        Add(parameters, NpgsqlDbType.Integer, partBatches);
        Add(parameters, NpgsqlDbType.Text, partStreams);
        Add(parameters, NpgsqlDbType.Bigint, partAfters);
        Add(parameters, NpgsqlDbType.Bigint, partEpochs);
        Add(parameters, NpgsqlDbType.Integer, partCounts);
        Add(parameters, NpgsqlDbType.Integer, partFirsts);
        Add(parameters, NpgsqlDbType.Bytea, partHashes);
        Add(parameters, NpgsqlDbType.Integer, batches);
        Add(parameters, NpgsqlDbType.Text, streams);
        Add(parameters, NpgsqlDbType.Bigint, sequences);
        Add(parameters, NpgsqlDbType.Text, kinds);
        Add(parameters, NpgsqlDbType.Integer, versions);
        Add(parameters, NpgsqlDbType.Bytea, payloads);
        Add(parameters, NpgsqlDbType.Bytea, hashes);
    }

    private static void Add<T>(NpgsqlParameterCollection parameters, NpgsqlDbType element, T[] values) =>
        parameters.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | element, TypedValue = values });
}
