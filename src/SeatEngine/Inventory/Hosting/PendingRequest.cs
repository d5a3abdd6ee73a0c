using System.Diagnostics;

namespace SeatEngine.Inventory;

/// <summary>A request that waits for its turn, and then for the store.</summary>
/// <param name="confirmed">Whether a refusal is given only after a look at what others have stored.</param>
internal abstract class PendingRequest(bool confirmed)
{
    /// <summary>Whether a refusal is given only after a look at what others have stored.</summary>
    public bool IsConfirmed { get; } = confirmed;

    /// <summary>What its asker is traced as, of which the storing is a part.</summary>
    public Activity? Trace { get; } = Activity.Current;

    /// <summary>Ends when it is answered.</summary>
    public abstract Task Answered { get; }

    /// <summary>Whether it still wants an answer: it may have been given up while it waited.</summary>
    public bool IsOpen => !Answered.IsCompleted;

    /// <summary>Whether what has been decided last is a refusal.</summary>
    public abstract bool IsRefused { get; }

    /// <summary>
    /// Decides all that is asked on what the stages have come to; when it is refused, or breaks, they are as they were.
    /// </summary>
    /// <returns>Whether anything is to be stored.</returns>
    public bool Decide(StagedPart[] stages, DateTimeOffset now, TransactionId transaction)
    {
        var marks = Array.ConvertAll(stages, static stage => stage.Mark());
        var done = false;
        try
        {
            done = TryDecide(stages, now, transaction, out var changed);
            return changed;
        }
        finally
        {
            for (var i = 0; i < stages.Length && !done; i++)
            {
                stages[i].Reset(marks[i]);
            }
        }
    }

    /// <summary>Gives what has been decided; nothing when it was put off.</summary>
    public abstract void Complete();

    /// <summary>Answers that none of it was carried out, or that nobody knows.</summary>
    public abstract void Complete(InventoryResult failure);

    public abstract void Fail(Exception failure);

    public abstract void Cancel(CancellationToken cancellationToken);

    /// <summary>Decides what is asked.</summary>
    /// <param name="stages">What there is, to be changed.</param>
    /// <param name="now">The time.</param>
    /// <param name="transaction">By what it is logged.</param>
    /// <param name="changed">Whether anything is to be stored.</param>
    /// <returns>Whether the stages stay as they are now; otherwise they go back to what they were.</returns>
    protected abstract bool TryDecide(StagedPart[] stages, DateTimeOffset now, TransactionId transaction, out bool changed);
}
