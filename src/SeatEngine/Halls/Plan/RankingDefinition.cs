using System.Collections.Immutable;

namespace SeatEngine.Halls;

/// <summary>A ranking (best-seat map) of a hall, as the house says it.</summary>
public sealed record RankingDefinition
{
    /// <summary>What it is called, unique in the hall.</summary>
    public required string Name { get; init; }

    /// <summary>Where it comes from.</summary>
    public RankingKind Kind { get; init; }

    /// <summary>The weights of a composite ranking; not regarded otherwise.</summary>
    public RankingWeights Weights { get; init; } = new(1, 0, 0, 0);

    /// <summary>The values of a painted ranking; seats without one rank last.</summary>
    public ImmutableArray<PaintedQuality> Painted { get; init; } = [];
}
