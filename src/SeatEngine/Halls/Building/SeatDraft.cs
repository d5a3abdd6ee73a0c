using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <summary>A seat while its section is built.</summary>
internal sealed class SeatDraft
{
    public required PlanPoint Position { get; init; }

    public string Label { get; set; } = "";

    public SeatFeatures Features { get; set; }

    public PriceZoneId? Category { get; set; }

    public string? Note { get; set; }

    public string? Segment { get; set; }

    public List<SeatDraft> CompanionOf { get; } = [];

    public List<SeatDraft> Replaces { get; } = [];

    public SeatId Id { get; set; }

    public Seat ToSeat() => new()
    {
        Id = Id,
        Label = Label,
        Position = Position,
        Features = Features,
        Category = Category,
        Note = Note,
        Segment = Segment,
        CompanionOf = [.. CompanionOf.Select(static seat => seat.Id)],
        Replaces = [.. Replaces.Select(static seat => seat.Id)],
    };
}
