using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Seats a group so that no row has it on both sides of an aisle: where it would be, one side of the row is left out.</summary>
internal static class OneSideOfAisles
{
    /// <summary>More often than this a group is not seated anew.</summary>
    private const int MostTries = 40;

    /// <summary>
    /// Seats a group again and again, each time without the other sides of the rows in which it was parted: the side stays where the
    /// company of its wheelchairs sits, or most of it. Where that ends without seats, each row keeps its longest side from the start.
    /// </summary>
    /// <param name="request">What the group asks for.</param>
    /// <param name="available">The seats that it may have.</param>
    /// <param name="company">Seats that some of it have already.</param>
    /// <param name="seat">Seats the group on some of them.</param>
    public static GroupSearchResult Find(GroupRequest request, SeatSet available, ReadOnlySpan<SeatIndex> company,
        Func<SeatSet, GroupSearchResult> seat)
    {
        if (!request.NeverAcrossAisle)
        {
            return seat(available);
        }

        var map = available.Map;
        var own = map.Select(company);
        var left = Narrowed(available, own, own);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var found = seat(left);
            if (found.Proposal is not { Seats.IsEmpty: false } proposal)
            {
                break;
            }

            var narrowed = Narrowed(left, map.Select(proposal.Seats.AsSpan()), own);
            if (ReferenceEquals(narrowed, left))
            {
                return found;
            }

            left = narrowed;
        }

        var last = seat(Narrowed(Narrowed(available, own, own), available, own));
        return last.Succeeded ? last
            : seat(available) is { Succeeded: false } refused ? refused
            : new(request, null, RefusalReason.AcrossAisle, "an aisle would part the group in a row");
    }

    /// <summary>Of each row that some seats are in on several sides, the side with the company or else with most of them.</summary>
    private static SeatSet Narrowed(SeatSet available, SeatSet seats, SeatSet company)
    {
        var left = available;
        foreach (var row in available.Map.Rows)
        {
            var sides = row.Runs.Where(static run => run.Kind == SeatRunKind.Line).Select(run => (Run: run, Seats: Among(seats, run)))
                .Where(static side => side.Seats > 0).ToArray();
            if (sides.Length > 1 || (sides.Length == 1 && Among(company, sides[0].Run) > 0))
            {
                var kept = sides.OrderByDescending(side => Among(company, side.Run)).ThenByDescending(static side => side.Seats)
                    .ThenBy(static side => side.Run.Ordinal).First().Run;
                foreach (var run in row.Runs.Where(run => run != kept && Among(left, run) > 0))
                {
                    left -= available.Map.Select(seat => seat.Run == run);
                }
            }
        }

        return left;
    }

    private static int Among(SeatSet seats, SeatRun run)
    {
        var count = 0;
        for (var slot = run.First.Value; slot <= run.Last.Value; slot++)
        {
            count += seats.Contains(new SeatIndex(slot)) ? 1 : 0;
        }

        return count;
    }
}
