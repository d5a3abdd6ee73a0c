using System.Runtime.InteropServices;

namespace SeatEngine.Allocation;

/// <summary>Anywhere, in several parts near each other; nobody alone unless it cannot be avoided.</summary>
internal sealed class AnywhereStep() : SeatStep("anywhere, nobody alone unless unavoidable")
{
    /// <summary>Among what is hopeless: that nobody sits alone.</summary>
    private const int NobodyAlone = 300;

    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search) =>
        search.Request.Wheelchairs > 0 ? AccessSearch.InOneSection(search, mayBeAlone: true)
        : Best(search) is { } found ? SeatStepOutcome.InParts(found.Seats)
        : Refusals.Of(search, static other => Best(other) is not null, () => Refusals.NotEnough(search));

    private static Arrangement? Best(SeatSearch search) => search.WithinMeans(BestOfAll);

    private static Arrangement? BestOfAll(SeatSearch search)
    {
        var rows = ImmutableCollectionsMarshal.AsArray(search.Map.Rows)!;
        if (!search.Hopeless.Contains(NobodyAlone))
        {
            if (search.Split(smallestPart: 2).Best(rows) is { } found)
            {
                return found;
            }

            search.Hopeless.Add(NobodyAlone);
        }

        return search.Split(smallestPart: 1).Best(rows);
    }
}
