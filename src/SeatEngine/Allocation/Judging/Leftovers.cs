using SeatEngine.Halls;
using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>
/// What a placement leaves beside it: whether an orphan, and how many fewer seats are expected to stay empty than before.
/// </summary>
internal readonly record struct Leftovers(bool IsTogether, bool IsOrphan, double Stranded)
{
    public static Leftovers Of(SeatMap map, SeatSet free, ReadOnlySpan<SeatIndex> seats, SeatRequest request)
    {
        if (map.RunOf(seats[0]) is { Kind: SeatRunKind.Line, Booking: BookingMode.BySeat } run
            && seats[^1].Value - seats[0].Value == seats.Length - 1 && run.Contains(seats[^1]))
        {
            var left = SlotBits.OnesBefore(free.Words, seats[0].Value);
            var right = SlotBits.OnesFrom(free.Words, seats[^1].Value + 1);
            return new(
                true,
                Strands(request, left, seats[0].Value - left == run.First.Value)
                    || Strands(request, right, seats[^1].Value + right == run.Last.Value),
                Saved(request.PartyMix, left, seats.Length, right));
        }

        var stretches = ProposalMaker.Stretches(map, free, [.. seats]);
        var isWhole = map.RunOf(seats[0])?.Booking == BookingMode.Whole;
        return new(
            ProposalMaker.IsTogether(map, [.. seats], stretches),
            !isWhole && stretches.Exists(stretch => Strands(request, stretch.Left, false) || Strands(request, stretch.Right, false)),
            isWhole ? 0 : stretches.Sum(stretch => Saved(request.PartyMix, stretch.Left, stretch.Taken, stretch.Right)));
    }

    private static double Saved(PartyMix mix, int left, int taken, int right) =>
        mix.StrandedOf(left + taken + right) - mix.StrandedOf(left) - mix.StrandedOf(right);

    private static bool Strands(SeatRequest request, int left, bool atAisle) =>
        request.Orphans.Rule != OrphanRule.Off && left > 0 && left < request.Orphans.SmallestLeft
            && !(atAisle && request.Orphans.AllowedAtAisle);
}
