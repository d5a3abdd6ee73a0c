using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>Chooses stretches near a centre for the units that are kept together, each where it costs the least.</summary>
internal static class GroupClaims
{
    /// <summary>A stretch for each unit, the largest first; null when the nearest do not do.</summary>
    public static int[]? Around(PlanPoint centre, double radius, GroupField field, GroupRules rules, GroupStretch[] stretches)
    {
        var growth = new GroupGrowth(field, Math.Max(rules.Least, rules.Units[0]));
        while (true)
        {
            growth.Gather(centre, radius, []);
            if (Choose(growth, rules) is { } chosen)
            {
                var some = chosen.Distinct().ToArray();
                var claims = Array.ConvertAll(some, stretch => chosen.Select((at, unit) => at == stretch ? rules.Units[unit] : 0).Sum());
                if (GroupPacking.LeavesRoom(stretches, some, claims, rules))
                {
                    return chosen;
                }
            }

            if (growth.IsWhole)
            {
                return null;
            }

            radius *= 2;
        }
    }

    private static int[]? Choose(GroupGrowth growth, GroupRules rules)
    {
        var claimed = new int[growth.Count];
        var chosen = new int[rules.Units.Length];
        var parts = 0;
        for (var unit = 0; unit < chosen.Length; unit++)
        {
            var (best, bestCost) = (-1, double.PositiveInfinity);
            for (var near = 0; near < claimed.Length; near++)
            {
                var claim = claimed[near] + rules.Units[unit];
                if (claim > growth.StepsOf(near) || (claimed[near] == 0 && parts == rules.MostParts))
                {
                    continue;
                }

                var cost = growth.CostOf(near, claim) - growth.CostOf(near, claimed[near]);
                if (cost < bestCost)
                {
                    (best, bestCost) = (near, cost);
                }
            }

            if (best < 0)
            {
                return null;
            }

            parts += claimed[best] == 0 ? 1 : 0;
            claimed[best] += rules.Units[unit];
            chosen[unit] = growth.StretchAt(best);
        }

        return chosen;
    }
}
