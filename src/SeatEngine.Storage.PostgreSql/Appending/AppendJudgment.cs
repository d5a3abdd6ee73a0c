using SeatEngine.Inventory;

namespace SeatEngine.Storage.PostgreSql;

/// <summary>What the server's function says of one batch.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="StoredAt">When it was stored; null when it is not.</param>
/// <param name="Culprit">The stream for whose sake it is not stored; null when it is.</param>
internal readonly record struct AppendJudgment(AppendOutcome Outcome, DateTime? StoredAt, string? Culprit)
{
    /// <summary>The answer to whoever asked, who is told what he missed when the batch is behind.</summary>
    public StoreAnswer ToAnswer() => Outcome switch
    {
        AppendOutcome.Stored or AppendOutcome.StoredBefore => StoreAnswer.Stored(StoreTime.Of(StoredAt!.Value)),
        AppendOutcome.Behind => StoreAnswer.NotStored($"The batch does not know all events of {Culprit}."),
        AppendOutcome.EpochIsOver => StoreAnswer.NotStored($"The stream {Culprit} has a writer of a later epoch."),
        AppendOutcome.FollowsUnknown => StoreAnswer.NotStored($"The batch follows events of {Culprit} that are not stored."),
        AppendOutcome.ChainIsBroken => StoreAnswer.NotStored($"The batch does not go on from the chain of {Culprit}."),
    };
}
