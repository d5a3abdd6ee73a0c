using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>
/// Takes the batches that wait at one time together to the server, over a few connections; in no group two of one stream, so that
/// each is judged by what was stored before the group.
/// </summary>
internal sealed class AppendQueue(PostgreSqlStoreOptions options, Func<IReadOnlyList<PendingAppend>, Task> store)
{
    // What waits beside 4 MB of others waits for the next commit.
    private const int MostBytes = 4 << 20;

    private readonly Lock _gate = new();
    private readonly HashSet<StoreStreamId> _busy = [];
    private readonly LinkedList<PendingAppend> _waiting = [];
    private int _senders;

    /// <summary>Takes a batch up; its answer comes when it has been judged.</summary>
    public void Add(PendingAppend append)
    {
        lock (_gate)
        {
            _waiting.AddLast(append);
            if (_senders >= options.MostConnections)
            {
                return;
            }

            _senders++;
        }

        // On the thread of whoever asks, until the group is on its way.
        _ = SendAsync();
    }

    private async Task SendAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            // Whatever breaks is told to those who asked.
            await store(group).ConfigureAwait(false);
            Leave(group);
        }
    }

    /// <summary>The next group, of streams that nobody else is writing; none when this sender is at its end.</summary>
    private List<PendingAppend> Take()
    {
        var (group, bytes) = (new List<PendingAppend>(), 0L);
        lock (_gate)
        {
            // One that stands back holds up those behind it on its streams, which come after it.
            var passed = new HashSet<StoreStreamId>();
            for (var node = _waiting.First; node is not null && group.Count < options.MostTogether && bytes < MostBytes;)
            {
                var (next, parts) = (node.Next, node.Value.Batch.Parts);
                if (parts.Any(part => _busy.Contains(part.Stream) || passed.Contains(part.Stream)))
                {
                    passed.UnionWith(parts.Select(static part => part.Stream));
                }
                else
                {
                    _busy.UnionWith(parts.Select(static part => part.Stream));
                    bytes += SizeOf(node.Value.Batch);
                    group.Add(node.Value);
                    _waiting.Remove(node);
                }

                node = next;
            }

            // Whoever is on the way with the streams of those that stand back takes them next.
            _senders -= group.Count == 0 ? 1 : 0;
        }

        return group;
    }

    private void Leave(List<PendingAppend> group)
    {
        lock (_gate)
        {
            foreach (var part in group.SelectMany(static append => append.Batch.Parts))
            {
                _busy.Remove(part.Stream);
            }
        }
    }

    private static long SizeOf(StoreBatch batch)
    {
        var bytes = 0L;
        foreach (var part in batch.Parts.AsSpan())
        {
            foreach (var stored in part.Events.AsSpan())
            {
                bytes += 100 + stored.Payload.Length;
            }
        }

        return bytes;
    }
}
