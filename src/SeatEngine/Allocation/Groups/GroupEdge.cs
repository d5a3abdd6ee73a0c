namespace SeatEngine.Allocation;

/// <summary>
/// Brings the parts of a group to exactly its size at the least cost: dynamic programming over the stretches, by how many
/// seats each has more or fewer than at the price of a place. A single seat left over beside a part costs extra.
/// </summary>
internal sealed class GroupEdge(GroupGrowth growth, GroupRules rules)
{
    /// <summary>How many seats a part changes by, and the whole is off by on the way, unless the search is wide.</summary>
    private const int Narrow = 6;

    /// <summary>Between which shares of the price a seat must cost to be worth a change.</summary>
    private const double Cheap = 0.4;
    private const double Dear = 2.5;

    private double[] _now = [];
    private double[] _next = [];
    private short[] _choices = [];
    private int[] _sizes = [];
    private int _below;
    private int _states;
    private double _toll;
    private double _orphan;

    /// <summary>Finds the sizes of the parts.</summary>
    /// <param name="sizes">By near stretch, how many seats are taken at the price; together at most the group.</param>
    /// <param name="claims">By stretch of the field, how many seats must be taken; empty for none.</param>
    /// <param name="price">The price of a place, in square metres.</param>
    /// <param name="toll">What it costs to open a part.</param>
    /// <param name="isWide">Whether any change of any part is looked at, which takes time with the seats times the people.</param>
    /// <returns>Whether there is a way.</returns>
    public bool TryFill(ReadOnlySpan<int> sizes, ReadOnlySpan<int> claims, double price, double toll, bool isWide)
    {
        var seated = 0;
        foreach (var size in sizes)
        {
            seated += size;
        }

        var open = rules.Size - seated;
        (_toll, _orphan) = (toll + (rules.PartWeight * price), rules.OrphanWeight * price);
        _below = isWide ? seated : Math.Min(seated, Narrow + rules.Least);

        // What the stretches up to one have too many, those after it give back: no more than all of them hold.
        _states = _below + open + (isWide ? seated : rules.Least + Narrow) + 1;
        Reserve(sizes.Length);
        sizes.CopyTo(_sizes);
        _now.AsSpan(0, _states).Fill(double.PositiveInfinity);
        _now[_below] = 0;
        for (var near = 0; near < sizes.Length; near++)
        {
            Weigh(near, sizes[near], claims.IsEmpty ? 0 : claims[growth.StretchAt(near)], price, isWide);
        }

        if (double.IsInfinity(_now[_below + open]))
        {
            return false;
        }

        for (var (near, state) = (sizes.Length - 1, _below + open); near >= 0; near--)
        {
            _sizes[near] = _choices[(near * _states) + state];
            state -= _sizes[near] - sizes[near];
        }

        return true;
    }

    /// <summary>Takes sizes as they are.</summary>
    public void Take(ReadOnlySpan<int> sizes)
    {
        (_toll, _orphan) = (0, 0);
        Reserve(sizes.Length);
        sizes.CopyTo(_sizes);
    }

    /// <summary>The parts of the sizes found.</summary>
    public List<GroupPlacement.Part> Parts()
    {
        var parts = new List<GroupPlacement.Part>();
        for (var near = 0; near < growth.Count; near++)
        {
            var size = _sizes[near];
            if (size == 0)
            {
                continue;
            }

            var stretch = growth[near];
            var seats = new int[size];
            if (stretch.IsBox)
            {
                TakeNearest(near, stretch, seats);
            }
            else
            {
                CostOf(near, size, out var low);
                for (var i = 0; i < size; i++)
                {
                    seats[i] = stretch.At + ((low + i) % stretch.Length);
                }
            }

            parts.Add(new(growth.StretchAt(near), seats));
        }

        return parts;
    }

