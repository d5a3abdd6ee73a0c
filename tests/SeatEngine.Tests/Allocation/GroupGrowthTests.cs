using SeatEngine.Allocation;
using SeatEngine.Layout;

namespace SeatEngine.Tests.Allocation;

public class GroupGrowthTests
{
    [Law(100, fewer: 8)]
    public void Gather_AnyHall_HasOfEachStretchItsNearestSeatsByNumber(int seed) => Cases.InBatch(seed, 3, static random =>
    {
        var house = new SmallGroupHouse(random.Next());
        var least = random.Next(1, 4);
        var field = new GroupField(house.Map, house.Map.PrimaryRanking, house.Free, least);
        var growth = new GroupGrowth(field, least);
        foreach (var radius in (double[])[random.NextDouble() * 2, random.NextDouble() * 6, 50])
        {
            var centre = new PlanPoint((random.NextDouble() * 8) - 4, random.NextDouble() * 5, random.NextDouble());
            var claims = random.Next(2) == 0
                ? []
                : Array.ConvertAll(field.Span.ToArray(), stretch => random.Next(3) == 0 ? random.Next(stretch.Length + 1) : 0);

            growth.Gather(centre, radius, claims);

            AssertGathered(field, growth, centre, radius, claims, least);
        }
    });

    [Fact]
    public void Gather_SeatsAsNearOnBothSides_TakesTheLeftFirst()
    {
        var map = TestHalls.Rows(5);
        var growth = new GroupGrowth(new GroupField(map, map.PrimaryRanking, map.Seats, 1), 1);

        growth.Gather(new PlanPoint(0, 3), 9, []);

        Assert.Equal([2, 1, 1, 0, 0], Enumerable.Range(1, 5).Select(seats => growth.LowOf(0, seats)));
        Assert.Equal([0, 0, 0.25, 0.5, 1.5, 2.5], Enumerable.Range(0, 6).Select(seats => growth.CostOf(0, seats)));
        growth.Gather(new PlanPoint(0.25, 3), 9, []);
        Assert.Equal([2, 2, 1, 1, 0], Enumerable.Range(1, 5).Select(seats => growth.LowOf(0, seats)));
    }

    [Theory]
    [InlineData(0.49, 1, false)]
    [InlineData(0.5, 3, false)]
    [InlineData(1.0, 5, true)]
    [InlineData(0.99, 3, false)]
    public void Gather_SeatJustWithinTheRadius_IsNear(double radius, int steps, bool isWhole)
    {
        var map = TestHalls.Rows(5);
        var growth = new GroupGrowth(new GroupField(map, map.PrimaryRanking, map.Seats, 1), 1);

        growth.Gather(new PlanPoint(0, 3), radius, []);

        Assert.Equal((1, steps, steps, isWhole), (growth.Count, growth.StepsOf(0), growth.Seats, growth.IsWhole));
    }

    [Fact]
    public void Gather_StretchJustOutOfReach_IsLeftOut()
    {
        // Two rows a metre apart, of which the second is reached at exactly its distance.
        var map = TestHalls.Rows(3, 3);
        var growth = new GroupGrowth(new GroupField(map, map.PrimaryRanking, map.Seats, 1), 1);

        growth.Gather(new PlanPoint(0, 3), 1, []);
        Assert.Equal((2, 4, false), (growth.Count, growth.Seats, growth.IsWhole));
        growth.Gather(new PlanPoint(0, 3), 0.999, []);
        Assert.Equal((1, 3, false), (growth.Count, growth.Seats, growth.IsWhole));
        growth.Gather(new PlanPoint(0, 3), 0.999, [0, 1]);
        Assert.Equal((2, 4, false), (growth.Count, growth.Seats, growth.IsWhole));
        growth.Gather(new PlanPoint(0, 3), 0.1, [0, 3]);
        Assert.Equal((2, 4, false), (growth.Count, growth.Seats, growth.IsWhole));
        growth.Gather(new PlanPoint(0, 3), 2, []);
        Assert.Equal((2, 6, true), (growth.Count, growth.Seats, growth.IsWhole));
    }

    private static void AssertGathered(GroupField field, GroupGrowth growth, PlanPoint centre, double radius, int[] claims, int least)
    {
        var (near, seats) = (0, 0);
        for (var i = 0; i < field.Stretches.Count; i++)
        {
            var stretch = field.Stretches[i];
            var squares = Enumerable.Range(stretch.At, stretch.Length).Select(seat => Square(field.PositionAt(seat), centre)).ToArray();
            var claim = claims.Length == 0 ? 0 : claims[i];
            if (claim == 0 && squares.Min() > radius * radius)
            {
                continue;
            }

            Assert.Equal(i, growth.StretchAt(near));
            Assert.Equal(stretch, growth[near]);
            Assert.Equal(squares, Enumerable.Range(0, stretch.Length).Select(seat => growth.SquareOf(near, seat)));
            var order = stretch.IsBox
                ? [.. Enumerable.Range(0, stretch.Length).OrderBy(seat => squares[seat])]
                : InLine(squares, stretch.IsClosed);
            var steps = order.Select(seat => squares[seat])
                .TakeWhile((square, at) => at < Math.Max(least, claim) || square <= radius * radius).Count();
            Assert.Equal(steps, growth.StepsOf(near));
            for (var count = 0; count <= steps; count++)
            {
                Assert.Equal(order.Take(count).Sum(seat => squares[seat]), growth.CostOf(near, count), 9);
                if (count > 0 && !stretch.IsBox)
                {
                    var low = growth.LowOf(near, count);
                    Assert.InRange(low, 0, stretch.IsClosed ? 2 * stretch.Length : stretch.Length - count);
                    Assert.Equal(order.Take(count).Order(), Enumerable.Range(low, count).Select(seat => seat % stretch.Length).Order());
                }
            }

            (near, seats) = (near + 1, seats + steps);
        }

        Assert.Equal((near, seats, seats == field.Count), (growth.Count, growth.Seats, growth.IsWhole));
    }

    /// <summary>The seats of a line or a table from the nearest on, each the nearer of the two beside those before.</summary>
    private static int[] InLine(double[] squares, bool isClosed)
    {
        var length = squares.Length;
        var taken = new List<int> { Array.IndexOf(squares, squares.Min()) };
        while (taken.Count < length)
        {
            var sides = taken.SelectMany(seat => (int[])[seat - 1, seat + 1]).Select(seat => isClosed ? (seat + length) % length : seat)
                .Where(seat => seat >= 0 && seat < length && !taken.Contains(seat));
            taken.Add(sides.MinBy(seat => squares[seat]));
        }

        return [.. taken];
    }

    private static double Square(PlanPoint one, PlanPoint other) =>
        ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)) + ((one.Z - other.Z) * (one.Z - other.Z));
}
