namespace SeatEngine.Rendering;

/// <summary>Slanting lines over a shape.</summary>
internal static class HatchLines
{
    /// <summary>Lines that rise to the right, a distance apart, cut to a closed figure (even-odd).</summary>
    /// <param name="figure">The corners.</param>
    /// <param name="apart">The distance, above 0; at most 400 lines are drawn.</param>
    /// <returns>The lines, or null where none crosses the figure.</returns>
    public static ScenePath? Over(ReadOnlySpan<ScenePoint> figure, double apart)
    {
        // Along a line x + y is the same.
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        foreach (var point in figure)
        {
            least = Math.Min(least, point.X + point.Y);
            most = Math.Max(most, point.X + point.Y);
        }

        var step = Math.Max(apart * Math.Sqrt(2), (most - least) / 400);
        ScenePathBuilder lines = new();
        List<ScenePoint> cuts = [];
        for (var sum = least + (step / 2); sum < most; sum += step)
        {
            cuts.Clear();
            for (var i = 0; i < figure.Length; i++)
            {
                (var a, var b) = (figure[i], figure[i + 1 == figure.Length ? 0 : i + 1]);
                (var from, var to) = (a.X + a.Y, b.X + b.Y);
                if ((from > sum) != (to > sum))
                {
                    var share = (sum - from) / (to - from);
                    cuts.Add(new ScenePoint(a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y))));
                }
            }

            cuts.Sort(static (one, other) => one.X.CompareTo(other.X));
            for (var i = 0; i + 1 < cuts.Count; i += 2)
            {
                lines.MoveTo(cuts[i].X, cuts[i].Y).LineTo(cuts[i + 1].X, cuts[i + 1].Y);
            }
        }

        return lines.IsEmpty ? null : lines.ToPath();
    }
}
