using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What a roll-over makes of one account, and why.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RollOverLine
{
    /// <summary>The account.</summary>
    public required SubscriptionId Subscription { get; init; }

    /// <summary>Its package in the new season; that of the old one when the new one has none for it.</summary>
    public required PackageId Package { get; init; }

    /// <summary>What becomes of it.</summary>
    public required RollOverOutcome Outcome { get; init; }

    /// <summary>The base seats that it had.</summary>
    public ImmutableArray<SeatId> Before { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The base seats that it has now: the same ones unless it was reseated.</summary>
    public ImmutableArray<SeatId> After { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Its seats on each night, in the order of the base seats; nights of a conflict on which nothing is held are not among
    /// them.</summary>
    public ImmutableArray<SubscriptionNight> Nights { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>All that is different.</summary>
    public ImmutableArray<RollOverFinding> Findings { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The last day on which it can be renewed; null for one that the season's waves do not take.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The line in sentences.</summary>
    /// <returns>What becomes of the account, and each thing that is different.</returns>
    public string Explain() => Sentences.Join(
        string.Create(CultureInfo.InvariantCulture, $"Account {Subscription}, {Package}: {Word(Outcome)}"),
        [.. Findings.Select(static finding => finding.Message.TrimEnd('.'))]);

    internal static string Word(RollOverOutcome outcome) => outcome switch
    {
        RollOverOutcome.Kept => "kept",
        RollOverOutcome.KeptButMoved => "kept, but not as it was",
        RollOverOutcome.MovedSomeNights => "kept, and elsewhere on some nights",
        RollOverOutcome.Reseated => "reseated",
        RollOverOutcome.Conflict => "in conflict",
        RollOverOutcome.NotPossible => "not possible",
    };
}
