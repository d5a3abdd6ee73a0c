using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>What people who hold tickets would lose if a hall were replaced by another version of it.</summary>
/// <remarks>Immutable. All lists are in natural order of ids.</remarks>
public sealed record HallLoss
{
    /// <summary>Sold seats that the new version does not have: their holders lose them.</summary>
    public ImmutableArray<SeatId> Dropped { get; init; } = [];

    /// <summary>Seats said to be sold that the old version did not have either.</summary>
    public ImmutableArray<SeatId> Unknown { get; init; } = [];

    /// <summary>Areas of which more places are sold than they hold now, with the number of places that are missing.</summary>
    public ImmutableArray<AreaCount> Overfull { get; init; } = [];

    /// <summary>Sold seats of which the ticket would say something else.</summary>
    public ImmutableArray<SeatRelabelling> Relabelled { get; init; } = [];

    /// <summary>Sold seats that stand elsewhere.</summary>
    public ImmutableArray<SeatMove> Moved { get; init; } = [];

    /// <summary>Sold seats that no longer sit beside another sold seat beside which they sat.</summary>
    public ImmutableArray<SeatRerun> Parted { get; init; } = [];

    /// <summary>Sold seats that are another kind of seat or in another category.</summary>
    public ImmutableArray<SeatRefit> Refitted { get; init; } = [];

    /// <summary>Whether somebody would have no place any more: a plan of which an application should not hear.</summary>
    public bool DropsSold => !Dropped.IsEmpty || !Unknown.IsEmpty || !Overfull.IsEmpty;

    /// <summary>Whether nothing changes for anyone who holds a ticket.</summary>
    public bool IsNone => !DropsSold && Relabelled.IsEmpty && Moved.IsEmpty && Parted.IsEmpty && Refitted.IsEmpty;
}
