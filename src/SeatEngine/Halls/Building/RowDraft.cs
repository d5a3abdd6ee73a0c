using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A row while its section is built.</summary>
internal sealed class RowDraft
{
    public required string Label { get; init; }

    public required PriceZoneId? Category { get; set; }

    public required List<SeatDraft> Seats { get; init; }

    public SeatDraft Find(string label, string parameter) =>
        Seats.Find(seat => string.Equals(seat.Label, label, StringComparison.Ordinal))
        ?? throw new ArgumentException($"Row '{Label}' has no seat '{label}'.", parameter);
}
