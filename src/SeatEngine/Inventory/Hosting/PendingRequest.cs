using System.Collections.Immutable;
using System.Diagnostics;

namespace SeatEngine.Inventory;

/// <summary>A request that waits for its turn, and then for the store.</summary>
internal sealed class PendingRequest(ImmutableArray<GroupStep> steps, bool confirmed)
{
    private readonly TaskCompletionSource<InventoryResult[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ImmutableArray<GroupStep> Steps { get; } = steps;

    /// <summary>Whether a refusal is given only after a look at what others have stored.</summary>
    public bool IsConfirmed { get; } = confirmed;

    /// <summary>What its asker is traced as, of which the storing is a part.</summary>
    public Activity? Trace { get; } = Activity.Current;

    public Task<InventoryResult[]> Answer => _answer.Task;

    /// <summary>Whether it still wants an answer: it may have been given up while it waited.</summary>
    public bool IsOpen => !_answer.Task.IsCompleted;

    /// <summary>What has been decided last, until the store has it.</summary>
    public InventoryResult[] Decided { get; private set; } = [];

    public bool IsRefused => Array.Exists(Decided, static answer => !answer.Succeeded);

    /// <summary>
    /// Decides all steps (none, to log what has ended alone) on what the changes have come to; when one is refused, the changes are as they
    /// were.
    /// </summary>
    /// <returns>Whether anything is to be stored.</returns>
    public bool Decide(StagedChange[] changes, DateTimeOffset now, TransactionId transaction)
    {
        var (before, answers) = (Array.ConvertAll(changes, static change => change.Mark), new InventoryResult[Steps.Length]);
        for (var i = 0; i < answers.Length; i++)
        {
            var change = Array.Find(changes, change => ReferenceEquals(change.Inventory, Steps[i].Inventory))!;
            answers[i] = change.Decide(Steps[i].Step, now, transaction);
            if (!answers[i].Succeeded)
            {
                Undo(changes, before);
                Decided = TransactionResult.FailedAt(answers, i, answers[i]);
                return false;
            }
        }

        Decided = answers;
        return Steps.IsEmpty
            ? Array.Exists(changes, static change => change.Events.Count > 0)
            : changes.Zip(before, static (change, mark) => change.Events.Count > mark.Events).Any(static grown => grown);
    }

    public void Complete() => _answer.TrySetResult(Decided);

    /// <summary>Answers that none of it was carried out, or that nobody knows.</summary>
    public void Complete(InventoryResult failure) =>
        _answer.TrySetResult(TransactionResult.FailedAt(new InventoryResult[Steps.Length], 0, failure));

    public void Fail(Exception failure) => _answer.TrySetException(failure);

    public void Cancel(CancellationToken cancellationToken) => _answer.TrySetCanceled(cancellationToken);

    private static void Undo(StagedChange[] changes, (InventoryState State, int Events)[] marks)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i].Reset(marks[i]);
        }
    }
}
