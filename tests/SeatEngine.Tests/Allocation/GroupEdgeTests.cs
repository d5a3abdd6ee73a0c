using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class GroupEdgeTests
{
    [Law]
    public void TryFill_Wide_CostsNoMoreThanTheBestOfAllSizes(int seed) => Cases.InBatch(seed, 3, static random =>
    {
        var drawn = new Drawn(random, 18);
        var found = drawn.Edge.TryFill(drawn.Sizes, drawn.Claims, drawn.Price, drawn.Toll, isWide: true);

        var best = drawn.Best();
        Assert.Equal(best is not null, found);
        if (found)
        {
            var parts = drawn.Edge.Parts();
            drawn.AssertSound(parts);
            Assert.InRange(parts.Sum(drawn.CostOf), best!.Value - 1e-6, best.Value + 1e-6);
        }
    });

    [Law]
    public void Take_AnySizes_AreTheNearestSeats(int seed) => Cases.InBatch(seed, 3, static random =>
    {
        var drawn = new Drawn(random, 34);
        drawn.Edge.Take(drawn.Sizes);

        var parts = drawn.Edge.Parts();

        Assert.Equal(drawn.Sizes.Where(static size => size > 0), parts.Select(static part => part.Seats.Length));
        foreach (var part in parts)
        {
            var near = drawn.NearOf(part);
            Assert.Equal(drawn.Growth.CostOf(near, part.Seats.Length), drawn.SquaresOf(part), 9);
        }
    });

    [Theory]
    [InlineData(1, 3, "A1 A2 A3")]
    [InlineData(0, 3, "A2 A3 A4")]
    public void TryFill_SingleSeatLeft_MovesBesideTheWall(double weight, int size, string expected)
    {
        // Of five seats the middle three leave one on each side.
        var map = TestHalls.Rows(5);
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, 1);
        var growth = new GroupGrowth(field, 1);
        growth.Gather(new PlanPoint(0, 3), 9, []);
        var edge = new GroupEdge(growth, new GroupRules(size, 1, 9, [], 0, 0, weight));

        Assert.True(edge.TryFill([size], [], 1, 0, isWide: false));

        Assert.Equal(expected, string.Join(' ', Assert.Single(edge.Parts()).Seats.Select(seat => map.IdOf(new(field.SlotAt(seat))))));
    }

    /// <summary>
    /// How far parts are changed and the whole is off on the way: from some sizes, those that rows so far apart take round the middle of
    /// one of them.
    /// </summary>
    [Theory]
    [InlineData("3 3 3 3 3 3", 'F', "3 3 3 0 0 0", 9, 1, "0 0 2 1 3 3", 1)]
    [InlineData("3 3 3 3 3 3", 'A', "0 0 0 3 3 3", 9, 1, "3 3 1 2 0 0", 1)]
    [InlineData("6 6", 'B', "6 0", 6, 1, "0 6", 10)]
    [InlineData("7 7", 'B', "7 0", 7, 1, "1 6", 10)]
    [InlineData("9 9", 'B', "9 0", 9, 1, "3 6", 10)]
    [InlineData("9 9 9", 'A', "0 4 4", 9, 1, "7 2 0", 10)]
    [InlineData("9 9 9", 'A', "2 4 4", 10, 1, "9 1 0", 10)]
    [InlineData("5 5", 'A', "2 2", 5, 2, "5 0", 10)]
    [InlineData("5 5", 'A', "3 2", 7, 2, "5 2", 10)]
    public void TryFill_SizesFarFromTheBest_ChangesNoMoreThanAFewSeatsOfEach(string rows, char middle, string sizes, int size, int least,
        string expected, int apart)
    {
        static int[] Numbers(string text) =>
            Array.ConvertAll(text.Split(' '), static number => int.Parse(number, CultureInfo.InvariantCulture));
        var map = TestHalls.Rows(Numbers(rows), (_, seat) => seat with { Position = seat.Position with { Y = seat.Position.Y * apart } });
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, least);
        var growth = new GroupGrowth(field, least);
        growth.Gather(new PlanPoint(0, (3 + middle - 'A') * apart), 99, []);
        var edge = new GroupEdge(growth, new GroupRules(size, least, 99, [], 0, 0, 0));

        Assert.True(edge.TryFill(Numbers(sizes), [], apart == 1 ? 4 : 60, 0, isWide: false));

        Assert.Equal(Numbers(expected), Enumerable.Range(0, growth.Count)
            .Select(near => edge.Parts().Where(part => part.Stretch == near).Sum(static part => part.Seats.Length)));
    }

    /// <summary>Also where the first part takes more than the whole may be off by on the way, and the last gives it back.</summary>
    [Fact]
    public void TryFill_WideFromTheFarRow_MovesAllToTheNearOne()
    {
        var map = TestHalls.Rows([20, 20], (_, seat) => seat with { Position = seat.Position with { Y = seat.Position.Y * 10 } });
        var growth = new GroupGrowth(new GroupField(map, map.PrimaryRanking, map.Seats, 1), 1);
        growth.Gather(new PlanPoint(0, 30), 99, []);
        var edge = new GroupEdge(growth, new GroupRules(20, 1, 20, [], 0, 0, 0));

        Assert.True(edge.TryFill([0, 20], [], 1, 4, isWide: true));

        Assert.Equal(20, Assert.Single(edge.Parts()).Seats.Length);
        Assert.Equal(0, edge.Parts()[0].Stretch);
    }

    [Fact]
    public void TryFill_PartWhoseSecondSeatIsDear_IsOpenedAtItsLeastSize()
    {
        var map = TestHalls.Rows(2);
        var growth = new GroupGrowth(new GroupField(map, map.PrimaryRanking, map.Seats, 2), 2);
        growth.Gather(new PlanPoint(0.2, 3), 9, []);

        Assert.True(new GroupEdge(growth, new GroupRules(2, 2, 9, [], 0, 0, 0)).TryFill([0], [], 0.07, 0, isWide: false));
        Assert.False(new GroupEdge(growth, new GroupRules(2, 2, 9, [], 0, 0, 0)).TryFill([0], [], 0.03, 0, isWide: false));
        Assert.True(new GroupEdge(growth, new GroupRules(2, 2, 9, [], 0, 0, 0)).TryFill([0], [], 0.03, 0, isWide: true));
    }

    [Theory]
    [InlineData(0, "1-1 1-2")]
    [InlineData(10, "A3 A4")]
    public void TryFill_SingleSeatLeftInABox_CostsAsBesideAPart(double weight, string expected)
    {
        var map = TestHalls.RowAndBox(TestHalls.Row("A", 0, 4),
            Enumerable.Range(1, 3).Select(static number => TestHalls.Seat($"1-{number}", number, 3 + (0.4 * number), 3)));
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, 2);
        var growth = new GroupGrowth(field, 2);
        growth.Gather(new PlanPoint(3.5, 3), 9, []);
        var edge = new GroupEdge(growth, new GroupRules(2, 2, 9, [], 0, 0, weight));

        Assert.True(edge.TryFill([0, 0], [], 100, 0, isWide: false));

        Assert.Equal(expected, string.Join(' ', Assert.Single(edge.Parts()).Seats.Select(seat => map.IdOf(new(field.SlotAt(seat))))));
    }

    /// <summary>What the dynamic programming takes of small halls when it looks at few changes: the parts, and what they cost.</summary>
    [Fact]
    public void TryFill_OfSmallHalls_TakesTheSameSeatsInEveryVersion()
    {
        var lines = Enumerable.Range(0, 60).Select(static seed =>
        {
            var drawn = new Drawn(new Random(seed), 34);
            var line = FormattableString.Invariant(
                $"{seed}: {drawn.Rules.Size} of {drawn.Growth.Seats} from {string.Join(' ', drawn.Sizes)}");
            return drawn.Edge.TryFill(drawn.Sizes, drawn.Claims, drawn.Price, drawn.Toll, isWide: false)
                ? line + string.Create(CultureInfo.InvariantCulture,
                    $": {string.Join(" | ", drawn.Edge.Parts().Select(static part => $"{part.Stretch}: {string.Join(' ', part.Seats)}"))}, {drawn.Edge.Parts().Sum(drawn.CostOf):0.000}")
                : line + ": none";
        });
        Approvals.Verify(string.Join('\n', lines));
    }

    /// <summary>A hall, stretches near a centre, and sizes of parts at some price, drawn at random.</summary>
    private sealed class Drawn
    {
        private readonly GroupField _field;
        private readonly PlanPoint _centre;

        public Drawn(Random random, int most)
        {
            var house = new SmallGroupHouse(random.Next());
            var free = house.Free;
            foreach (var seat in free.ToArray().Skip(most))
            {
                free = free.Without(seat);
            }

            var least = random.Next(1, 4);
            _field = new GroupField(house.Map, house.Map.PrimaryRanking, free, least);
            _centre = new PlanPoint((random.NextDouble() * 4) - 2, random.NextDouble() * 3, 0);
            Growth = new GroupGrowth(_field, least);
            Growth.Gather(_centre, 1 + (random.NextDouble() * 5), []);
            Price = random.NextDouble() * 6;
            Toll = random.Next(2) * random.NextDouble() * 4;
            Sizes = [.. Enumerable.Range(0, Growth.Count)
                .Select(near => random.Next(3) == 0 ? 0 : random.Next(least, Growth.StepsOf(near) + 1))];
            Claims = random.Next(2) == 0 ? [] : [.. Enumerable.Repeat(0, _field.Stretches.Count)];
            for (var near = 0; near < Growth.Count && Claims.Length > 0; near++)
            {
                Claims[Growth.StretchAt(near)] = Sizes[near] > 0 && random.Next(2) == 0 ? random.Next(Sizes[near] + 1) : 0;
            }

            Rules = new GroupRules(Math.Max(1, Sizes.Sum() + random.Next(4)), least, 99, [], 0, random.Next(3) * 0.5, random.Next(3) * 0.5);
            Edge = new GroupEdge(Growth, Rules);
        }

        public GroupRules Rules { get; }

        public GroupGrowth Growth { get; }

        public GroupEdge Edge { get; }

        public double Price { get; }

        public double Toll { get; }

        public int[] Sizes { get; }

        public int[] Claims { get; }

        public int NearOf(GroupPlacement.Part part) =>
            Enumerable.Range(0, Growth.Count).Single(near => Growth.StretchAt(near) == part.Stretch);

        public double SquaresOf(GroupPlacement.Part part) =>
            part.Seats.Sum(seat => _field.PositionAt(seat).DistanceTo(_centre) is var far ? far * far : 0);

        public double CostOf(GroupPlacement.Part part) =>
            CostOf(NearOf(part), part.Seats.Length, [.. part.Seats.Select(seat => seat - Growth[NearOf(part)].At)]);

        public void AssertSound(List<GroupPlacement.Part> parts)
        {
            Assert.Equal(Rules.Size, parts.Sum(static part => part.Seats.Length));
            Assert.All(parts,
                part => Assert.InRange(part.Seats.Length, Math.Max(Rules.Least, ClaimOf(NearOf(part))), Growth.StepsOf(NearOf(part))));
            Assert.Equal(Claims.Count(static claim => claim > 0), parts.Count(part => ClaimOf(NearOf(part)) > 0));
            foreach (var part in parts)
            {
                var stretch = _field.Stretches[part.Stretch];
                Assert.Equal(part.Seats.Length, part.Seats.Distinct().Count());
                Assert.All(part.Seats, seat => Assert.InRange(seat, stretch.At, stretch.At + stretch.Length - 1));
                Assert.True(stretch.IsBox || part.Seats.Zip(part.Seats.Skip(1))
                    .All(pair => pair.Second == pair.First + 1 || (stretch.IsClosed && pair.Second == stretch.At)));
            }
        }

        /// <summary>The least cost of all sizes of all parts; null when none make up the group.</summary>
        public double? Best()
        {
            var costs = new Dictionary<int, double> { [0] = 0 };
            for (var near = 0; near < Growth.Count; near++)
            {
                var least = Math.Max(Rules.Least, ClaimOf(near));
                var sizes = Enumerable.Range(least, Math.Max(0, Growth.StepsOf(near) - least + 1)).Concat(ClaimOf(near) == 0 ? [0] : []);
                costs = costs.SelectMany(sum => sizes.Select(size => (People: sum.Key + size, Cost: sum.Value + LeastCost(near, size))))
                    .Where(sum => sum.People <= Rules.Size).GroupBy(static sum => sum.People)
                        .ToDictionary(static sums => sums.Key, static sums => sums.Min(static sum => sum.Cost));
            }

            return costs.TryGetValue(Rules.Size, out var best) ? best : null;
        }

        private int ClaimOf(int near) => Claims.Length == 0 ? 0 : Claims[Growth.StretchAt(near)];

        /// <summary>The cost of the nearest seats of a number, or of those moved by one where a single seat is left beside them.</summary>
        private double LeastCost(int near, int size)
        {
            if (size == 0)
            {
                return 0;
            }

            var stretch = Growth[near];
            if (stretch.IsBox || stretch.IsClosed)
            {
                return Growth.CostOf(near, size) + Toll + (Rules.PartWeight * Price)
                    + (stretch.Length - size == 1 ? Rules.OrphanWeight * Price : 0);
            }

            var low = Growth.LowOf(near, size);
            return Enumerable.Range(low - 1, 3)
                .Where(at => at == low || (IsSingleBeside(stretch, low, size) && at >= 0 && at + size <= stretch.Length))
                .Min(at => CostOf(near, size, [.. Enumerable.Range(at, size)]));
        }

        private static bool IsSingleBeside(GroupStretch stretch, int low, int size) => low == 1 || stretch.Length - low - size == 1;

        private double CostOf(int near, int size, int[] places)
        {
            var stretch = Growth[near];
            var singles = stretch.IsBox || stretch.IsClosed
                ? (stretch.Length - size == 1 ? 1 : 0)
                : (places[0] == 1 ? 1 : 0) + (stretch.Length - places[^1] == 2 ? 1 : 0);
            return places.Sum(place => Growth.SquareOf(near, place)) + Toll + (Rules.PartWeight * Price)
                + (singles * Rules.OrphanWeight * Price);
        }
    }
}
