using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>A seat of a compiled map with all that is known of it. A view: making one costs nothing.</summary>
[SendInstead("the seat's id"), JsonConverter(typeof(NotOnTheWire))]
public readonly struct MapSeat
{
    private readonly SeatMap _map;

    internal MapSeat(SeatMap map, SeatIndex index)
    {
        _map = map;
        Index = index;
    }

    /// <summary>The slot.</summary>
    public SeatIndex Index { get; }

    /// <summary>The seat as the hall describes it.</summary>
    public Seat Seat => _map.SeatAt(Index);

    /// <summary>The lasting id.</summary>
    public SeatId Id => Seat.Id;

    /// <summary>What is printed on the ticket.</summary>
    public string Label => Seat.Label;

    /// <summary>What is particular about it.</summary>
    public SeatFeatures Features => Seat.Features;

    /// <summary>Where it stands, in metres, rounded to whole millimetres.</summary>
    public PlanPoint Position => _map.PositionOf(Index);

    /// <summary>Its row, box or table.</summary>
    public MapRow Row => _map.RowOf(Index);

    /// <summary>The section of the hall in which it stands.</summary>
    public Section Section => Row.Section;

    /// <summary>Its run; null for a place that replaces others.</summary>
    public SeatRun? Run => _map.RunOf(Index);

    /// <summary>The category of the house's own plan, its own or inherited; null when there is none.</summary>
    public PriceZoneId? Category => _map.CategoryOf(Index);

    /// <summary>The way along the row from the row's first seat, aisles included, in millimetres.</summary>
    public int OffsetInRow => _map.OffsetInRow(Index);
}
