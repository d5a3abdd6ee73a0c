namespace SeatEngine.Seasons;

/// <summary>A subscriber's request, which waits in the queue until somebody answers it.</summary>
/// <param name="Number">Which of the account's requests, from 1.</param>
/// <param name="Wish">What is asked for.</param>
/// <param name="Words">The wish in the subscriber's words.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <remarks>Immutable.</remarks>
public sealed record ChangeRequest(int Number, ChangeWish Wish, string Words, DateTimeOffset AskedAt)
{
    /// <summary>What has become of it.</summary>
    public ChangeState State { get; init; }

    /// <summary>Why it was answered so; empty while it waits.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it was answered; null while it waits.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
