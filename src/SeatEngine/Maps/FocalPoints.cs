using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>What "best" is measured to for each section and area of a hall.</summary>
internal sealed class FocalPoints
{
    private readonly PlanPoint _hall;
    private readonly Dictionary<SeatingZoneId, PlanPoint> _zones = [];

    public FocalPoints(Hall hall, PlanPoint middleOfSeats)
    {
        _hall = (hall.FocalPoint ?? StageFront(hall, middleOfSeats) ?? middleOfSeats).Rounded();
        foreach (var zone in hall.Zones)
        {
            if (zone.FocalPoint is { } point)
            {
                _zones[zone.Id] = point.Rounded();
            }
        }
    }

    public PlanPoint OfHall => _hall;

    public PlanPoint Of(Section section) => section.FocalPoint?.Rounded() ?? Of(section.Zone);

    public PlanPoint Of(SeatingZoneId? zone) =>
        zone is { } id && _zones.TryGetValue(id, out var point) ? point : _hall;

    private static PlanPoint? StageFront(Hall hall, PlanPoint middleOfSeats)
    {
        foreach (var fixture in hall.Fixtures)
        {
            if (fixture.Kind == FixtureKind.Stage)
            {
                return fixture.Outline.Length < 3
                    ? fixture.Position
                    : Polyline.NearestOnOutline(fixture.Outline.AsSpan(), middleOfSeats);
            }
        }

        return null;
    }
}
