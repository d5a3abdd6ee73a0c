using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>Seats that were chosen beforehand.</summary>
internal sealed class GivenPlacesStep(string name, SeatIndex[] seats) : SeatStep(name)
{
    /// <inheritdoc/>
    public override SeatStepOutcome Try(SeatSearch search) =>
        search.Offered.Count == 0 && Array.TrueForAll(seats, search.Free.Contains)
            ? SeatStepOutcome.Seated(seats)
            : SeatStepOutcome.Refused(RefusalReason.TooFewSeats, "the places are not all free");
}
