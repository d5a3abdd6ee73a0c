using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Changes of several inventories in one transaction, and snapshots of several that agree.</summary>
/// <remarks>
/// Safe for use by any number of threads. The inventories are locked in the ordinal order of their performances' ids,
/// so that two transactions never wait for each other; their events are stored as one batch under one transaction id
/// and become visible at one instant.
/// </remarks>
public static class InventoryGroup
{
    private const int MostAttempts = 64;

    /// <summary>Carries out changes of several inventories: all or none.</summary>
    /// <param name="steps">The changes; those of one inventory are judged in the order given.</param>
    /// <returns>An answer for each step, in the order given.</returns>
    /// <exception cref="ArgumentException">
    /// Two different inventories have the same performance id, or the inventories do not share one journal.
    /// </exception>
    public static TransactionResult Execute(params ImmutableArray<GroupStep> steps)
    {
        var inventories = Ordered(steps);
        if (inventories.Length == 0)
        {
            return new TransactionResult([]);
        }

        using var watch = ClaimReport.Start();
        return watch.Report(Locked(inventories, 0, () => ExecuteLocked(steps, inventories)));
    }

    /// <summary>Snapshots of several inventories that agree: of each transaction over them they show all or nothing.</summary>
    /// <param name="inventories">The inventories.</param>
    /// <returns>A snapshot of each, in the order given. Never waits for a writer, except to publish an expiry.</returns>
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

    /// <summary>Asks the journal to store the drafts of some inventories, whose locks are held.</summary>
    internal static CommitOutcome Store(ISeatJournal journal, TransactionId transaction, SeatInventory[] inventories)
    {
        using var watch = OperationWatch.Start(EngineInstruments.Commit);
        var outcome = Append(journal, transaction, inventories);
        if (watch.IsOn)
        {
            watch.Stop(new() { { EngineInstruments.Outcome, EngineInstruments.NameOf(outcome) } });
        }

        return outcome;
    }

    private static CommitOutcome Append(ISeatJournal journal, TransactionId transaction, SeatInventory[] inventories)
    {
        try
        {
            var answer = journal.Append(new JournalBatch(transaction, [.. inventories.Select(static inventory => inventory.ToPart())]));
            if (answer.Succeeded)
            {
                return CommitOutcome.Published;
            }

            foreach (var part in answer.Missed)
            {
                Array.Find(inventories, inventory => inventory.Performance == part.Performance)?.CatchUp(part.Events);
            }

            return CommitOutcome.Conflict;
        }
        catch (Exception failure)
        {
            // Whatever went wrong, nobody knows what is stored: the seam promises to take any exception so.
            foreach (var inventory in inventories)
            {
                inventory.EnterDoubt(failure);
            }

            return CommitOutcome.Unknown;
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

            if (!ReferenceEquals(inventories[i].Options.Journal, inventories[0].Options.Journal))
            {
                throw new ArgumentException("Inventories of one transaction share one journal.", nameof(steps));
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
        var results = new InventoryResult[steps.Length];
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            foreach (var inventory in inventories)
            {
                if (inventory.Prepare() is { } refusal)
                {
                    return Failed(results, 0, refusal);
                }
            }

            var transaction = inventories[0].Draft.Transaction;
            foreach (var inventory in inventories)
            {
                inventory.Draft.Transaction = transaction;
            }

            for (var i = 0; i < steps.Length; i++)
            {
                results[i] = steps[i].Step.Run(steps[i].Inventory.Draft, steps[i].Inventory.Options);
                if (!results[i].Succeeded)
                {
                    return Failed(results, i, results[i]);
                }
            }

            var outcome = Commit(inventories, transaction);
            switch (outcome)
            {
                case CommitOutcome.Published:
                    return new TransactionResult([.. results]);
                case CommitOutcome.Unknown:
                    return Failed(results, 0, InventoryResult.Unknown(inventories[0].Doubt!));
                case CommitOutcome.Conflict:
                    break;
                default:
                    throw Unknown.Value(outcome);
            }
        }

        return Failed(results, 0, InventoryResult.Failed(InventoryOutcome.Busy));
    }

    private static TransactionResult Failed(InventoryResult[] results, int at, InventoryResult failure)
    {
        Array.Fill(results, InventoryResult.Failed(InventoryOutcome.NotReached));
        results[at] = failure;
        return new TransactionResult([.. results]);
    }

    private static CommitOutcome Commit(SeatInventory[] inventories, TransactionId transaction)
    {
        var changed = Array.FindAll(inventories, static inventory => inventory.Draft.Events.Count > 0);
        if (changed.Length == 0)
        {
            return CommitOutcome.Published;
        }

        if (changed[0].Options.Journal is { } journal && Store(journal, transaction, changed) is var outcome
            && outcome != CommitOutcome.Published)
        {
            return outcome;
        }

        var flag = new PublicationFlag();
        var after = Array.ConvertAll(changed, inventory => inventory.AcceptPending(flag));
        flag.Raise();
        for (var i = 0; i < changed.Length; i++)
        {
            changed[i].Publish(after[i]);
        }

        return CommitOutcome.Published;
    }
}
