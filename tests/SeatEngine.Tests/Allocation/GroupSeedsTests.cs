using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Allocation;

public class GroupSeedsTests
{
    [Fact]
    public void Of_UpToSixtyFourSeats_IsEachSeat()
    {
        var map = TestHalls.Rows(16, 16, 16, 16);
        var seeds = Seeds(map, map.Seats, new GroupRules(9, 1, 9, [], 0, 0, 0), 3);

        Assert.Equal(map.Seats.ToArray().Select(map.PositionOf), seeds.Select(static seed => seed.Centre));
        Assert.All(seeds, static seed => Assert.Equal((4, 0, 0), (seed.Radius, seed.Score, seed.Quality)));
    }

    /// <summary>
    /// The seeds of halls that are cut into cubes: the place, the radius, what is expected to be the width, and the quality.
    /// </summary>
    [Fact]
    public void Of_LargerHalls_AreTheSameInEveryVersion()
    {
        var block = TestHalls.Rows(14, 14, 12, 14, 13);
        var parted = TestHalls.Rows([12, 12, 12, 12, 12, 12], static (id, seat) => seat with
        {
            Position = id[0] < 'D' ? seat.Position : new PlanPoint(seat.Position.X + 9, seat.Position.Y * 5, id[0] - 'A'),
        });
        var single = TestHalls.Rows([.. Enumerable.Repeat(20, 19)],
            static (_, seat) => seat with { Position = new PlanPoint(seat.Position.X * 4, seat.Position.Y * 1.5) });
        Approvals.Verify(string.Join('\n', (string[])
        [
            Text("block", block, block.Seats, new GroupRules(6, 1, 9, [], 0.25, 0, 0), 6),
            Text("block", block, block.Seats, new GroupRules(30, 3, 9, [], 0, 0, 0), 5),
            Text("block", block, block.Select(static seat => seat.Id.Value is not ("A7" or "D6")),
                new GroupRules(60, 2, 9, [], 5, 0, 0), 3),
            Text("parted", parted, parted.Seats, new GroupRules(10, 1, 9, [], 0.25, 0, 0), 4),
            Text("parted", parted, parted.Seats, new GroupRules(50, 1, 9, [], 1, 0, 0), 4),
            Text("parted", parted, parted.Seats, new GroupRules(72, 1, 9, [], 0.25, 0, 0), 1),
            Text("single", single, single.Seats, new GroupRules(2, 1, 9, [], 0.25, 0, 0), 4),
        ]));
    }

    private static string Text(string name, SeatMap map, SeatSet free, GroupRules rules, int most) => string.Join('\n',
        Seeds(map, free, rules, most).Select(seed => string.Create(CultureInfo.InvariantCulture,
            $"{name} {rules.Size}: {seed.Centre.X:0.000} {seed.Centre.Y:0.000} {seed.Centre.Z:0.000}, radius {seed.Radius:0.000}, width " +
                $"{seed.Score:0.000}, quality {seed.Quality:0.000}")));

    private static List<GroupSeeds.Seed> Seeds(SeatMap map, SeatSet free, GroupRules rules, int most) =>
        GroupSeeds.Of(new GroupField(map, map.PrimaryRanking, free, rules.Least), rules, most);
}
