using System.Globalization;

namespace SeatEngine.Allocation;

/// <summary>In rows right behind each other, as few as can be, each part behind another of the party.</summary>
internal sealed class StackedRowsStep() : SeatStep("stacked in adjacent rows")
{
    /// <summary>More rows than this are no block any more.</summary>
    private const int MostRows = 8;

    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        var party = search.Request.PartySize;
        if (search.Request.Wheelchairs > 0 || party < 4)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "such a party does not sit in rows behind each other");
        }

        if (search.Available.Count < party)
        {
            return TogetherRefusal.NotEnough(search);
        }

        var stacks = new StackSearch(search);
        for (var rows = 2; rows <= Math.Min(MostRows, party / 2); rows++)
        {
            if (stacks.Best(rows) is { } best)
            {
                var relaxed = LaterRules.Relaxed(search, 1);
                relaxed.Insert(0, string.Create(CultureInfo.InvariantCulture, $"the party sits in {rows} rows behind each other"));
                if (best.Strands)
                {
                    relaxed.Add("an orphan is left");
                }

                return SeatStepOutcome.Seated(best.Seats, [.. relaxed]);
            }
        }

        return SeatStepOutcome.Refused(RefusalReason.NotTogether, "no rows behind each other have room for the party");
    }
}
