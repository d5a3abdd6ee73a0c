using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Looks for the best placement of a group under rules that are known to be possible.</summary>
internal sealed class GroupSearch
{
    /// <summary>So many seeds times people are looked at, within limits.</summary>
    private const int Effort = 3200;
    private const int FewestSeeds = 8;
    private const int MostSeeds = 32;

    /// <summary>A seed that looks so much worse than the best found is left out.</summary>
    private const double Hopeless = 1.5;

    private const int QuickTries = 2000;

    private readonly GroupTerms _terms;
    private readonly GroupField _field;
    private readonly GroupRules _rules;
    private readonly GroupSolver _solver;
    private readonly GroupStretch[] _stretches;
    private GroupPlacement? _best;

    private GroupSearch(GroupTerms terms, bool stays)
    {
        _terms = terms;
        _field = terms.Field;
        _rules = terms.Rules;
        _solver = new GroupSolver(_field, _rules, stays);
        _stretches = _field.Span.ToArray();
    }

    /// <summary>By unit, the largest first, the part in which it sits.</summary>
    public int[] UnitParts { get; private set; } = [];

    public GroupPlacement Best => _best!;

    /// <summary>
    /// The best placement that was found, anywhere or around a point, which may be left for where they sit more closely.
    /// </summary>
    public static GroupSearch Run(GroupTerms terms, PlanPoint? around, bool stays = false)
    {
        var search = new GroupSearch(terms, stays);
        var size = search._rules.Size;
        if (around is { } centre)
        {
            search.Consider(centre, 1 + Math.Sqrt(size));
        }
        else
        {
            foreach (var seed in GroupSeeds.Of(search._field, search._rules, Math.Clamp(Effort / size, FewestSeeds, MostSeeds)))
            {
                if (search._best is null || seed.Score <= Hopeless * search._best.Score)
                {
                    search.Consider(seed.Centre, seed.Radius);
                }
            }
        }

        if (search._best is null)
        {
            search.Fall(around ?? GroupSeeds.Of(search._field, search._rules, 1)[0].Centre);
        }

        return search;
    }

    private void Consider(PlanPoint centre, double radius)
    {
        if (_solver.Around(centre, radius, []) is not { } placement || placement.Score >= (_best?.Score ?? double.PositiveInfinity))
        {
            return;
        }

        if (_rules.Units.Length == 0)
        {
            _best = placement;
            return;
        }

        var room = placement.Parts.ConvertAll(static part => part.Seats.Length).ToArray();
        if (GroupPacking.Pack(room, _rules.Units, static _ => true, QuickTries) is { } packed)
        {
            (_best, UnitParts) = (placement, packed);
        }
        else if (GroupClaims.Around(placement.Middle, Math.Max(radius, placement.Compactness), _field, _rules, _stretches) is { } claimed)
        {
            Claim(centre, radius, claimed);
        }
    }

    /// <summary>Seats the group with a stretch chosen for each unit.</summary>
    private void Claim(PlanPoint centre, double radius, int[] unitStretches)
    {
        var claims = new int[_stretches.Length];
        for (var unit = 0; unit < unitStretches.Length; unit++)
        {
            claims[unitStretches[unit]] += _rules.Units[unit];
        }

        if (_solver.Around(centre, radius, claims) is { } placement && placement.Score < (_best?.Score ?? double.PositiveInfinity))
        {
            _best = placement;
            UnitParts = Array.ConvertAll(unitStretches, stretch => placement.Parts.FindIndex(part => part.Stretch == stretch));
        }
    }

    /// <summary>
    /// The sure way, for a house in which the search around centres fails: never a step after which the rest has no room.
    /// </summary>
    private void Fall(PlanPoint centre)
    {
        var sizes = new int[_stretches.Length];
        for (var unit = 0; unit < _terms.UnitStretches.Length; unit++)
        {
            sizes[_terms.UnitStretches[unit]] += _rules.Units[unit];
        }

        var claims = (int[])sizes.Clone();
        var counts = new GroupCounts(_stretches, _rules.Least);
        var (open, freely, parts) = (_rules.Size, 0, _rules.MostParts);
        for (var i = 0; i < sizes.Length; i++)
        {
            if (claims[i] > 0)
            {
                sizes[i] = Math.Max(claims[i], _rules.Least);
                counts.Remove(_stretches[i].Length);
                (open, freely, parts) = (open - sizes[i], freely + _stretches[i].Length - sizes[i], parts - 1);
            }
        }

        foreach (var i in Enumerable.Range(0, sizes.Length).OrderBy(i => _stretches[i].Middle.DistanceTo(centre)).ThenBy(static i => i))
        {
            var length = _stretches[i].Length;
            if (claims[i] > 0)
            {
                freely -= length - sizes[i];
                var more = Largest(0, Math.Min(open, length - sizes[i]), more => counts.FewestFor(open - more, freely, parts) >= 0);
                (sizes[i], open) = (sizes[i] + more, open - more);
                continue;
            }

            counts.Remove(length);
            var size = Largest(_rules.Least, Math.Min(open, length), size => parts > 0
                && counts.FewestFor(open - size, freely, parts - 1) >= 0);
            (sizes[i], open, parts) = (size, open - size, size > 0 ? parts - 1 : parts);
        }

        _best = new(_field, _rules, PartsOf(centre, sizes));
        UnitParts = Array.ConvertAll(_terms.UnitStretches, stretch => _best.Parts.FindIndex(part => part.Stretch == stretch));
    }

    private static int Largest(int least, int most, Predicate<int> isPossible)
    {
        for (var size = most; size >= least; size--)
        {
            if (isPossible(size))
            {
                return size;
            }
        }

        return 0;
    }

    private List<GroupPlacement.Part> PartsOf(PlanPoint centre, int[] sizes)
    {
        var growth = new GroupGrowth(_field, _rules.Least);
        growth.Gather(centre, 1e9, []);
        var edge = new GroupEdge(growth, _rules);
        var near = Enumerable.Range(0, growth.Count).Select(i => sizes[growth.StretchAt(i)]).ToArray();
        edge.Take(near);
        return edge.Parts();
    }
}
