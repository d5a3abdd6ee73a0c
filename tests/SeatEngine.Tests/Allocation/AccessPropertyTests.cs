using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

/// <summary>Wheelchair parties that cannot sit side by side: the spaces nearest to one of them, and company dealt out in turn.</summary>
public class AccessPropertyTests
{
    private const int Batch = 20;
    private const double PerMetre = 0.02;

    [Law(60)]
    public void Find_WheelchairsInARowOrSection_HasTheBestSpacesAndTheNearestCompany(int seed) =>
        Cases.InBatch(seed, Cases.OrFewer(Batch, 4), Check);

    [Theory]
    [InlineData(1742987558)]
    public void Find_PlacesThatDifferByRoundingAlone_TakesTheFirstInOrder(int seed) => Cases.InBatch(seed, Cases.OrFewer(Batch, 10), Check);

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

        string Names(IEnumerable<SeatIndex>? seats) => string.Join(' ', (seats ?? []).Select(seat => map.IdOf(seat)).Order());
        var expected = Best(map, open, request, inRow);
        Assert.Equal(expected is not null, result.Succeeded);
        Assert.Equal(Names(expected), Names(result.Best?.Seats));
        if (expected is null)
        {
            Assert.Equal(RefusalReason.Accessibility, result.Refusal!.Reason);
            Assert.Contains(open.Count(Spaces(map).Contains) < request.Wheelchairs ? "asked for" : inRow
                ? "no row"
                : "no section", result.Refusal.Sentence, StringComparison.Ordinal);
            return;
        }

        var seats = result.Best!.Seats;
        Assert.Equal(seats.OrderBy(seat => map.RowOf(seat).Ordinal).ThenBy(map.OffsetInRow).ThenBy(seat => map.IdOf(seat)), seats);
    }

    private static SeatSet Spaces(SeatMap map) => map.WheelchairSpaces.IsEmpty ? map.AccessiblePlaces : map.WheelchairSpaces;

    private static SeatIndex[]? Best(SeatMap map, HashSet<SeatIndex> open, SeatRequest request, bool inRow)
    {
        var ranking = request.Ranking ?? map.PrimaryRanking;
        double Distance(SeatIndex one, SeatIndex other) => map.PositionOf(one).DistanceTo(map.PositionOf(other));
        bool InReach(SeatIndex one, SeatIndex other) =>
            inRow ? map.RowOf(one) == map.RowOf(other) : map.RowOf(one).Section == map.RowOf(other).Section;
        (SeatIndex[] Seats, double Worth)? best = null;
        foreach (var seed in open.Where(Spaces(map).Contains).OrderBy(seat => map.IdOf(seat)))
        {
            var spaces = open.Where(Spaces(map).Contains).Where(seat => InReach(seed, seat))
                .OrderBy(seat => map.RowOf(seat) == map.RowOf(seed) ? 0 : 1).ThenBy(seat => Distance(seed, seat))
                    .ThenBy(seat => map.IdOf(seat))
                .Take(request.Wheelchairs).ToArray();
            if (spaces.Length < request.Wheelchairs)
            {
                continue;
            }

            var taken = spaces.ToList();
            var apart = spaces.Sum(space => Distance(seed, space));
            bool MayAccompany(SeatIndex seat) => !map.AccessiblePlaces.Contains(seat) || request.ReleasedAccessible?.Contains(seat) == true
                || (!Spaces(map).Contains(seat) && spaces.Any(space => map.CompanionsOf(space).Contains(seat)));
            for (var next = 0; taken.Count < request.PartySize; next++)
            {
                // Its own companions first, then who sits in the same stretch, in the same row, and in the section.
                var space = spaces[next % spaces.Length];
                var companions = open.Where(seat => InReach(space, seat) && !taken.Contains(seat) && MayAccompany(seat))
                    .OrderBy(seat => map.CompanionsOf(space).Contains(seat) ? 0 : map.RunOf(space) is { } run && map.RunOf(seat) == run
                        ? 1
                        : map.RowOf(seat) == map.RowOf(space) ? 2 : 3)
                    .ThenBy(seat => Distance(space, seat)).ThenBy(seat => map.IdOf(seat)).Take(1).ToArray();
                if (companions.Length == 0)
                {
                    break;
                }

                taken.Add(companions[0]);
                apart += Distance(space, companions[0]);
            }

            var atAisle = taken.Any(seat => map.RunOf(seat) is { Kind: SeatRunKind.Line } run && request.Aisle switch
            {
                AislePreference.Left => seat == run.First,
                AislePreference.Right => seat == run.Last,
                _ => seat == run.First || seat == run.Last,
            });
            var worth = (taken.Sum(seat => (double)ranking.QualityOf(seat)) / SeatRanking.MaxQuality / taken.Count)
                - (PerMetre * apart / taken.Count);
            if (taken.Count == request.PartySize && (atAisle || !request.AisleRequired || request.Aisle == AislePreference.None)
                && (best is null || worth > best.Value.Worth + 1e-9))
            {
                best = ([.. taken], worth);
            }
        }

        return best?.Seats;
    }
}
