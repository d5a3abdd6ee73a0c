using SeatEngine.Layout;

namespace SeatEngine.Allocation;

/// <summary>Seats a group around a centre, and moves the centre to the middle of the group until both agree.</summary>
/// <remarks>
/// For a price of a place, in square metres, each stretch is taken as far as its seats cost less, or not at all where a
/// smallest part would cost more. The price at which nearly the whole group is seated is found by halving; then the last
/// few seats are added or dropped by exact dynamic programming over the stretches at the edge. Opening a part may cost
/// extra, which makes for fewer and longer parts.
/// </remarks>
internal sealed class GroupSolver
{
    private const int RoughMoves = 3;
    private const int Moves = 4;
    private const int Halvings = 24;

    /// <summary>So few that are not seated yet find their seats at the edge.</summary>
    private const int NearlyAll = 2;
    private const int MostTolls = 14;

    /// <summary>Up to so many near seats times people, any change of any part is looked at.</summary>
    private const int SmallTable = 1024;

    /// <summary>In metres: farther than any seat of a hall.</summary>
    private const double Farthest = 1e6;

    private readonly GroupField _field;
    private readonly GroupRules _rules;
    private readonly GroupGrowth _growth;
    private readonly GroupEdge _edge;
    private readonly bool _stays;
    private int[] _sizes = [];
    private double _radius;
    private double _gathered;
    private double _price;
    private double _toll;

    /// <param name="field">The stretches that may be used.</param>
    /// <param name="rules">The rules of the placements.</param>
    /// <param name="stays">Whether the centre stays where it is, since others of the group sit there.</param>
    public GroupSolver(GroupField field, GroupRules rules, bool stays = false)
    {
        _field = field;
        _rules = rules;
        _stays = stays;
        _growth = new GroupGrowth(field, rules.Least);
        _edge = new GroupEdge(_growth, rules);
    }

    /// <summary>The best placement found around a centre; null when none was found.</summary>
    /// <param name="centre">Where to begin.</param>
    /// <param name="radius">How far the group is likely to reach, in metres.</param>
    /// <param name="claims">By stretch, how many seats must be taken of it; empty for none.</param>
    public GroupPlacement? Around(PlanPoint centre, double radius, ReadOnlySpan<int> claims)
    {
        (_radius, _toll) = (radius, 0);
        for (var attempt = 0; attempt < MostTolls; attempt++)
        {
            var placement = Alternate(centre, claims);
            if (placement is null || placement.Parts.Count <= _rules.MostParts)
            {
                return placement;
            }

            _toll = _toll > 0 ? 2 * _toll : _price;
        }

        return null;
    }

    private GroupPlacement? Alternate(PlanPoint centre, ReadOnlySpan<int> claims)
    {
        if (_stays)
        {
            return Exactly(centre, claims);
        }

        for (var move = 0; move < RoughMoves; move++)
        {
            if (!Settle(centre, claims, _radius))
            {
                return null;
            }

            var middle = Middle();
            var moved = middle.DistanceTo(centre);
            centre = middle;
            if (moved < 0.03 * _radius)
            {
                break;
            }
        }

        GroupPlacement? best = null;
        for (var move = 0; move < Moves; move++)
        {
            if (Exactly(centre, claims) is not { } placement || (best is not null && placement.Score > best.Score - 1e-9))
            {
                break;
            }

            var moved = placement.Middle.DistanceTo(centre);
            (best, centre) = (placement, placement.Middle);
            if (moved < 0.003 * _radius)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Seats exactly the whole group, looking farther around until that can be done.</summary>
    private GroupPlacement? Exactly(PlanPoint centre, ReadOnlySpan<int> claims)
    {
        for (var radius = _radius; Settle(centre, claims, radius); radius = 2 * _gathered)
        {
            var isSmall = _growth.Seats * _rules.Size <= SmallTable;
            if (_edge.TryFill(_sizes.AsSpan(0, _growth.Count), claims, _price, _toll, isSmall)
                || (_growth.IsWhole && _edge.TryFill(_sizes.AsSpan(0, _growth.Count), claims, _price, _toll, isWide: true)))
            {
                return new(_field, _rules, _edge.Parts());
            }

            if (_growth.IsWhole)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Finds the price at which as many as possible are seated, and no more than the group.</summary>
    private bool Settle(PlanPoint centre, ReadOnlySpan<int> claims, double radius)
    {
        for (_gathered = radius; ; _gathered *= 1.5)
        {
            _growth.Gather(centre, _gathered, claims);
            if (_sizes.Length < _growth.Count)
            {
                _sizes = new int[2 * _growth.Count];
            }

            if (_growth.Seats >= _rules.Size && SeatedAt(_gathered * _gathered, claims) >= _rules.Size)
            {
                break;
            }

            if (_growth.IsWhole && (_growth.Seats < _rules.Size || _gathered > Farthest))
            {
                return false;
            }
        }

        var (low, high) = (0.0, _gathered * _gathered);
        for (var halving = 0; halving < Halvings && high - low > 1e-6 * high; halving++)
        {
            var price = (low + high) / 2;
            var seated = SeatedAt(price, claims);
            if (seated <= _rules.Size)
            {
                low = price;
                if (_rules.Size - seated <= NearlyAll)
                {
                    break;
                }
            }
            else
            {
                high = price;
            }
        }

        _price = (low + high) / 2;
        if (SeatedAt(low, claims) > _rules.Size)
        {
            return false;
        }

        // Some more than what is taken, so that there is a choice at the edge.
        _radius = (1.3 * Math.Sqrt(high)) + 0.5;
        return true;
    }

    /// <summary>How many are seated at a price, with the sizes of the parts.</summary>
    private int SeatedAt(double price, ReadOnlySpan<int> claims)
    {
        var seated = 0;
        for (var near = 0; near < _growth.Count; near++)
        {
            var claim = claims.IsEmpty ? 0 : claims[_growth.StretchAt(near)];
            var size = SizeAt(near, price, claim);
            _sizes[near] = size;
            seated += size;
        }

        return seated;
    }

    private int SizeAt(int near, double price, int claim)
    {
        var (low, high) = (0, _growth.StepsOf(near));
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_growth.CostOf(near, middle) - _growth.CostOf(near, middle - 1) <= price)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var size = Math.Max(low, Math.Max(_rules.Least, claim));
        return claim == 0 && _growth.CostOf(near, size) + _toll + (_rules.PartWeight * price) > price * size ? 0 : size;
    }

    private PlanPoint Middle()
    {
        var (x, y, z, count) = (0.0, 0.0, 0.0, 0);
        for (var near = 0; near < _growth.Count; near++)
        {
            var size = _sizes[near];
            var stretch = _growth[near];
            if (size == 0)
            {
                continue;
            }

            // The seats of a part lie along a line or a gentle arc, so that those at its ends and in its midst tell its middle.
            var low = stretch.IsBox ? 0 : _growth.LowOf(near, size);
            var first = At(stretch, low);
            var amid = stretch.IsBox ? stretch.Middle : At(stretch, low + (size / 2));
            var last = At(stretch, low + size - 1);
            x += size * (first.X + amid.X + last.X) / 3;
            y += size * (first.Y + amid.Y + last.Y) / 3;
            z += size * (first.Z + amid.Z + last.Z) / 3;
            count += size;
        }

        return count == 0 ? default : new(x / count, y / count, z / count);
    }

    private PlanPoint At(in GroupStretch stretch, int seat) => _field.PositionAt(stretch.At + (seat % stretch.Length));
}
