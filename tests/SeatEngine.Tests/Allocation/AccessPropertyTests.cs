using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>Wheelchair parties that cannot sit side by side: nobody alone, and the nearest company.</summary>
public class AccessPropertyTests
{
    private const int Batch = 20;

    [Law(60)]
    public void Find_WheelchairsInARowOrSection_LeavesNobodyAloneAndHasTheNearestCompany(int seed) =>
        Cases.InBatch(seed, Cases.OrFewer(Batch, 4), Check);

    private static void Check(Random random)
    {
        var map = SeatMap.Compile(RandomHouse.Draw(random));
        var free = RandomHouse.Part(map, random, 0.4 + (0.6 * random.NextDouble()));
        var inRow = random.Next(2) == 0;
        var party = random.Next(1, 7);
        var request = new SeatRequest(party)
        {
            Ladder = new(inRow ? SeatSteps.AcrossAisle : SeatSteps.SameSection),
            Wheelchairs = random.Next(1, Math.Min(party, 3) + 1),
            Within = random.Next(4) == 0 ? RandomHouse.Part(map, random, 0.9) : null,
            ReleasedAccessible = random.Next(3) == 0 ? RandomHouse.Part(map, random, 0.5) : null,
            Aisle = (AislePreference)random.Next(4),
            AisleRequired = random.Next(4) == 0,
            Ranking = random.Next(3) == 0 ? map.Rankings[^1] : null,
        };
        var open = map.Seats.ToArray()
            .Where(seat => free.Contains(seat) && request.Within?.Contains(seat) != false
                && map.RunOf(seat) is not { Booking: BookingMode.Whole })
            .ToHashSet();

        var result = new SeatAllocator(map).Find(free, request);

        if (!result.Succeeded)
        {
            Assert.Contains(result.Refusal!.Reason, (RefusalReason[])
                [RefusalReason.Accessibility, RefusalReason.Aisle, RefusalReason.Alone]);
            Assert.True(open.Count(Spaces(map).Contains) >= request.Wheelchairs
                || result.Refusal.Sentence.Contains("asked for", StringComparison.Ordinal));
            return;
        }

        var seats = result.Best!.Seats;
        Assert.Equal(seats.OrderBy(seat => map.RowOf(seat).Ordinal).ThenBy(map.OffsetInRow).ThenBy(seat => map.IdOf(seat)), seats);
        Assert.Equal(party, seats.Distinct().Count());
        Assert.All(seats, seat => Assert.Contains(seat, open));
        Assert.Single(seats.Select(seat => map.RowOf(seat).Section).Distinct());
        Assert.True(!inRow || seats.Select(seat => map.RowOf(seat)).Distinct().Count() == 1);
        Assert.True(party == 1
            || seats.All(seat => seats.Any(other => other != seat && Distance(map, seat, other) <= PlacementJudge.Reach)));
        var spaces = seats.Where(Spaces(map).Contains).ToArray();
        if (request.Wheelchairs != 1 || spaces.Length != 1 || map.ReplacingPlaces.Overlaps(map.Select(seats.AsSpan())))
        {
            return;
        }

        Assert.Equal(Nearest(map, open, request, spaces[0], inRow).Select(seat => Distance(map, spaces[0], seat)).Order(),
            seats.Where(seat => seat != spaces[0]).Select(seat => Distance(map, spaces[0], seat)).Order());
        if (!request.AisleRequired && map.ReplacingPlaces.IsEmpty)
        {
            // No other space has its company in fewer parts.
            var best = open.Where(Spaces(map).Contains)
                .Select(space => (SeatIndex[])[space, .. Nearest(map, open, request, space, inRow)])
                .Where(serving => serving.Length == party && serving.Count(Spaces(map).Contains) == 1)
                .Min(serving => Parts(map, serving));
            Assert.True(Parts(map, [.. seats]).CompareTo(best) <= 0);
        }
    }

    /// <summary>A space's own companions first, then whoever is nearest.</summary>
    private static IEnumerable<SeatIndex> Nearest(SeatMap map, IEnumerable<SeatIndex> open, SeatRequest request, SeatIndex space,
        bool inRow) =>
        open.Where(seat => seat != space
                && (inRow ? map.RowOf(seat) == map.RowOf(space) : map.RowOf(seat).Section == map.RowOf(space).Section)
                && (!map.AccessiblePlaces.Contains(seat) || request.ReleasedAccessible?.Contains(seat) == true
                    || map.CompanionsOf(space).Contains(seat))
                && !map.ReplacingPlaces.Contains(seat))
            .OrderBy(seat => map.CompanionsOf(space).Contains(seat) ? 0 : 1).ThenBy(seat => Distance(map, space, seat))
            .Take(request.PartySize - 1);

    /// <summary>How many sit apart from all others, and in how many parts, each of people one of whom is near another.</summary>
    private static (int Alone, int Parts) Parts(SeatMap map, SeatIndex[] seats)
    {
        var parts = new List<List<SeatIndex>>();
        foreach (var seat in seats)
        {
            var near = parts.FindAll(part => part.Exists(other => Distance(map, seat, other) <= PlacementJudge.Reach));
            parts.RemoveAll(near.Contains);
            parts.Add([seat, .. near.SelectMany(static part => part)]);
        }

        return (parts.Count == 1 ? 0 : parts.Count(static part => part.Count == 1), parts.Count);
    }

    private static double Distance(SeatMap map, SeatIndex one, SeatIndex other) => map.PositionOf(one).DistanceTo(map.PositionOf(other));

    private static SeatSet Spaces(SeatMap map) => map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;
}
