using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A box or table that is sold as a whole, the smallest that holds the party.</summary>
internal sealed class WholeStep() : SeatStep("a whole table or box")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search) =>
        Best(search) is { } best
            ? SeatStepOutcome.Seated(best.Seats.AsSpan(), search.Request.WholeBoxes
                ? "all seats of it are taken, so that the party has it for itself"
                : "all seats of it are taken, since it is sold as a whole")
            : Refusals.Of(search, static other => Best(other) is not null, () =>
                SeatStepOutcome.Refused(RefusalReason.NotTogether, search.Request.WholeBoxes
                    ? "no table or box is all free and large enough"
                    : "no table or box sold as a whole is free and large enough"));

    private static MapRow? Best(SeatSearch search)
    {
        var (judge, party) = (search.Judge, search.Request.PartySize);
        MapRow? best = null;
        foreach (var row in search.Request.WholeBoxes ? search.Allocator.Boxes : search.Allocator.WholeRows)
        {
            if (row.Seats.Length >= party && (best is null || row.Seats.Length <= best.Seats.Length)
                && (search.Except is not { } except || row.Seats.All(except.Contains))
                && !search.Offered.Any(offer => offer.Seats.AsSpan().SequenceEqual(row.Seats.AsSpan()))
                && judge.Judge(judge.Of(row.Seats.AsSpan())).IsAllowed
                && (best is null || row.Seats.Length < best.Seats.Length || IsBetter(search, row, best)))
            {
                best = row;
            }
        }

        return best;
    }

    private static bool IsBetter(SeatSearch search, MapRow row, MapRow other)
    {
        var (one, two) = (Worth(search, row), Worth(search, other));
        return one > two || (one == two && SeatTies.Compare(search.Map, row.Seats[0], other.Seats[0]) < 0);
    }

    private static long Worth(SeatSearch search, MapRow row) => search.Judge.WorthOf(search.Judge.Of(row.Seats.AsSpan()));
}
