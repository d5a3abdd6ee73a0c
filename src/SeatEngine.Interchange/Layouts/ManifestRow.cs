using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>The seats of one row, box or table of a manifest, in sitting order once placed.</summary>
internal sealed class ManifestRow(string label, PlaceKind kind)
{
    public string Label { get; } = label;

    public PlaceKind Kind { get; } = kind;

    public List<ManifestSeat> Seats { get; } = [];

    public PlanPoint Middle
    {
        get
        {
            var (x, y, z) = (0.0, 0.0, 0.0);
            foreach (var seat in Seats)
            {
                (x, y, z) = (x + seat.Position.X, y + seat.Position.Y, z + seat.Position.Z);
            }

            return new(x / Seats.Count, y / Seats.Count, z / Seats.Count);
        }
    }
}
