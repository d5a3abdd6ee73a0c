using System.Collections.Immutable;
using SeatEngine.Pricing;

namespace SeatEngine.Seasons;

/// <summary>Until when subscribers keep their last season's places: one of several dates, some for the loyal and some for the
/// rest.</summary>
/// <param name="Name">What the house calls it.</param>
/// <param name="Until">The last day on which its places can be renewed, in the season's zone.</param>
/// <remarks>Immutable. An account is of the first wave that takes it.</remarks>
public sealed record RenewalWave(string Name, DateOnly Until)
{
    /// <summary>The packages whose accounts it takes; empty for all.</summary>
    public ImmutableArray<PackageId> Packages { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The fewest seasons that an account must have had, at least 0.</summary>
    public int SeasonsAtLeast { get; init; }
}
