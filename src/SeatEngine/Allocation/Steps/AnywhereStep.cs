using System.Globalization;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Anywhere, in several parts near each other; nobody alone unless it cannot be avoided.</summary>
internal sealed class AnywhereStep() : SeatStep("anywhere, nobody alone unless unavoidable")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        if (search.Request.Wheelchairs > 0)
        {
            return SeatStepOutcome.Refused(RefusalReason.Accessibility, "somebody in a wheelchair would be parted from the party");
        }

        var pockets = Pocket.Of(search, search.Available);
        var found = new SplitSearch(search, smallestPart: 2).Best(pockets) ?? new SplitSearch(search, smallestPart: 1).Best(pockets);
        if (found is null)
        {
            return TogetherRefusal.NotEnough(search);
        }

        if (!LaterRules.Admit(search, found.Seats))
        {
            return SeatStepOutcome.Refused(RefusalReason.Aisle, "no placement is at the aisle asked for");
        }

        var relaxed = LaterRules.Relaxed(search, found.Parts.Count);
        var alone = search.Request.PartySize > 1 ? found.Parts.Count(static part => part.Length == 1) : 0;
        if (alone > 0)
        {
            relaxed.Add(string.Create(CultureInfo.InvariantCulture, $"{alone} of the party {English.Sit.For(alone)} alone"));
        }

        return SeatStepOutcome.Seated(found.Seats, [.. relaxed]);
    }
}
