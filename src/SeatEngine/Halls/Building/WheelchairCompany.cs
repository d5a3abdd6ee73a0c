namespace SeatEngine.Halls;

/// <summary>Shares out the companions of a row among its wheelchair spaces.</summary>
internal static class WheelchairCompany
{
    /// <summary>Each companion goes to the space of its stretch that has the fewest so far, and of these to the nearest.</summary>
    public static void Link(List<(SeatDraft Seat, int Stretch, RowElementKind Kind)> places)
    {
        var shared = new Dictionary<SeatDraft, int>();
        foreach (var (seat, stretch, kind) in places)
        {
            if (kind != RowElementKind.Companion)
            {
                continue;
            }

            var space = places
                .Where(place => place.Kind == RowElementKind.Wheelchair && place.Stretch == stretch)
                .OrderBy(place => shared.GetValueOrDefault(place.Seat))
                .ThenBy(place => place.Seat.Position.PlanDistanceTo(seat.Position))
                .Select(static place => place.Seat)
                .FirstOrDefault()
                ?? throw new ArgumentException("A companion needs a wheelchair space in the same stretch of the row.", "pattern");
            shared[space] = shared.GetValueOrDefault(space) + 1;
            seat.CompanionOf.Add(space);
        }
    }
}