    private void Reserve(int count)
    {
        if (_now.Length < _states)
        {
            (_now, _next) = (new double[2 * _states], new double[2 * _states]);
        }

        if (_choices.Length < count * _states)
        {
            _choices = new short[2 * count * _states];
        }

        if (_sizes.Length < count)
        {
            _sizes = new int[2 * count];
        }
    }

    /// <summary>Takes one more stretch into account.</summary>
    private void Weigh(int near, int size, int claim, double price, bool isWide)
    {
        var least = Math.Max(rules.Least, claim);
        var steps = growth.StepsOf(near);
        if (size == 0 && !isWide && growth.CostOf(near, Math.Min(least, steps)) > Dear * price * least)
        {
            // Too far away.
            _choices.AsSpan(near * _states, _states).Clear();
            return;
        }

        _next.AsSpan(0, _states).Fill(double.PositiveInfinity);
        Offer(near, size, size);
        if (claim == 0 && size > 0 && (isWide || size <= Narrow))
        {
            Offer(near, size, 0);
        }

        for (var fewer = size - 1; fewer >= least && (isWide || size - fewer <= Narrow)
            && (isWide || Step(near, fewer + 1) >= Cheap * price); fewer--)
        {
            Offer(near, size, fewer);
        }

        var first = size == 0 ? least : size + 1;
        for (var more = first; more <= steps && (isWide || more - first <= Narrow)
            && (isWide || more == least || Step(near, more) <= Dear * price); more++)
        {
            Offer(near, size, more);
        }

        (_now, _next) = (_next, _now);
    }

    private double Step(int near, int seats) => growth.CostOf(near, seats) - growth.CostOf(near, seats - 1);

    private void Offer(int near, int size, int other)
    {
        var change = other - size;
        var cost = CostOf(near, other, out _);
        var choices = _choices.AsSpan(near * _states, _states);
        var from = Math.Max(0, -change);
        var to = Math.Min(_states, _states - change);
        for (var state = from; state < to; state++)
        {
            var sum = _now[state] + cost;
            if (sum < _next[state + change])
            {
                _next[state + change] = sum;
                choices[state + change] = (short)other;
            }
        }
    }

    /// <summary>
    /// What so many seats cost with what they leave beside them, and where they begin: moved by a seat where that is better.
    /// </summary>
    private double CostOf(int near, int size, out int low)
    {
        low = 0;
        if (size == 0)
        {
            return 0;
        }

        var stretch = growth[near];
        var cost = growth.CostOf(near, size) + _toll;
        if (stretch.IsBox || stretch.IsClosed)
        {
            low = stretch.IsBox ? 0 : growth.LowOf(near, size);
            return cost + (stretch.Length - size == 1 ? _orphan : 0);
        }

        low = growth.LowOf(near, size);
        var (left, right) = (low, stretch.Length - low - size);
        var best = cost + Orphans(left, right);
        if (_orphan > 0 && (left == 1 || right == 1))
        {
            var start = low;
            if (left > 0 && cost + growth.SquareOf(near, start - 1) - growth
                .SquareOf(near, start + size - 1) + Orphans(left - 1, right + 1) is var leftward && leftward < best)
            {
                (best, low) = (leftward, start - 1);
            }

            if (right > 0 && cost + growth.SquareOf(near, start + size) - growth
                .SquareOf(near, start) + Orphans(left + 1, right - 1) is var rightward && rightward < best)
            {
                (best, low) = (rightward, start + 1);
            }
        }

        return best;
    }

    private double Orphans(int left, int right) => ((left == 1 ? 1 : 0) + (right == 1 ? 1 : 0)) * _orphan;

    private void TakeNearest(int near, in GroupStretch stretch, int[] seats)
    {
        var order = new int[stretch.Length];
        var squares = new double[stretch.Length];
        for (var i = 0; i < order.Length; i++)
        {
            (order[i], squares[i]) = (i, growth.SquareOf(near, i));
        }

        Array.Sort(squares, order);
        for (var i = 0; i < seats.Length; i++)
        {
            seats[i] = stretch.At + order[i];
        }

        Array.Sort(seats);
    }
}
