using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>Where metres of a section through the hall lie in its picture: the focal point to the left, the seat to the right.</summary>
internal readonly struct SightFrame
{
    /// <summary>What is shown behind the eyes, in metres.</summary>
    private const double Behind = 1.4;

    private readonly double _right;
    private readonly double _top;
    private readonly double _highest;

    public SightFrame(SightLine line, double left, double top, double width)
    {
        var beyond = Math.Clamp(line.PlanDistance * 0.12, 1.5, 6);
        Farthest = line.PlanDistance + beyond;
        Lowest = Math.Min(0, Math.Min(line.Eye.Z - 1.2, line.Heads.Select(static head => head.Floor).DefaultIfEmpty().Min())) - 0.8;
        _highest = Math.Max(line.Eye.Z, line.Focus.Z) + 0.9;
        foreach (var barrier in line.Barriers)
        {
            _highest = Math.Max(_highest, Math.Min((barrier.Top ?? barrier.Bottom) + 0.5, line.Eye.Z + 8));
        }

        // A gallery is higher than it is far away: such a section is drawn smaller, in the middle.
        Scale = Math.Min(width / (Farthest + Behind), width * 0.8 / (_highest - Lowest));
        _right = left + ((width + ((Farthest + Behind) * Scale)) / 2) - (Behind * Scale);
        _top = top;
    }

    /// <summary>Scene units a metre.</summary>
    public double Scale { get; }

    /// <summary>The farthest that is shown, in metres from the eyes on the plan.</summary>
    public double Farthest { get; }

    /// <summary>The lowest height that is shown, in metres.</summary>
    public double Lowest { get; }

    public double Bottom => Y(Lowest);

    public double X(double distance) => _right - (distance * Scale);

    public double Y(double height) => _top + ((_highest - height) * Scale);

    public double Height(double y) => _highest - ((y - _top) / Scale);
}
