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
        if (search.Request.Wheelchairs > 0 || search.Request.PartySize < 4)
        {
            return SeatStepOutcome.Refused(RefusalReason.NotApplicable, "such a party does not sit in rows behind each other");
        }

        return Best(search) is { } best
            ? SeatStepOutcome.Parted(best.Seats,
                string.Create(CultureInfo.InvariantCulture, $"the party sits in {best.Placement.Stretches.Length} rows behind each other"),
                isParted: true)
            : Refusals.Of(search, static other => Best(other) is not null, () => Refusals.TooFew(search)
                ?? SeatStepOutcome.Refused(RefusalReason.NotTogether, "no rows behind each other have room for the party"));
    }

    private static Arrangement? Best(SeatSearch search) => search.WithinMeans(static search =>
    {
        var stacks = new StackSearch(search);
        for (var rows = 2; rows <= Math.Min(MostRows, search.Request.PartySize / 2); rows++)
        {
            if (stacks.Best(rows) is { } best)
            {
                return best;
            }
        }

        return null;
    });
}
