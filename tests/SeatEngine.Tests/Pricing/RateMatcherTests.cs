using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class RateMatcherTests
{
    private static readonly PriceTypeId Wheelchair = new("wheelchair");

    [Fact]
    public void Match_TypesThatMayOnlySitInSomeSeats_AreSeatedThere()
    {
        var match = Match(["P1-1", "P1-2", "P2-1"], (Houses.Child, 1), (Houses.Adult, 2));
        Assert.True(match.Succeeded);
        Assert.Equal(["adult", "adult", "child"], match.Assignments.Select(static one => one.Type.Value));
        Assert.Equal(Houses.Dollars(50 + 50 + 10), match.Total);
    }

    [Fact]
    public void Match_TooFewPlacesForAType_TellsWhichPlacesAreInTheWay()
    {
        var match = Match(["P1-1", "P1-2", "P2-1"], (Houses.Child, 2), (Houses.Adult, 1));
        Assert.False(match.Succeeded);
        Assert.Equal("2 places (P1-1, P1-2) may be sold only at adult, of which the mix has 1.", match.Reason);
        Assert.Equal(["P1-1", "P1-2"], match.InTheWay.Select(static place => place.Value));
    }

    [Fact]
    public void Match_FeaturesAndCounts_AreHeld()
    {
        Assert.True(Match(["W-1", "P1-1"], (Wheelchair, 1), (Houses.Adult, 1)).Succeeded);
        Assert.Equal("Place 'W-1' may not be sold at any type of the mix.", Match(["W-1", "P1-1"], (Houses.Adult, 2)).Reason);
        Assert.Equal("There are 2 places for 3 tickets.", Match(["W-1", "P1-1"], (Houses.Adult, 3)).Reason);
    }

    [Law(200)]
    public void Match_RandomMixes_EqualsTheBruteForceOptimum(int seed)
    {
        Random random = new(seed);
        var places = random.Next(1, 7);
        var types = random.Next(1, 4);
        var costs = new long[places, types];
        var room = new int[types];
        for (var place = 0; place < places; place++)
        {
            room[random.Next(types)]++;
            for (var type = 0; type < types; type++)
            {
                costs[place, type] = random.Next(3) == 0 ? TypeAssignment.Never : random.Next(0, 20);
            }
        }

        TypeAssignment assignment = new(costs, [.. room]);
        var matched = Enumerable.Range(0, places).All(place => assignment.TryPlace(place) is null);
        var best = Cheapest(costs, room, 0);
        Assert.Equal(best is not null, matched);
        if (matched)
        {
            Assert.Equal(best, Enumerable.Range(0, places).Sum(place => costs[place, assignment.TypeOf(place)]));
            Assert.Equal(room,
                Enumerable.Range(0, types).Select(type => Enumerable.Range(0, places).Count(place => assignment.TypeOf(place) == type)));
        }
    }

    private static long? Cheapest(long[,] costs, int[] room, int place)
    {
        if (place == costs.GetLength(0))
        {
            return 0;
        }

        long? best = null;
        for (var type = 0; type < room.Length; type++)
        {
            if (room[type] > 0 && costs[place, type] != TypeAssignment.Never)
            {
                room[type]--;
                var rest = Cheapest(costs, room, place + 1) + costs[place, type];
                room[type]++;
                best = rest < (best ?? long.MaxValue) ? rest : best;
            }
        }

        return best;
    }

    private static RateMatch Match(string[] seats, params (PriceTypeId Type, int Count)[] mix)
    {
        var book = Houses.Simple(("P1", 50), ("P2", 50), ("W", 20)) with
        {
            Types =
            [
                new PriceType { Id = Houses.Adult, Name = "Adult",
                    Eligibility = new() { ForbiddenFeatures = SeatFeatures.WheelchairSpace } },
                new PriceType { Id = Houses.Child, Name = "Child", Eligibility = new() { Zones = [new("P2")] } },
                new PriceType { Id = Wheelchair, Name = "Wheelchair",
                    Eligibility = new() { RequiredFeatures = SeatFeatures.WheelchairSpace } },
            ],
        };
        book = book with
        {
            Prices =
            [
                .. book.Prices,
                new ZonePrice(new("P1"), Houses.Child, Houses.Ticket, Houses.Dollars(1)),
                new ZonePrice(new("P2"), Houses.Child, Houses.Ticket, Houses.Dollars(10)),
                new ZonePrice(new("W"), Wheelchair, Houses.Ticket, Houses.Dollars(15)),
                new ZonePrice(new("P1"), Wheelchair, Houses.Ticket, Houses.Dollars(1)),
            ],
        };
        var hall = Houses.Map(("P1", 3), ("P2", 3), ("W", 1)).Hall;
        var section = hall.Sections[0];
        var last = section.Rows[2];
        hall = hall with
        {
            Sections = [section with { Rows = [section.Rows[0], section.Rows[1],
                last with { Seats = [last.Seats[0] with { Features = SeatFeatures.WheelchairSpace, Position = new PlanPoint(0, 4) }] }] }],
        };
        var table = Houses.Table(SeatMap.Compile(hall), book);
        return RateMatcher.Match(table, seats.Select(static seat => PlaceId.Of(new SeatId(seat))),
            mix.Select(static type => new TypeCount(type.Type, type.Count)));
    }
}
