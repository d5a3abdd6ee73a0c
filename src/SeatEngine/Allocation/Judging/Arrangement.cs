using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A party in several parts that may be offered; of two the one of the higher score is better.</summary>
internal sealed record Arrangement(Placement Placement, int Orphans, double Worth)
{
    /// <summary>
    /// What the order of a sum may change in a score, and more: arrangements that differ by less are alike, and the first stays.
    /// </summary>
    private const double Alike = 1e-9;

    public SeatIndex[] Seats => [.. Placement.Seats];

    /// <summary>The arrangement of some seats; null when the judge does not allow it.</summary>
    public static Arrangement? Of(PlacementJudge judge, ReadOnlySpan<SeatIndex> seats)
    {
        var placement = judge.Of(seats);
        return judge.Allows(placement)
            ? new(placement, judge.OrphansOf(placement), judge.ScoreOf(placement, isParted: true).Total)
            : null;
    }

    /// <summary>Puts a better one in the place of another.</summary>
    public static void Keep(ref Arrangement? best, Arrangement? other)
    {
        if (other is not null && (best is null || other.IsBetterThan(best)))
        {
            best = other;
        }
    }

    /// <summary>Whether it is worth more, by more than rounding.</summary>
    public bool IsBetterThan(Arrangement other) => Worth > other.Worth + Alike;
}
