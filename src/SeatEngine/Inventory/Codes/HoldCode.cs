using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>A reason for which the house sets places aside: house seats, donor, press, technical, kill, renewal…</summary>
/// <remarks>
/// Immutable and safe to share between threads. A place may lie under several codes; the topmost that has not ended
/// governs it: only the house and the channels that may break that code can take the place.
/// </remarks>
public sealed record HoldCode
{
    /// <summary>Its name.</summary>
    public required HoldCodeId Id { get; init; }

    /// <summary>Codes of higher priority lie above those of lower; among equals the manner of painting decides.</summary>
    public int Priority { get; init; }

    /// <summary>The instant at which it ends, so that its places go to the code beneath or to sale; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The channels that may take places from under it; empty for the house alone.</summary>
    public ImmutableArray<ChannelId> BreakableBy { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What it is for, in words; empty for nothing said.</summary>
    public string Description { get; init; } = "";

    /// <inheritdoc/>
    public bool Equals(HoldCode? other) =>
        other is not null && Id == other.Id && Priority == other.Priority && Until == other.Until
        && BreakableBy.AsSpan().SequenceEqual(other.BreakableBy.AsSpan())
        && string.Equals(Description, other.Description, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Priority, Until, BreakableBy.Length, Description);
}
