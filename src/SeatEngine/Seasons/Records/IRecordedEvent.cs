using System.Collections.Immutable;

namespace SeatEngine.Seasons;

/// <summary>Something that happened to what a season keeps a record of, with what came of it.</summary>
/// <typeparam name="TSelf">The kind of event.</typeparam>
/// <typeparam name="TId">By what the things are called.</typeparam>
/// <typeparam name="TItem">The things.</typeparam>
internal interface IRecordedEvent<TSelf, TId, TItem>
{
    /// <summary>The place in the record, from 1 without gaps.</summary>
    long Sequence { get; }

    /// <summary>When it happened.</summary>
    DateTimeOffset Time { get; }

    /// <summary>What it concerned, as it is after it.</summary>
    ImmutableArray<TItem> After { get; }

    /// <summary>What is no more after it.</summary>
    ImmutableArray<TId> Removed { get; }

    /// <summary>The same event at its place in the record.</summary>
    TSelf At(long sequence, DateTimeOffset time);
}
