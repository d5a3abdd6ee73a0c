using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Puts the points of a shape to the thing that it is part of, where they lie in the drawing; without a thing, nowhere.</summary>
internal readonly struct PlacedPoints(DrawnThing? thing, Placement placement) : IPointSink
{
    public void Add(PlanPoint point) => thing?.Add(placement.Apply(point));
}
