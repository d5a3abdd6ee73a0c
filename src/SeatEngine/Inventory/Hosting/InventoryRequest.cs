using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>Steps of inventories that wait for their turn; none, to log what has ended alone.</summary>
internal sealed class InventoryRequest(ImmutableArray<GroupStep> steps, bool confirmed) : PendingRequest(confirmed)
{
    private readonly TaskCompletionSource<InventoryResult[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<InventoryResult[]> Answer => _answer.Task;

    public override Task Answered => _answer.Task;

    /// <summary>What has been decided last, until the store has it.</summary>
    public InventoryResult[] Decided { get; private set; } = [];

    public override bool IsRefused => Array.Exists(Decided, static answer => !answer.Succeeded);

    /// <summary>Decides steps one after the other.</summary>
    /// <returns>The answers; when one is refused, the stages are to go back.</returns>
    public static (InventoryResult[] Answers, bool Succeeded) Decide(ImmutableArray<GroupStep> steps, StagedPart[] stages,
        DateTimeOffset now,
        TransactionId transaction)
    {
        var answers = new InventoryResult[steps.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = StageOf(steps[i].Inventory, stages)!.Decide(steps[i].Step, now, transaction);
            if (!answers[i].Succeeded)
            {
                return (TransactionResult.FailedAt(answers, i, answers[i]), false);
            }
        }

        return (answers, true);
    }

    /// <summary>The stage of an inventory; null when it is none of those.</summary>
    public static StagedChange? StageOf(SeatInventory inventory, StagedPart[] stages)
    {
        foreach (var stage in stages)
        {
            if (stage is StagedChange change && ReferenceEquals(change.Inventory, inventory))
            {
                return change;
            }
        }

        return null;
    }

    public override void Complete() => _answer.TrySetResult(Decided);

    public override void Complete(InventoryResult failure) =>
        _answer.TrySetResult(TransactionResult.FailedAt(new InventoryResult[steps.Length], 0, failure));

    public override void Fail(Exception failure) => _answer.TrySetException(failure);

    public override void Cancel(CancellationToken cancellationToken) => _answer.TrySetCanceled(cancellationToken);

    protected override bool TryDecide(StagedPart[] stages, DateTimeOffset now, TransactionId transaction, out bool changed)
    {
        var before = stages.Sum(static stage => stage.Count);
        (Decided, var done) = Decide(steps, stages, now, transaction);
        changed = done && stages.Sum(static stage => stage.Count) > (steps.IsEmpty ? 0 : before);
        return done;
    }
}
