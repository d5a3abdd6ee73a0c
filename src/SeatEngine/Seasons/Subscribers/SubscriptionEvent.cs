using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Seasons;

/// <summary>Something that happened to subscriptions, with what came of it.</summary>
/// <remarks>Immutable. It carries the accounts as they are after it, so that a reader works nothing out again.</remarks>
public sealed record SubscriptionEvent : IRecordedEvent<SubscriptionEvent, SubscriptionId, Subscription>
{
    /// <summary>The place in the season's record, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What happened.</summary>
    public required SubscriptionEventKind Kind { get; init; }

    /// <summary>The accounts that it concerned, as they are after it.</summary>
    public ImmutableArray<Subscription> After { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The accounts that the season does not have after it.</summary>
    public ImmutableArray<SubscriptionId> Removed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who did it; <c>default</c> when nobody is named.</summary>
    public ActorId By { get; init; }

    /// <summary>Why; empty for nothing.</summary>
    public string Note { get; init; } = "";

    SubscriptionEvent IRecordedEvent<SubscriptionEvent, SubscriptionId, Subscription>.At(long sequence, DateTimeOffset time) =>
        this with { Sequence = sequence, Time = time };
}
