using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Seasons;

/// <summary>Something that happened to a waiting list, with what came of it.</summary>
/// <remarks>Immutable. It carries the entries as they are after it, so that a reader works nothing out again.</remarks>
public sealed record WaitingEvent : IRecordedEvent<WaitingEvent, WaitingId, WaitingEntry>
{
    /// <summary>The place in the list's record, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What happened.</summary>
    public required WaitingEventKind Kind { get; init; }

    /// <summary>The entries that it concerned, as they are after it.</summary>
    public ImmutableArray<WaitingEntry> After { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who did it; <c>default</c> when nobody is named.</summary>
    public ActorId By { get; init; }

    ImmutableArray<WaitingId> IRecordedEvent<WaitingEvent, WaitingId, WaitingEntry>.Removed => [];

    WaitingEvent IRecordedEvent<WaitingEvent, WaitingId, WaitingEntry>.At(long sequence, DateTimeOffset time) =>
        this with { Sequence = sequence, Time = time };
}
