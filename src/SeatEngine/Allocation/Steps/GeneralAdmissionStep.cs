using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>Places in one general-admission area: the fullest that still has room, so that large areas stay for large parties.</summary>
internal sealed class GeneralAdmissionStep() : SeatStep("general admission")
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search)
    {
        if (search.FreeAreas.IsEmpty)
        {
            return SeatStepOutcome.Refused(RefusalReason.NoArea, "no standing area is on offer");
        }

        if (search.Request.Wheelchairs > 0)
        {
            return SeatStepOutcome.Refused(RefusalReason.Accessibility, "a standing area has no wheelchair spaces");
        }

        if (search.Request.NeedsAisle || search.Request.StepFree)
        {
            return search.Request.StepFree
                ? SeatStepOutcome.Refused(RefusalReason.StepFree, "no standing area is known to be reached without a step")
                : SeatStepOutcome.Refused(RefusalReason.Aisle, "a standing area has no aisle");
        }

        if (search.Request.WholeBoxes)
        {
            return SeatStepOutcome.Refused(RefusalReason.Whole, "a standing area has no boxes or tables");
        }

        AreaCount? best = null;
        var bestFree = int.MaxValue;
        foreach (var (id, free) in search.FreeAreas)
        {
            var area = search.Map.FindArea(id)!;
            var count = area.Booking == BookingMode.Whole ? area.Capacity : search.Request.PartySize;
            if (!Admits(area, free, search.Request.PartySize)
                || search.Request.Costs?.CostOf(id) * count > search.Request.MostInAll
                || search.Offered.Any(offer => offer.Selection.Areas.Any(other => other.Area == id)))
            {
                continue;
            }

            if (free < bestFree || (free == bestFree && NaturalOrder.Compare(id.Value, best!.Value.Area.Value) < 0))
            {
                (best, bestFree) = (new AreaCount(id, count), free);
            }
        }

        return best is { } found
            ? SeatStepOutcome.Standing(found)
            : SeatStepOutcome.Refused(RefusalReason.NoArea, search.Request.MostInAll is null
                ? "no standing area has room for the party"
                : "no standing area has room for the party at what it may spend");
    }

    private static bool Admits(GeneralAdmissionArea area, int free, int party) =>
        area.Booking == BookingMode.Whole
            ? free == area.Capacity && party <= area.Capacity && party >= area.MinOccupancy
            : free >= party && party >= area.MinOccupancy && party <= (area.MaxOccupancy ?? int.MaxValue);
}
