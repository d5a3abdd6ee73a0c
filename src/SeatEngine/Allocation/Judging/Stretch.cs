using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Neighbours of one party, and how many free seats stay right beside them; of a box, all that stays free in it.</summary>
/// <param name="Left">The free seats on the left.</param>
/// <param name="Taken">How many the party takes, at least 1.</param>
/// <param name="Right">The free seats on the right.</param>
/// <param name="LeftAtAisle">Whether those on the left end at an aisle.</param>
/// <param name="RightAtAisle">Whether those on the right end at an aisle.</param>
internal readonly record struct Stretch(int Left, int Taken, int Right, bool LeftAtAisle, bool RightAtAisle)
{
    /// <summary>
    /// The stretch from one seat of a line to another, which may lie beyond aisles: what stays free before the first and after the last.
    /// </summary>
    public static Stretch OfWindow(SeatSet free, SeatIndex first, SeatIndex last, int taken)
    {
        var map = free.Map;
        var left = SlotBits.OnesBefore(free.Words, first.Value);
        var right = SlotBits.OnesFrom(free.Words, last.Value + 1);
        return new(left, taken, right, !map.IsSeat(new(first.Value - left - 1)), !map.IsSeat(new(last.Value + right + 1)));
    }

    /// <summary>How many orphans are left beside it, from 0 to 2; none under a rule that does not regard them.</summary>
    public int Orphans(OrphanPolicy policy) =>
        policy.Rule == OrphanRule.Off
            ? 0
            : (policy.IsTooFew(Left, LeftAtAisle) ? 1 : 0) + (policy.IsTooFew(Right, RightAtAisle) ? 1 : 0);

    /// <summary>How many fewer seats are expected to stay empty than before; negative for more.</summary>
    public double Saved(PartyMix mix) => mix.StrandedOf(Left + Taken + Right) - mix.StrandedOf(Left) - mix.StrandedOf(Right);
}
