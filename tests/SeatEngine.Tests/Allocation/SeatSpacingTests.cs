using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class SeatSpacingTests
{
    [Law(300)]
    public void Dilate_DrawnGridsByPlaces_EqualsTheOracle(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(DistancedHouse.Draw(random).ToHall());
        var rule = SpacingRule.Places(random.Next(5), random.Next(4)) with { Diagonal = random.Next(3), SeatPitch = 1, RowPitch = 1 };
        bool AreTooNear(SeatIndex one, SeatIndex other)
        {
            var (a, b) = (map.PositionOf(one), map.PositionOf(other));
            var (aside, deep) = (Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));
            return deep == 0 ? aside <= rule.SideSeats : deep <= rule.Rows && aside <= rule.Diagonal;
        }

        AssertSpreadLike(map, rule, RandomHouse.Part(map, random, random.NextDouble() * 0.5), AreTooNear);
    }

    [Law(200)]
    public void Dilate_RandomHallsByMetres_EqualsTheOracle(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(random.Next(2) == 0 ? RandomHalls.Make(seed, Cases.OrFewer(200, 50)) : RandomHouse.Draw(random));
        var rule = SpacingRule.Metres(random.Next(0, 40) / 10.0);

        AssertSpreadLike(map, rule, RandomHouse.Part(map, random, random.NextDouble() * 0.3), (one, other) =>
            one == other || SquareMillimetres(map.PositionOf(one), map.PositionOf(other))
                < (long)Math.Round(rule.Distance!.Value * 1000) * (long)Math.Round(rule.Distance!.Value * 1000));
    }

    /// <summary>Exactly at the limit is far enough: plans are in whole millimetres, and so is the judgement.</summary>
    [Fact]
    public void Dilate_SeatsExactlyAtTheLimit_AreFarEnough()
    {
        for (var decimetres = 1; decimetres <= 105; decimetres++)
        {
            var distance = decimetres / 10.0;
            var map = SeatMap.Compile(new Hall
            {
                Name = "pair",
                FocalPoint = new PlanPoint(0, 0),
                Sections = [TestHalls.Section("S", [new Row { Label = "A", Seats =
                    [TestHalls.Seat("A1", 1, 0.3, 4), TestHalls.Seat("A2", 2, 0.3 + distance, 4)] }])],
            });

            Assert.Equal(1, SeatSpacing.Compile(map, SpacingRule.Metres(distance)).Dilate(TestHalls.Only(map, "A1")).Count);
            Assert.Equal(2, SeatSpacing.Compile(map, SpacingRule.Metres(distance + 0.001)).Dilate(TestHalls.Only(map, "A1")).Count);
        }
    }

    private static long SquareMillimetres(PlanPoint one, PlanPoint other)
    {
        static long Whole(double metres) => (long)Math.Round(metres * 1000);
        var (x, y, z) = (Whole(one.X - other.X), Whole(one.Y - other.Y), Whole(one.Z - other.Z));
        return (x * x) + (y * y) + (z * z);
    }

    [Law(200)]
    public void Dilate_RandomHallsByPlaces_IsMutualAndSpreadsEachSeatAlike(int seed)
    {
        var random = new Random(seed);
        var map = SeatMap.Compile(random.Next(2) == 0 ? RandomHalls.Make(seed, Cases.OrFewer(200, 50)) : RandomHouse.Draw(random));
        var rule = SpacingRule.Places(random.Next(4), random.Next(3)) with { Diagonal = random.Next(3) };
        var spacing = SeatSpacing.Compile(map, rule);
        AssertSpreadLike(map, rule, RandomHouse.Part(map, random, random.NextDouble() * 0.3), spacing.AreTooNear);
        foreach (var seat in map.Seats)
        {
            Assert.All(spacing.NearTo(seat).ToArray(), near => Assert.True(spacing.AreTooNear(near, seat)));

            // Side by side in one run the rule is plain: so many seats either way, at a box all.
            if (map.RunOf(seat) is { } run)
            {
                var expected = Enumerable.Range(run.First.Value, run.Length)
                    .Where(slot => slot != seat.Value && IsNearInRun(run, seat.Value, slot, rule.SideSeats));
                Assert.Equal(expected, spacing.NearTo(seat).ToArray().Where(run.Contains).Select(static near => near.Value));
            }
        }
    }

    [Fact]
    public void Dilate_CurvedRows_ReachesThoseStraightAndDiagonallyBehindAndNoOthers()
    {
        var map = SeatMap.Compile(Fan());
        var spacing = SeatSpacing.Compile(map, SpacingRule.Places(2, 1));
        foreach (var seat in map.Seats)
        {
            var (row, angle) = (map.RowOf(seat), Angle(map, seat));
            foreach (var other in map.Seats)
            {
                var deep = Math.Abs(map.RowOf(other).Ordinal - row.Ordinal);
                var aside = Math.Abs(Angle(map, other) - angle) * map.FocalDistanceOf(seat) / 0.55;
                if (deep == 1 && Math.Abs(aside - 1.5) > 0.2)
                {
                    Assert.Equal(aside < 1.5, spacing.AreTooNear(seat, other));
                }
                else if (deep > 1)
                {
                    Assert.False(spacing.AreTooNear(seat, other));
                }
            }
        }
    }

    [Fact]
    public void Dilate_AcrossAnAisle_CountsItsWidthAsPlaces()
    {
        // Three seats, an aisle as wide as two more seats, three seats.
        var row = TestHalls.Row("A", 0, 8);
        var map = SeatMap.Compile(new Hall
        {
            Name = "aisle",
            FocalPoint = new PlanPoint(0, 0),
            Sections = [TestHalls.Section("Stalls", [row with { Seats = [.. row.Seats.Where((_, at) => at is not (3 or 4))] }])],
        });

        var near = SeatSpacing.Compile(map, SpacingRule.Places(3, 0)).Dilate(TestHalls.Only(map, "A3"));

        Assert.Equal(["A1", "A2", "A3", "A6"], near.ToIds().Select(static id => id.Value).Order());
    }

    [Law(200)]
    public void Grow_RandomWords_EqualsScalarAndStepsOneByOne(int seed)
    {
        var random = new Random(seed);
        var words = new ulong[8 * random.Next(2, 6)];
        var mask = new ulong[words.Length];
        for (var at = 1; at < words.Length - 8; at++)
        {
            mask[at] = (ulong)(random.NextInt64(long.MinValue, long.MaxValue) | random.NextInt64(long.MinValue, long.MaxValue) | random
                .NextInt64(long.MinValue, long.MaxValue));
            words[at] = mask[at] & (ulong)random.NextInt64(long.MinValue, long.MaxValue) & (ulong)random
                .NextInt64(long.MinValue, long.MaxValue);
        }

        var steps = random.Next(0, 33);
        var (vectors, scalar) = (new ulong[words.Length], new ulong[words.Length]);
        BitGrowth.Grow(words, mask, steps, vectors);
        BitGrowth.GrowScalar(words, mask, steps, scalar);

        Assert.Equal(scalar, vectors);
        static bool IsSet(ulong[] set, int slot) => (set[slot >> 6] >> (slot & 63) & 1) != 0;
        var expected = new bool[words.Length * 64];
        for (var slot = 0; slot < expected.Length; slot++)
        {
            for (var way = -1; way <= 1 && IsSet(words, slot); way += 2)
            {
                for (var step = 0; step <= steps && IsSet(mask, slot + (way * step)); step++)
                {
                    expected[slot + (way * step)] = true;
                }
            }
        }

        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(slot => IsSet(scalar, slot)));
    }

    [Theory]
    [InlineData("2x1", 2, 1)]
    [InlineData("0x32", 0, 32)]
    public void TryParse_PlacesAndRows_IsTheRule(string text, int sideSeats, int rows)
    {
        Assert.True(SpacingRule.TryParse(text, out var rule));
        Assert.Equal(SpacingRule.Places(sideSeats, rows), rule);
        Assert.Equal(text, rule.ToString());
    }

    [Fact]
    public void TryParse_Metres_IsTheRule()
    {
        Assert.True(SpacingRule.TryParse("1.5m", out var rule));
        Assert.Equal(SpacingRule.Metres(1.5), rule);
        Assert.Equal("1.5m", rule.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("2x")]
    [InlineData("-1x1")]
    [InlineData("33x1")]
    [InlineData("2x1x1")]
    [InlineData("m")]
    [InlineData("1001m")]
    [InlineData("1e3m")]
    public void TryParse_AnythingElse_IsNoRule(string? text) => Assert.False(SpacingRule.TryParse(text, out _));

    [Fact]
    public void Rule_OutOfRange_IsMisuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SpacingRule.Places(33, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpacingRule.Places(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpacingRule.Metres(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SpacingRule { SeatPitch = 0 });
    }

    private static bool IsNearInRun(SeatRun run, int one, int other, int sideSeats)
    {
        var apart = Math.Abs(one - other);
        return run.Kind switch
        {
            SeatRunKind.Cluster => sideSeats > 0,
            SeatRunKind.Ring => Math.Min(apart, run.Length - apart) <= sideSeats,
            _ => apart <= sideSeats,
        };
    }

    private static void AssertSpreadLike(SeatMap map, SpacingRule rule, SeatSet taken, Func<SeatIndex, SeatIndex, bool> areTooNear)
    {
        var spacing = SeatSpacing.Compile(map, rule);
        var seats = taken.ToArray();
        var spread = spacing.Dilate(taken);
        var scalar = new ulong[taken.Words.Length];
        spacing.Dilate(taken.Words, scalar, vectors: false);

        Assert.Equal(map.Select(seat => Array.Exists(seats, other => other == seat.Index || areTooNear(seat.Index, other))), spread);
        Assert.Equal(spread.Words.ToArray(), scalar);
    }

    private static double Angle(SeatMap map, SeatIndex seat)
    {
        var position = map.PositionOf(seat);
        return Math.Atan2(position.X, position.Y);
    }

    /// <summary>Concentric rows round the focal point, 0.55 m from seat to seat and 0.9 m from row to row.</summary>
    private static Hall Fan() => new()
    {
        Name = "fan",
        FocalPoint = new PlanPoint(0, 0),
        Sections =
        [
            TestHalls.Section("Stalls",
            [
                .. Enumerable.Range(0, 8).Select(static row => new Row
                {
                    Label = TestHalls.RowName(row),
                    Seats =
                    [
                        .. Enumerable.Range(0, 15 + row).Select(number =>
                        {
                            var radius = 9 + (0.9 * row);
                            var angle = (number - ((14 + row) / 2.0)) * 0.55 / radius;
                            return TestHalls.Seat($"{TestHalls.RowName(row)}{number + 1}", number + 1, radius * Math.Sin(angle),
                                radius * Math.Cos(angle));
                        }),
                    ],
                }),
            ]),
        ],
    };
}
