using System.Collections.Immutable;
using SeatEngine.Pricing;

namespace SeatEngine.Seasons;

/// <summary>The house's decisions for a roll-over: what is done where something is different, and in which order.</summary>
/// <remarks>Immutable. An account goes before others when it has been held for more seasons, and then by its number.</remarks>
public sealed record RollOverTable
{
    /// <summary>The usual table.</summary>
    public static RollOverTable Usual { get; } = new();

    /// <summary>The passes in which accounts without their own seats are given others; who is left after them is a conflict.</summary>
    public ImmutableArray<RollOverPass> Passes { get; init => field = value.IsDefault ? [] : value; } =
        [RollOverPass.Preferred, RollOverPass.BestOfCategory];

    /// <summary>When the hall has lost the seats on all nights: <see cref="RollOverChoice.Keep"/> is as to call first.</summary>
    public RollOverChoice SeatGone { get; init; } = RollOverChoice.NextBest;

    /// <summary>When the seats cannot be had on some nights, or were sold or set aside.</summary>
    public RollOverChoice SomeNights { get; init; } = RollOverChoice.Keep;

    /// <summary>When another account goes before: <see cref="RollOverChoice.Keep"/> is as to call first.</summary>
    public RollOverChoice TakenByAccount { get; init; } = RollOverChoice.CallFirst;

    /// <summary>When the seats are there and are not what they were: elsewhere, in another zone, parted.</summary>
    public RollOverChoice SeatChanged { get; init; } = RollOverChoice.Keep;

    /// <summary>From how many metres on a seat that stands elsewhere counts as changed, at least 0; a centimetre unless stated.</summary>
    public double MovedFrom { get; init; } = 0.01;

    /// <summary>Packages that have another code in the new season, by the old one.</summary>
    public ImmutableDictionary<PackageId, PackageId> Packages
    {
        get;
        init => field = value ?? ImmutableDictionary<PackageId, PackageId>.Empty;
    } = ImmutableDictionary<PackageId, PackageId>.Empty;

    /// <summary>How many accounts are held and noted in one go, at least 1: what has been done stays done when the rest fails.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int BatchSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(BatchSize));
            field = value;
        }
    } = 500;
}
