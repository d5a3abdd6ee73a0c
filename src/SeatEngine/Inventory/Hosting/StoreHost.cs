using System.Diagnostics;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// Carries requests out behind a store: decides them on each other, stores them together, and answers when they are stored.
/// </summary>
internal static class StoreHost
{
    private const int MostAttempts = 64;
    private const int MostAppends = 4;

    /// <summary>Carries requests out in order. When this ends, each of them is answered, or put off since it concerns others too.</summary>
    /// <param name="group">The requests.</param>
    /// <param name="link">Whose queue they were in.</param>
    public static async Task CarryOutAsync(IReadOnlyList<PendingRequest> group, StreamLink link)
    {
        try
        {
            await CarryOutAsync(link.LinksOf(group), group).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Fail(group, failure);
        }
    }

    /// <summary>Carries requests out in order. Every one of them is answered when this ends.</summary>
    /// <param name="links">What they are asked of, in the order of the streams.</param>
    /// <param name="group">The requests.</param>
    public static async Task CarryOutAsync(StreamLink[] links, IReadOnlyList<PendingRequest> group)
    {
        // A batch is traced as a part of the first request that it carries out, whoever's task carries it out.
        Activity.Current = group[0].Trace;
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                StreamLink[]? behind;
                await AsyncGate.EnterAsync(links).ConfigureAwait(false);
                try
                {
                    behind = await AttemptAsync(links, group).ConfigureAwait(false);
                }
                finally
                {
                    AsyncGate.Leave(links);
                }

                if (behind is null)
                {
                    return;
                }

                await CatchUpAsync(behind).ConfigureAwait(false);
            }

