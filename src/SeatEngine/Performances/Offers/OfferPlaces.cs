using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>Places one by one, as a quote has its lines.</summary>
internal static class OfferPlaces
{
    /// <summary>The seats, then each place of the areas.</summary>
    public static IEnumerable<PlaceId> Each(this PlaceSelection places) => places.Seats.Select(PlaceId.Of)
        .Concat(places.Areas.SelectMany(static area => Enumerable.Repeat(PlaceId.Of(area.Area), area.Count)));
}
