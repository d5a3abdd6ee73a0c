using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Maps;

/// <summary>Turns what a hall says of a ranking into an integer a seat. Seats are known here by their ordinals.</summary>
internal sealed class RankingCompiler(Seat[] seats, PlanPoint[] positions, PlanPoint[] focals, PlanPoint hallFocal,
    Dictionary<string, int> ordinals)
{
    /// <summary>
    /// Metres, or shares, that rounding alone may bring between equal seats; without it they would be spread over the whole scale.
    /// </summary>
    private const double Negligible = 1e-9;

    /// <summary>The name of the ranking of a hall that says none.</summary>
    public const string DefaultName = "focal point";

    public int[] Compile(RankingDefinition definition) => definition.Kind switch
    {
        RankingKind.Painted => Painted(definition),
        RankingKind.Composite => Scaled(CompositeCosts(definition.Weights)),
        RankingKind.FocalPoint => Scaled(FocalDistances()),
    };

    /// <summary>Quality from a cost: the least cost has the highest quality, the most has 0.</summary>
    private static int[] Scaled(double[] costs)
    {
        var (least, most) = Range(costs);
        var quality = new int[costs.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            var share = most - least > Negligible ? (most - costs[i]) / (most - least) : 1;
            quality[i] = (int)Math.Round(share * SeatRanking.MaxQuality, MidpointRounding.AwayFromZero);
        }

        return quality;
    }

    private int[] Painted(RankingDefinition definition)
    {
        var quality = new int[seats.Length];
        foreach (var painted in definition.Painted)
        {
            if (painted.Value is < 1 or > 1000)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Seat '{painted.Seat}' is painted {painted.Value}; a painted quality is from 1 to 1000."), "hall");
            }

            if (!ordinals.TryGetValue(painted.Seat.Value, out var ordinal))
            {
                throw new ArgumentException($"The ranking '{definition.Name}' paints '{painted.Seat}', which the hall does not have.",
                    "hall");
            }

            quality[ordinal] = (int)((((long)(painted.Value - 1) * SeatRanking.MaxQuality) + 499) / 999);
        }

        return quality;
    }

    private double[] FocalDistances() => Costs(i => positions[i].DistanceTo(focals[i]));

    private double[] CompositeCosts(RankingWeights weights)
    {
        var middle = PlanBounds.Around(positions).Centre;
        var (ax, ay) = (middle.X - hallFocal.X, middle.Y - hallFocal.Y);
        var axis = Math.Sqrt((ax * ax) + (ay * ay));
        var parts = new (double Weight, double[] Costs)[]
        {
            (weights.Distance, FocalDistances()),
            (weights.Centre, Costs(i => axis > 0
                ? Math.Abs(((positions[i].X - hallFocal.X) * ay) - ((positions[i].Y - hallFocal.Y) * ax)) / axis
                : 0)),
            (weights.Elevation, Costs(i => Math.Abs(positions[i].Z - focals[i].Z))),
            (weights.FreeView, Costs(i => (seats[i].Features & SeatFeatures.RestrictedView) != 0 ? 1 : 0)),
        };
        if (parts.Any(static part => !(part.Weight >= 0 && double.IsFinite(part.Weight))) || parts.All(static part => part.Weight == 0))
        {
            throw new ArgumentException("The weights of a composite ranking are at least 0, and not all 0.", "hall");
        }

        var total = new double[seats.Length];
        foreach (var (weight, costs) in parts)
        {
            var (least, most) = Range(costs);
            if (weight == 0 || most - least <= Negligible)
            {
                continue;
            }

            for (var i = 0; i < total.Length; i++)
            {
                total[i] += weight * (costs[i] - least) / (most - least);
            }
        }

        return total;
    }

    private double[] Costs(Func<int, double> cost)
    {
        var costs = new double[seats.Length];
        for (var i = 0; i < costs.Length; i++)
        {
            costs[i] = cost(i);
        }

        return costs;
    }

    private static (double Least, double Most) Range(double[] costs)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var cost in costs)
        {
            (least, most) = (Math.Min(least, cost), Math.Max(most, cost));
        }

        return (least, most);
    }
}
