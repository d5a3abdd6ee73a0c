using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>What is remembered for a stated time and then forgotten, by the times of events alone.</summary>
internal sealed record RecentMemory(
    ImmutableDictionary<string, InventoryEvent> Answers,
    ImmutableQueue<InventoryEvent> AnswersInOrder,
    HoldMap Expired)
{
    /// <summary>How many answers are kept at most, so that made-up keys cannot fill the memory; the oldest goes first.</summary>
    public const int MostAnswers = 10_000;

    public static readonly RecentMemory Empty = new(
        ImmutableDictionary.Create<string, InventoryEvent>(StringComparer.Ordinal), ImmutableQueue<InventoryEvent>.Empty, default);

    /// <summary>The event that answered a request of a key, if it is still to be remembered.</summary>
    public InventoryEvent? FindAnswer(IdempotencyKey key, DateTimeOffset now, InventorySettings settings) =>
        Answers.TryGetValue(key.Value, out var answer) && now - answer.Time < settings.KeyRetention ? answer : null;

    /// <summary>A hold that has expired, as it was, with the instant at which it did.</summary>
    public SeatHold? FindExpired(HoldToken token) => Expired.Find(token);

    public static bool IsForgotten(SeatHold expired, DateTimeOffset now, InventorySettings settings) =>
        now - expired.ExpiresAt >= settings.ExpiredHoldRetention;

    public RecentMemory WithAnswer(InventoryEvent answer, InventorySettings settings)
    {
        var (answers, queue) = (Answers, AnswersInOrder);
        while (!queue.IsEmpty && (answers.Count >= MostAnswers || answer.Time - queue.Peek().Time >= settings.KeyRetention))
        {
            queue = queue.Dequeue(out var old);
            if (answers.TryGetValue(old.Key.Value, out var kept) && ReferenceEquals(kept, old))
            {
                answers = answers.Remove(old.Key.Value);
            }
        }

        return this with { Answers = answers.SetItem(answer.Key.Value, answer), AnswersInOrder = queue.Enqueue(answer) };
    }

    public RecentMemory WithExpired(SeatHold hold, DateTimeOffset at, InventorySettings settings, object owner)
    {
        var oldest = at.UtcTicks - Math.Min(settings.ExpiredHoldRetention.Ticks, at.UtcTicks);
        var kept = Expired.NextDue > oldest ? Expired : Expired.WithoutDue(oldest, [], owner);
        return this with { Expired = kept.With(hold.Until(at, inPayment: false), owner) };
    }

    public RecentMemory WithoutExpired(HoldToken token, object owner) =>
        Expired.Find(token) is null ? this : this with { Expired = Expired.Without(token, owner) };
}
