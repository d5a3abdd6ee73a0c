using System.Collections.Immutable;

namespace SeatEngine.Inventory;

/// <summary>What is remembered for a stated time and then forgotten, by the times of events alone.</summary>
internal sealed record RecentMemory(
    ImmutableDictionary<string, InventoryEvent> Answers,
    ImmutableQueue<InventoryEvent> AnswersInOrder,
    ImmutableDictionary<HoldToken, SeatHold> Expired,
    ImmutableQueue<(DateTimeOffset At, HoldToken Token)> ExpiredInOrder)
{
    public static readonly RecentMemory Empty = new(
        ImmutableDictionary.Create<string, InventoryEvent>(StringComparer.Ordinal),
        ImmutableQueue<InventoryEvent>.Empty,
        ImmutableDictionary<HoldToken, SeatHold>.Empty,
        ImmutableQueue<(DateTimeOffset, HoldToken)>.Empty);

    public RecentMemory WithAnswer(InventoryEvent answer, InventorySettings settings)
    {
        var kept = Forget(answer.Time, settings);
        return kept with { Answers = kept.Answers.SetItem(answer.Key.Value, answer), AnswersInOrder = kept.AnswersInOrder.Enqueue(answer) };
    }

    public RecentMemory WithExpired(SeatHold hold, DateTimeOffset at, InventorySettings settings)
    {
        var kept = Forget(at, settings);
        return kept with
        {
            Expired = kept.Expired.SetItem(hold.Token, hold),
            ExpiredInOrder = kept.ExpiredInOrder.Enqueue((at, hold.Token))
        };
    }

    public RecentMemory WithoutExpired(HoldToken token) =>
        Expired.ContainsKey(token) ? this with { Expired = Expired.Remove(token) } : this;

    private RecentMemory Forget(DateTimeOffset now, InventorySettings settings)
    {
        var (answers, answerQueue, expired, expiredQueue) = (Answers, AnswersInOrder, Expired, ExpiredInOrder);
        while (!answerQueue.IsEmpty && now - answerQueue.Peek().Time >= settings.KeyRetention)
        {
            answerQueue = answerQueue.Dequeue(out var old);
            if (answers.TryGetValue(old.Key.Value, out var kept) && ReferenceEquals(kept, old))
            {
                answers = answers.Remove(old.Key.Value);
            }
        }

        while (!expiredQueue.IsEmpty && now - expiredQueue.Peek().At >= settings.ExpiredHoldRetention)
        {
            expiredQueue = expiredQueue.Dequeue(out var old);
            expired = expired.Remove(old.Token);
        }

        return ReferenceEquals(answerQueue, AnswersInOrder) && ReferenceEquals(expiredQueue, ExpiredInOrder)
            ? this
            : new(answers, answerQueue, expired, expiredQueue);
    }
}
