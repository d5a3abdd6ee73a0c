using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Files;

/// <summary>What is particular about the seats from one place of a row to another, both counted from 0 and included.</summary>
internal sealed class FilePlace
{
    public required long ByteIndex { get; init; }

    public required int First { get; init; }

    public required int Last { get; init; }

    public required SeatFeatures Features { get; init; }

    public required PriceZoneId? Category { get; init; }

    public required string? Segment { get; init; }

    public required SeatId? Next { get; init; }

    public required ImmutableArray<SeatId> CompanionOf { get; init; }

    public required ImmutableArray<SeatId> Replaces { get; init; }

    public required string? Note { get; init; }
}
