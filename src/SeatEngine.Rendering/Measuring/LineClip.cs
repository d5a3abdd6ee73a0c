using SeatEngine.Layout;

namespace SeatEngine.Rendering;

/// <summary>Cuts lines to an upright rectangle, piece after piece (Liang and Barsky).</summary>
internal static class LineClip
{
    /// <summary>What of a line lies inside: a piece for each time that it comes in.</summary>
    public static List<List<PlanPoint>> Inside(ReadOnlySpan<PlanPoint> line, PlanBounds bounds)
    {
        List<List<PlanPoint>> pieces = [];
        var isInside = false;
        for (var i = 1; i < line.Length; i++)
        {
            var (from, to) = (line[i - 1], line[i]);
            var (enter, leave) = (0.0, 1.0);
            if (!Cut(from.X - to.X, from.X - bounds.MinX, ref enter, ref leave)
                || !Cut(to.X - from.X, bounds.MaxX - from.X, ref enter, ref leave)
                || !Cut(from.Y - to.Y, from.Y - bounds.MinY, ref enter, ref leave)
                || !Cut(to.Y - from.Y, bounds.MaxY - from.Y, ref enter, ref leave))
            {
                isInside = false;
                continue;
            }

            if (!isInside || enter > 0)
            {
                pieces.Add([At(from, to, enter)]);
            }

            pieces[^1].Add(At(from, to, leave));
            isInside = leave >= 1;
        }

        return pieces;
    }

    // Whether any of the way is on the inner side of an edge, to which it nears by so much of the room that there is.
    private static bool Cut(double nears, double room, ref double enter, ref double leave)
    {
        if (nears == 0)
        {
            return room >= 0;
        }

        var share = room / nears;
        (enter, leave) = nears < 0 ? (Math.Max(enter, share), leave) : (enter, Math.Min(leave, share));
        return enter <= leave;
    }

    private static PlanPoint At(PlanPoint from, PlanPoint to, double share) => share <= 0 ? from : share >= 1 ? to
        : new PlanPoint(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
}
