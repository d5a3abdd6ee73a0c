using SeatEngine.Layout;

namespace SeatEngine.Interchange;

/// <summary>Takes the points of a shape one by one, since one shape may have millions.</summary>
internal interface IPointSink
{
    void Add(PlanPoint point);
}
