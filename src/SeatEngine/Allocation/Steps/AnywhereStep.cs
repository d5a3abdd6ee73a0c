using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Anywhere, in several parts near each other; nobody alone unless it cannot be avoided.</summary>
internal sealed class AnywhereStep() : SeatStep("anywhere, nobody alone unless unavoidable")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search) =>
        search.Request.Wheelchairs > 0 ? AccessSearch.InOneSection(search, mayBeAlone: true)
        : Best(search) is { } found ? SeatStepOutcome.InParts(found.Seats)
        : Refusals.Of(search, static other => Best(other) is not null, () => Refusals.NotEnough(search));

    private static Arrangement? Best(SeatSearch search) => search.WithinMeans(BestOfAll);

    private static Arrangement? BestOfAll(SeatSearch search)
    {
        MapRow[] rows = [.. search.Map.Rows];
        return new SplitSearch(search, smallestPart: 2).Best(rows) ?? new SplitSearch(search, smallestPart: 1).Best(rows);
    }
}
