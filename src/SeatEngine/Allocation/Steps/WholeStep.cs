using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A box or table that is sold as a whole, the smallest that holds the party.</summary>
internal sealed class WholeStep() : SeatStep("a whole table or box")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        var together = new TogetherSearch(search.Allocator, search.Request, search.Free, []) { Except = search.Except };
        MapRow? best = null;
        foreach (var row in search.Allocator.WholeRows)
        {
            if (row.Seats.Length < search.Request.PartySize || (best is not null && row.Seats.Length > best.Seats.Length)
                || search.Offered.Any(offer => offer.Seats.AsSpan().SequenceEqual(row.Seats.AsSpan())))
            {
                continue;
            }

            var open = true;
            var wheelchairs = 0;
            foreach (var seat in row.Seats)
            {
                open &= together.IsOpen(seat);
                wheelchairs += search.Allocator.WheelchairPlaces.Contains(seat) ? 1 : 0;
            }

            if (open && wheelchairs >= search.Request.Wheelchairs && LaterRules.Admit(search, [.. row.Seats])
                && (best is null || row.Seats.Length < best.Seats.Length || IsBetter(search, row, best)))
            {
                best = row;
            }
        }

        return best is not null
            ? SeatStepOutcome.Seated(best.Seats.AsSpan(), "all seats of it are taken, since it is sold as a whole")
            : SeatStepOutcome.Refused(RefusalReason.NotTogether, "no table or box sold as a whole is free and large enough");
    }

    private static bool IsBetter(SeatSearch search, MapRow row, MapRow other)
    {
        var (one, two) = (Sum(search, row), Sum(search, other));
        return one > two || (one == two && SeatTies.Compare(search.Map, row.Seats[0], other.Seats[0]) < 0);
    }

    private static long Sum(SeatSearch search, MapRow row) => row.Seats.Sum(seat => (long)search.Ranking.QualityOf(seat));
}
