using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What became of one account that would have other seats, and why.</summary>
/// <remarks>Immutable.</remarks>
public sealed record UpgradeLine
{
    /// <summary>The account.</summary>
    public required SubscriptionId Subscription { get; init; }

    /// <summary>What became of it.</summary>
    public required UpgradeOutcome Outcome { get; init; }

    /// <summary>In which pass it was decided, from 1.</summary>
    public int Pass { get; init; }

    /// <summary>Its base seats before.</summary>
    public ImmutableArray<SeatId> Before { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The seats that it has on all nights to come, in the order of the base seats; or that were too dear. None when there are
    /// none.</summary>
    public ImmutableArray<SeatId> After { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How many nights are concerned.</summary>
    public int Nights { get; init; }

    /// <summary>How much more (or, negative, less) the seats cost than what was paid for the others, before rules of exchange; null when
    /// that is not known.</summary>
    public Money? Difference { get; init; }

    /// <summary>By how much its order has changed, by the rules of exchange; null when it has not.</summary>
    public Money? Charged { get; init; }

    /// <summary>The line in a sentence.</summary>
    public required string Message { get; init; }
}
