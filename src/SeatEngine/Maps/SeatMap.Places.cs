using System.Collections.Immutable;
using SeatEngine.Layout;

namespace SeatEngine.Maps;

public sealed partial class SeatMap
{
    /// <summary>Made when first asked for; of two made at once, either serves, since they are alike.</summary>
    private SeatPlaces? _places;

    private SeatPlaces Places => _places ??= new SeatPlaces(this);

    /// <summary>The seat nearest to a place on the plan, such as where somebody clicked.</summary>
    /// <param name="place">The place, finite; its height is not regarded.</param>
    /// <param name="maxDistance">How far away it may stand, in metres on the plan, at least 0.</param>
    /// <returns>The seat; <c>default</c> when none stands so near. Of several as near, the first in the layout.</returns>
    /// <exception cref="ArgumentException"><paramref name="place"/> is not finite, or <paramref name="maxDistance"/> is negative or no
    /// number.</exception>
    /// <remarks>The first call makes an index in time in proportion to the seats; then it looks at the seats near the place.</remarks>
    public SeatIndex Nearest(PlanPoint place, double maxDistance = double.PositiveInfinity)
    {
        var found = Places.Index.Nearest(place, maxDistance);
        return found < 0 ? default : Places.Seats[found];
    }

    /// <summary>The seats in a rectangle of the plan, its edge included.</summary>
    /// <param name="bounds">The rectangle, in metres.</param>
    /// <returns>The set.</returns>
    public SeatSet Within(PlanBounds bounds) => SetOf(Places.Index.Within(bounds));

    /// <summary>The seats within a distance of a place on the plan.</summary>
    /// <param name="place">The place, finite; its height is not regarded.</param>
    /// <param name="distance">In metres on the plan, at least 0.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException"><paramref name="place"/> is not finite, or <paramref name="distance"/> is negative or no
    /// number.</exception>
    public SeatSet Within(PlanPoint place, double distance) => SetOf(Places.Index.Within(place, distance));

    /// <summary>The seats in an outline of the plan (a lasso), its edge included.</summary>
    /// <param name="outline">Its corners, in order, finite; fewer than three hold nothing.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">A corner is not finite.</exception>
    public SeatSet Within(ImmutableArray<PlanPoint> outline) => SetOf(Places.Index.Within(outline));

    private SeatSet SetOf(ImmutableArray<int> places)
    {
        var words = new ulong[WordCount];
        foreach (var place in places)
        {
            var slot = Places.Seats[place].Value;
            words[slot >> 6] |= 1UL << (slot & 63);
        }

        return new(this, words);
    }

    private sealed class SeatPlaces
    {
        public SeatPlaces(SeatMap map)
        {
            Seats = map.Seats.ToArray();
            Index = new PlanPointIndex(Seats.Select(map.PositionOf));
        }

        public SeatIndex[] Seats { get; }

        public PlanPointIndex Index { get; }
    }
}
