namespace SeatEngine.Layout;

/// <summary>Medians of distances on a plan.</summary>
internal static class PlanMedian
{
    /// <summary>The median distance between points that follow each other; 0 for fewer than two points.</summary>
    public static double OfGaps(ReadOnlySpan<PlanPoint> points)
    {
        if (points.Length < 2)
        {
            return 0;
        }

        var gaps = new double[points.Length - 1];
        for (var index = 1; index < points.Length; index++)
        {
            gaps[index - 1] = points[index].PlanDistanceTo(points[index - 1]);
        }

        Array.Sort(gaps);
        return (gaps[(gaps.Length - 1) / 2] + gaps[gaps.Length / 2]) / 2;
    }
}