            Complete(group, InventoryResult.Failed(InventoryOutcome.Busy));
        }
        catch (Exception failure)
        {
            // Nothing was stored by this attempt, or it would be in doubt: whoever asks is told what broke.
            Fail(group, failure);
        }
    }

    /// <summary>Reads what others have stored, and shows what they did to several streams at one instant.</summary>
    public static async Task CatchUpAsync(IEnumerable<StreamLink> behind)
    {
        var links = Ordered(behind);
        while (links.Length > 0)
        {
            StreamLink[] concerned;
            await AsyncGate.EnterAsync(links).ConfigureAwait(false);
            try
            {
                var missed = new (StoreCheckpoint? Start, List<StoredBatch> Batches)[links.Length];
                for (var i = 0; i < links.Length; i++)
                {
                    missed[i] = await ReadAllAsync(links[i]).ConfigureAwait(false);
                }

                concerned = Ordered([.. links, .. Concerned(links[0].Writer, missed.SelectMany(static each => each.Batches))]);
                if (concerned.Length == links.Length)
                {
                    StagedPart.Publish(
                    [
                        .. links.Zip(missed).Where(static each => each.Second is not (null, { Count: 0 }))
                            .Select(static each => each.First.CaughtUp(each.Second.Start, each.Second.Batches)),
                    ]);
                    for (var i = 0; i < links.Length; i++)
                    {
                        links[i].HasRead(missed[i].Start, missed[i].Batches);
                    }

                    return;
                }
            }
            finally
            {
                AsyncGate.Leave(links);
            }

            // A batch that does something to others too is seen by all of them at once, so it is their turn as well.
            links = concerned;
        }
    }

    private static async Task<StreamLink[]?> AttemptAsync(StreamLink[] links, IReadOnlyList<PendingRequest> group)
    {
        var writer = links[0].Writer;
        if (Array.Find(links, static link => link.Doubt is not null)?.Doubt is { } doubt)
        {
            return await ResolveAsync(doubt, group).ConfigureAwait(false);
        }

        foreach (var link in links)
        {
            if (await link.LeaseAsync().ConfigureAwait(false) is { } other)
            {
                Complete(group, InventoryResult.Elsewhere(other.Owner));
                return null;
            }
        }

        var now = DateTimeOffset.MinValue;
        foreach (var link in links)
        {
            var here = await link.TimeAsync().ConfigureAwait(false);
            now = here > now ? here : now;
        }

        var stages = Array.ConvertAll(links, static link => link.Stage());
        Array.ForEach(stages, stage => stage.Settle(now));
        var written = Decide(group, stages, now);
        if (written < 0)
        {
            if (group.Any(static request => request is { IsConfirmed: true, IsOpen: true, IsRefused: true })
                && await HaveNewsAsync(links).ConfigureAwait(false))
            {
                return links;
            }

            Complete(group, 0, group.Count);
            return null;
        }

        var staged = new StagedBatch(writer, stages);
        var (answer, failure) = await AppendAsync(staged).ConfigureAwait(false);
        if (answer is null)
        {
            CompleteLost(group, written, InventoryResult.Unknown(failure!));
            return null;
        }

        switch (answer.Outcome)
        {
            case StoreOutcome.Stored:
                staged.Publish(answer.StoredAt);
                Complete(group, 0, group.Count);
                return null;
            case StoreOutcome.Conflict:
                return [.. links, .. Concerned(writer, answer.Missed)];
            case StoreOutcome.NotStored:
                // It may be that the lease has passed to another.
                Array.ForEach(links, static link => link.DoubtLease());
                CompleteLost(group, written, InventoryResult.NotStored(answer.Reason));
                return null;
            default:
                throw Unknown.Value(answer.Outcome);
        }
    }

    /// <summary>What was judged on what is thrown away is thrown away with it; what came before stands.</summary>
    private static void CompleteLost(IReadOnlyList<PendingRequest> group, int written, InventoryResult failure)
    {
        Complete(group, 0, written);
        Complete(group.Skip(written), failure);
    }

    /// <summary>Decides each request on what those before it have come to.</summary>
    /// <returns>Which is the first with something to be stored; -1 for none.</returns>
    private static int Decide(IReadOnlyList<PendingRequest> group, StagedPart[] stages, DateTimeOffset now)
    {
        var written = -1;
        for (var i = 0; i < group.Count; i++)
        {
            try
            {
                if (group[i].IsOpen && group[i].Decide(stages, now, stages[0].Link!.NewTransaction()) && written < 0)
                {
                    written = i;
                }
            }
            catch (Exception failure)
            {
                // Whatever is wrong with one request, the others go on: it has changed nothing.
                group[i].Fail(failure);
            }
        }

        return written;
    }

    /// <summary>Stores a batch, and asks again under the same id as long as nobody knows.</summary>
    /// <returns>The answer; or what went wrong, which keeps the batch in doubt.</returns>
    private static async ValueTask<(StoreAnswer? Answer, Exception? Failure)> AppendAsync(StagedBatch staged)
    {
        using var watch = OperationWatch.Start(EngineInstruments.Commit);
        var (answer, failure) = await AskAsync(staged).ConfigureAwait(false);
        if (watch.IsOn)
        {
            watch.Stop(new() { { EngineInstruments.Outcome, answer is null ? "unknown" : EngineInstruments.NameOf(answer.Outcome) } });
        }

        if (answer is null)
        {
            Array.ForEach(staged.Links, link => link.Doubt = staged);
        }

        return (answer, failure);
    }

    private static async ValueTask<(StoreAnswer? Answer, Exception? Failure)> AskAsync(StagedBatch staged)
    {
        Exception? failure = null;
        for (var attempt = 0; attempt < MostAppends; attempt++)
        {
            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt * attempt), CancellationToken.None).ConfigureAwait(false);
                return (await staged.Writer.Store.AppendAsync(staged.Batch, CancellationToken.None).ConfigureAwait(false), null);
            }
            catch (Exception unknown)
            {
                // Whatever went wrong, nobody knows what is stored: the seam promises to take any exception so.
                failure = unknown;
            }
        }

        return (null, failure);
    }

    /// <summary>Finds out what became of a batch in doubt: stored, or never to be. The streams then tell which.</summary>
    private static async ValueTask<StreamLink[]?> ResolveAsync(StagedBatch doubt, IReadOnlyList<PendingRequest> group)
    {
        if (await AppendAsync(doubt).ConfigureAwait(false) is (null, _))
        {
            Complete(group, InventoryResult.Failed(InventoryOutcome.WritingRefused));
            return null;
        }

        foreach (var link in doubt.Links)
        {
            link.Doubt = ReferenceEquals(link.Doubt, doubt) ? null : link.Doubt;
        }

        return doubt.Links;
    }

    private static async ValueTask<bool> HaveNewsAsync(StreamLink[] links)
    {
        foreach (var link in links)
        {
            if ((await ReadAsync(link, link.Version).ConfigureAwait(false)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static async ValueTask<List<StoredBatch>> ReadAsync(StreamLink link, long after)
    {
        var batches = new List<StoredBatch>();
        await foreach (var batch in link.Writer.Store.ReadAsync(link.Stream, after, CancellationToken.None)
            .ConfigureAwait(false))
        {
            batches.Add(batch);
        }

        return batches;
    }

    /// <summary>What has been stored since; where events have been thrown away, the newest checkpoint and what came after it.</summary>
    private static async ValueTask<(StoreCheckpoint? Start, List<StoredBatch> Batches)> ReadAllAsync(StreamLink link)
    {
        var store = link.Writer.Store;
        var batches = await ReadAsync(link, link.Version).ConfigureAwait(false);
        if (batches.Exists(batch => batch.Batch.Parts.Any(part => part.Stream == link.Stream && part.After <= link.Version))
            || link.Version >= await store.ReadFirstKeptAsync(link.Stream, CancellationToken.None).ConfigureAwait(false))
        {
            return (null, batches);
        }

        var start = await store.ReadCheckpointAsync(link.Stream, CancellationToken.None).ConfigureAwait(false);
        return start is not null && start.Version > link.Version
            ? (start, await ReadAsync(link, start.Version).ConfigureAwait(false))
            : throw new InvalidDataException(FormattableString.Invariant(
                $"The store has thrown events after {link.Version} of {link.Stream} away, and has no checkpoint after them."));
    }

    /// <summary>What is open here to which batches have done something that they do not know of.</summary>
    private static IEnumerable<StreamLink> Concerned(StoreWriter writer, IEnumerable<StoredBatch> batches) =>
        from batch in batches
        from part in batch.Batch.Parts
        let link = writer.Find(part.Stream)
        where link is not null && part.After + part.Events.Length > link.Version
        select link;

    private static StreamLink[] Ordered(IEnumerable<StreamLink> links) => [.. links.Distinct().OrderBy(static link => link.Stream)];

    private static void Complete(IReadOnlyList<PendingRequest> group, int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            group[i].Complete();
        }
    }

    private static void Fail(IEnumerable<PendingRequest> group, Exception failure)
    {
        foreach (var request in group)
        {
            request.Fail(failure);
        }
    }

    private static void Complete(IEnumerable<PendingRequest> group, InventoryResult failure)
    {
        foreach (var request in group)
        {
            request.Complete(failure);
        }
    }
}
