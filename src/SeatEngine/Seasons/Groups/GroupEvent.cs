using System.Collections.Immutable;
using SeatEngine.Inventory;

namespace SeatEngine.Seasons;

/// <summary>Something that happened to groups, with what came of it.</summary>
/// <remarks>Immutable. It carries the bookings as they are after it, so that a reader works nothing out again.</remarks>
public sealed record GroupEvent : IRecordedEvent<GroupEvent, GroupId, GroupBooking>
{
    /// <summary>The place in the record of groups, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What happened.</summary>
    public required GroupEventKind Kind { get; init; }

    /// <summary>The bookings that it concerned, as they are after it.</summary>
    public ImmutableArray<GroupBooking> After { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who did it; <c>default</c> when nobody is named.</summary>
    public ActorId By { get; init; }

    ImmutableArray<GroupId> IRecordedEvent<GroupEvent, GroupId, GroupBooking>.Removed => [];

    GroupEvent IRecordedEvent<GroupEvent, GroupId, GroupBooking>.At(long sequence, DateTimeOffset time) =>
        this with { Sequence = sequence, Time = time };
}
