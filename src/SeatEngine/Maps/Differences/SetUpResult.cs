using System.Collections.Immutable;
using SeatEngine.Halls;

namespace SeatEngine.Maps;

/// <summary>What became of compiling a hall in all its set-ups: all maps or none.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SetUpResult
{
    /// <summary>The maps, or null when an error stood against one of the set-ups.</summary>
    public SetUpMaps? Maps { get; init; }

    /// <summary>What is wrong, set-up by set-up; with maps these are warnings.</summary>
    public ImmutableArray<Defect> Defects { get; init; } = [];
}
