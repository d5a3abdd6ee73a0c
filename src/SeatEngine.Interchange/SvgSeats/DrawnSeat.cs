using SeatEngine.Halls;
using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>A seat that has been found, in units of the drawing; small, since a drawing may have a million.</summary>
internal readonly record struct DrawnSeat(
    DrawingPlace Place, string? Id, string Label, string? Category, SeatFeatures Features, double X, double Y)
{
    public PlanPoint Middle => new(X, Y);
}
