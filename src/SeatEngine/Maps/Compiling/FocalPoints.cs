using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>What "best" is measured to for each section of a hall.</summary>
internal sealed class FocalPoints
{
    private readonly PlanPoint _hall;
    private readonly Dictionary<SeatingZoneId, PlanPoint> _zones = [];
    private readonly Dictionary<LevelId, PlanPoint> _levels = [];

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

        foreach (var level in hall.Levels)
        {
            if (level.FocalPoint is { } point)
            {
                _levels[level.Id] = point.Rounded();
            }
        }
    }

    public PlanPoint OfHall => _hall;

    /// <summary>The section's own, or else its zone's, its level's or the hall's.</summary>
    public PlanPoint Of(Section section)
    {
        if (section.FocalPoint is { } own)
        {
            return own.Rounded();
        }

        if (section.Zone is { } zone && _zones.TryGetValue(zone, out var ofZone))
        {
            return ofZone;
        }

        return section.Level is { } level && _levels.TryGetValue(level, out var ofLevel) ? ofLevel : _hall;
    }

    private static PlanPoint? StageFront(Hall hall, PlanPoint middleOfSeats)
    {
        foreach (var fixture in hall.Fixtures)
        {
            if (fixture.Kind == FixtureKind.Stage)
            {
                return fixture.Outline.Length < 3
                    ? fixture.Position
                    : PlanPolyline.NearestOnOutline(fixture.Outline.AsSpan(), middleOfSeats);
            }
        }

        return null;
    }
}
