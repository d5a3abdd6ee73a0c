namespace SeatEngine.Allocation;

/// <summary>How many free stretches there are of each length, and which numbers of people fit into them. Exact.</summary>
/// <remarks>
/// A stretch of L seats takes no one, or any number from the smallest part to L. So k stretches take any number from k
/// smallest parts up to all their seats; and of all ways to choose k stretches the k longest reach the furthest.
/// </remarks>
internal sealed class GroupCounts
{
    private readonly int _least;
    private readonly int[] _byLength;

    public GroupCounts(ReadOnlySpan<GroupStretch> stretches, int least)
    {
        _least = least;
        var longest = 0;
        foreach (var stretch in stretches)
        {
            longest = Math.Max(longest, stretch.Length);
        }

        _byLength = new int[longest + 1];
        foreach (var stretch in stretches)
        {
            _byLength[stretch.Length]++;
        }
    }

    public void Remove(int length) => _byLength[length]--;

    /// <summary>The fewest stretches that take so many people, beside some seats that take anyone; −1 when there is no way.</summary>
    public int FewestFor(int people, int freely, int most)
    {
        if (people >= 0 && people <= freely)
        {
            return 0;
        }

        var (parts, room) = (0, freely);
        for (var length = _byLength.Length - 1; length >= _least; length--)
        {
            for (var i = 0; i < _byLength[length]; i++)
            {
                parts++;
                room += length;
                if (parts > most || (long)parts * _least > people)
                {
                    return -1;
                }

                if (room >= people)
                {
                    return parts;
                }
            }
        }

        return -1;
    }
}
