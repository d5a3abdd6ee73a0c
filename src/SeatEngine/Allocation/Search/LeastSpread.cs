using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// How near each other people in stretches of rows can sit at least, told for a whole house: the sum of their distances from any one point.
/// </summary>
/// <remarks>
/// Two seats are together as far from any point as they are apart, so that the outermost two of a stretch, the two next to them and so on
/// give a least. Made once for a map, in time in proportion to its seats and the length of its rows.
/// </remarks>
internal sealed class LeastSpread
{
    /// <summary>In more parts than this nobody asks.</summary>
    private const int MostParts = 8;

    /// <summary>Less than one, by more than the order of a sum may change in it.</summary>
    private const double Slack = 1 - 1e-9;

    private readonly double[,] _ofParts = new double[MostParts + 1, SeatRequest.LargestParty + 1];

    public LeastSpread(SeatMap map)
    {
        var ofOne = new double[SeatRequest.LargestParty + 1];
        Array.Fill(ofOne, double.PositiveInfinity, 1, SeatRequest.LargestParty);
        foreach (var run in map.Runs)
        {
            if (run.Kind == SeatRunKind.Line)
            {
                Measure(map, run, ofOne);
            }
        }

        for (var people = 1; people <= SeatRequest.LargestParty; people++)
        {
            _ofParts[0, people] = double.PositiveInfinity;
        }

        for (var parts = 1; parts <= MostParts; parts++)
        {
            for (var people = 1; people <= SeatRequest.LargestParty; people++)
            {
                var least = double.PositiveInfinity;
                for (var last = 1; last <= people; last++)
                {
                    least = Math.Min(least, _ofParts[parts - 1, people - last] + (ofOne[last] * Slack));
                }

                _ofParts[parts, people] = least;
            }
        }
    }

    /// <summary>The least of so many people in at most so many stretches, in metres; infinite where no stretches are so long.</summary>
    public double Of(int people, int parts) => _ofParts[parts, people];

    /// <summary>Measures all stretches of a run, each from the one that lacks its two ends.</summary>
    private static void Measure(SeatMap map, SeatRun run, double[] least)
    {
        var points = new Layout.PlanPoint[run.Length];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = map.PositionOf(new(run.First.Value + i));
        }

        var (twoLess, oneLess) = (new double[run.Length + 2], new double[run.Length + 2]);
        for (var length = 1; length <= Math.Min(run.Length, SeatRequest.LargestParty); length++)
        {
            for (var first = 0; first + length <= run.Length; first++)
            {
                // Written over what is two seats shorter and begins with this seat, which nobody asks for any more.
                twoLess[first] = length == 1 ? 0 : twoLess[first + 1] + points[first].DistanceTo(points[first + length - 1]);
                least[length] = Math.Min(least[length], twoLess[first]);
            }

            (twoLess, oneLess) = (oneLess, twoLess);
        }
    }
}
