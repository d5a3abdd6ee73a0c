using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Changes of several inventories in one transaction, and snapshots of several that agree.</summary>
/// <remarks>
/// Safe for use by any number of threads. The inventories are locked in the ordinal order of their performances' ids,
/// so that two transactions never wait for each other; their events are logged under one transaction id, stored as one batch
/// and become visible at one instant.
/// </remarks>
public static class InventoryGroup
{
    private const int MostAttempts = 64;

    /// <summary>Carries out changes of several inventories in memory: all or none.</summary>
    /// <param name="steps">The changes; those of one inventory are judged in the order given.</param>
    /// <returns>An answer for each step, in the order given.</returns>
    /// <exception cref="ArgumentException">Two different inventories have the same performance id.</exception>
    /// <exception cref="InvalidOperationException">An inventory is behind a store; see <see cref="ExecuteAsync"/>.</exception>
    public static TransactionResult Execute(params ImmutableArray<GroupStep> steps)
    {
        var inventories = Ordered(steps);
        Array.ForEach(inventories, static inventory => inventory.ThrowIfStored());
        if (inventories.Length == 0)
        {
            return new TransactionResult([]);
        }

        using var watch = ClaimReport.Start();
        return watch.Report(Locked(inventories, 0, () => ExecuteLocked(steps, inventories)));
    }

    /// <summary>Carries out changes of several inventories: all or none, stored as one batch where there is a store.</summary>
    /// <param name="steps">The changes; those of one inventory are judged in the order given.</param>
    /// <param name="confirmed">Whether a refusal is given only after a look at what others have stored.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>An answer for each step, in the order given.</returns>
    /// <exception cref="ArgumentException">
    /// Two different inventories have the same performance id, or they are not all opened with one <see cref="StoreWriter"/>.
    /// </exception>
    /// <exception cref="InvalidDataException">What the store holds cannot be, or has been changed.</exception>
    public static async ValueTask<TransactionResult> ExecuteAsync(
        IEnumerable<GroupStep> steps, bool confirmed = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(steps);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<GroupStep> listed = [.. steps];
        var inventories = Ordered(listed);
        if (inventories.Length == 0 || inventories[0].Link is null)
        {
            return Execute(listed);
        }

        using var watch = ClaimReport.Start();
        var request = new InventoryRequest(listed, confirmed);
        await StoreHost.CarryOutAsync(Array.ConvertAll(inventories, static StreamLink (inventory) => inventory.Link!), [request])
            .ConfigureAwait(false);
        var answers = await request.Answer.ConfigureAwait(false);
        return watch.Report(new TransactionResult([.. answers]));
    }

    /// <summary>What changes of several inventories would come to now, all together; nothing is changed.</summary>
    /// <param name="steps">The changes; those of one inventory are judged in the order given.</param>
    /// <returns>What would be otherwise, or what stands in the way, by what is known here: see
    /// <see cref="SeatInventory.RefreshAsync"/>. Never waits for a writer.</returns>
    /// <exception cref="ArgumentException">
    /// Two different inventories have the same performance id, or they are not all opened with one <see cref="StoreWriter"/>.
    /// </exception>
    public static InventoryPreview Preview(params ImmutableArray<GroupStep> steps)
    {
        var inventories = Ordered(steps);
        if (inventories.Length == 0)
        {
            return new InventoryPreview(null, []);
        }

        var now = inventories.Max(static inventory => inventory.Now());
        var stages = Array.ConvertAll(inventories, static inventory => new StagedChange(inventory));
        var before = Array.ConvertAll(stages, stage => stage.State.At(now));
        var (answers, succeeded) = InventoryRequest.Decide(steps, stages, now, default);
        return succeeded
            ? new InventoryPreview(null, [.. stages.Zip(before, (stage, was) => new InventoryChange(was, stage.State.At(now)))])
            : new InventoryPreview(new TransactionResult([.. answers]).Failure, []);
    }

    /// <summary>Snapshots of several inventories that agree: of each transaction over them they show all or nothing.</summary>
    /// <param name="inventories">The inventories.</param>
    /// <returns>A snapshot of each, in the order given. Never waits for a writer.</returns>
    public static ImmutableArray<InventorySnapshot> Snapshots(params IEnumerable<SeatInventory> inventories)
    {
        ArgumentNullException.ThrowIfNull(inventories);
        var listed = inventories.ToArray();
        var first = Collect(listed);
        while (true)
        {
            // What is read twice without a change in between was all true at one instant.
            var second = Collect(listed);
            if (first.AsSpan().SequenceEqual(second.AsSpan(), ReferenceEqualityComparer.Instance))
            {
                return [.. second];
            }

            first = second;
        }
    }

    private static InventorySnapshot[] Collect(SeatInventory[] inventories) =>
        Array.ConvertAll(inventories, static inventory => inventory.Snapshot());

    private static SeatInventory[] Ordered(ImmutableArray<GroupStep> steps)
    {
        var inventories = steps.Select(static step => step.Inventory).Distinct()
            .OrderBy(static inventory => inventory.Performance.Value, StringComparer.Ordinal).ToArray();
        for (var i = 1; i < inventories.Length; i++)
        {
            if (inventories[i].Performance == inventories[i - 1].Performance)
            {
                throw new ArgumentException($"Two inventories have the same performance '{inventories[i].Performance}'.", nameof(steps));
            }

            if (!ReferenceEquals(inventories[i].Link?.Writer, inventories[0].Link?.Writer))
            {
                throw new ArgumentException("Inventories of one transaction are opened with one writer of a store, or are all in memory.",
                    nameof(steps));
            }
        }

        return inventories;
    }

    private static TransactionResult Locked(SeatInventory[] inventories, int at, Func<TransactionResult> action)
    {
        if (at == inventories.Length)
        {
            return action();
        }

        lock (inventories[at].Gate)
        {
            return Locked(inventories, at + 1, action);
        }
    }

    private static TransactionResult ExecuteLocked(ImmutableArray<GroupStep> steps, SeatInventory[] inventories)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = inventories.Max(static inventory => inventory.Now());
            Array.ForEach(inventories, inventory => inventory.Settle(now));
            var changes = Array.ConvertAll(inventories, static inventory => new StagedChange(inventory));
            var request = new InventoryRequest(steps, confirmed: false);
            var changed = request.Decide(changes, now, inventories[0].NewTransaction());
            if (Array.Exists(changes, static change => change.IsStale))
            {
                continue;
            }

            if (changed)
            {
                StagedPart.Publish(Array.FindAll(changes, static change => change.Count > 0));
            }

            return new TransactionResult([.. request.Decided]);
        }

        return new TransactionResult(
            [.. TransactionResult.FailedAt(new InventoryResult[steps.Length], 0, InventoryResult.Failed(InventoryOutcome.Busy))]);
    }
}
