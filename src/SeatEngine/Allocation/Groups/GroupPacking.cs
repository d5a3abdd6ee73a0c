namespace SeatEngine.Allocation;

/// <summary>Puts units that are kept together into stretches or parts: bin packing by trying, the largest unit first.</summary>
/// <remarks>
/// Exact as long as the number of tries stays below a limit, which it does for some dozens of units; beyond, a packing may
/// be missed where the units fill the stretches nearly to the last seat.
/// </remarks>
internal sealed class GroupPacking
{
    private const int MostTries = 200_000;

    private readonly int[] _room;
    private readonly int[] _claimed;
    private readonly int[] _units;
    private readonly int[] _binOf;
    private readonly Func<int[], bool> _accepts;
    private int _tries;

    private GroupPacking(int[] room, int[] units, Func<int[], bool> accepts, int tries)
    {
        _tries = tries;
        _room = room;
        _claimed = new int[room.Length];
        _units = units;
        _binOf = new int[units.Length];
        _accepts = accepts;
    }

    /// <summary>Finds a bin for each unit.</summary>
    /// <param name="room">The room of each bin.</param>
    /// <param name="units">The units, the largest first.</param>
    /// <param name="accepts">Says of what is claimed of each bin whether it will do.</param>
    /// <param name="tries">How many placements of a unit are tried at most.</param>
    /// <returns>The bin of each unit; null when there is no way, or none was found in time.</returns>
    public static int[]? Pack(int[] room, int[] units, Func<int[], bool> accepts, int tries = MostTries)
    {
        var packing = new GroupPacking(room, units, accepts, tries);
        return packing.Place(0) ? packing._binOf : null;
    }

    /// <summary>
    /// A stretch for each unit, so that the whole group can be seated beside it; null when there is none. Only the longest
    /// stretches are looked at, one a unit: whatever fits elsewhere fits there as well, and leaves more room.
    /// </summary>
    public static int[]? Feasible(GroupField field, GroupRules rules)
    {
        var stretches = field.Span.ToArray();
        var longest = Enumerable.Range(0, stretches.Length)
            .OrderByDescending(stretch => stretches[stretch].Length).ThenBy(static stretch => stretch)
            .Take(rules.Units.Length).ToArray();
        var bins = Pack([.. longest.Select(stretch => stretches[stretch].Length)], rules.Units,
            claims => LeavesRoom(stretches, longest, claims, rules));
        return bins is null ? null : Array.ConvertAll(bins, bin => longest[bin]);
    }

    /// <summary>Whether the whole group finds room when so much is claimed of some stretches.</summary>
    public static bool LeavesRoom(GroupStretch[] stretches, int[] some, int[] claims, GroupRules rules)
    {
        var counts = new GroupCounts(stretches, rules.Least);
        var (open, freely, parts) = (rules.Size, 0, rules.MostParts);
        for (var i = 0; i < some.Length; i++)
        {
            if (claims[i] > 0)
            {
                var length = stretches[some[i]].Length;
                var taken = Math.Max(claims[i], rules.Least);
                counts.Remove(length);
                (open, freely, parts) = (open - taken, freely + length - taken, parts - 1);
            }
        }

        return open >= 0 && parts >= 0 && counts.FewestFor(open, freely, parts) >= 0;
    }

    private bool Place(int unit)
    {
        if (unit == _units.Length)
        {
            return _accepts(_claimed);
        }

        // Units of one size are alike, and so are bins of one room and claim.
        var from = unit > 0 && _units[unit] == _units[unit - 1] ? _binOf[unit - 1] : 0;
        for (var bin = from; bin < _room.Length && _tries > 0; bin++)
        {
            if (_room[bin] - _claimed[bin] < _units[unit]
                || (bin > from && _room[bin] == _room[bin - 1] && _claimed[bin] == _claimed[bin - 1]))
            {
                continue;
            }

            _tries--;
            _binOf[unit] = bin;
            _claimed[bin] += _units[unit];
            if (Place(unit + 1))
            {
                return true;
            }

            _claimed[bin] -= _units[unit];
        }

        return false;
    }
}
