using SeatEngine.Allocation;
using SeatEngine.Layout;
using SeatEngine.Maps;

namespace SeatEngine.Tests.Allocation;

public class GroupPlacementTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 1.25)]
    [InlineData(2, 2)]
    public void Score_ByTheWeightOfQuality_IsTheCompactnessMadeWorseByWhatIsLacking(double weight, double factor)
    {
        // The map's own ranking gives the front row 1 and the back row 0 but for what rounds away.
        var map = TestHalls.Rows([2, 2], static (id, seat) =>
            seat with { Position = new PlanPoint(id[1] == '1' ? -1 : 1, id[0] == 'A' ? 10 : 14, id[0] == 'A' ? 0 : 2) });
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, 1);
        var rules = new GroupRules(4, 1, 9, [], weight, 0, 0);

        var placement = new GroupPlacement(field, rules, [new(0, [0, 1]), new(1, [2, 3])]);

        Assert.Equal(new PlanPoint(0, 12, 1), placement.Middle);
        Assert.Equal(Math.Sqrt(1 + 4 + 1), placement.Compactness, 12);
        Assert.Equal(0.5, Enumerable.Range(0, 4).Average(field.QualityAt) / SeatRanking.MaxQuality, 3);
        Assert.Equal(Math.Sqrt(6) * factor, placement.Score, 2);
    }

    [Fact]
    public void Compactness_OfUnequalParts_CountsEachSeat()
    {
        var map = TestHalls.Rows(3, 1);
        var field = new GroupField(map, map.PrimaryRanking, map.Seats, 1);

        var placement = new GroupPlacement(field, new GroupRules(4, 1, 9, [], 0, 0, 0), [new(0, [0, 1, 2]), new(1, [3])]);

        Assert.Equal(new PlanPoint(0, 3.25), placement.Middle);
        Assert.Equal(Math.Sqrt(((2 * (0.25 + 0.0625)) + 0.0625 + 0.5625) / 4), placement.Compactness, 12);
        Assert.Equal(placement.Compactness, placement.Score);
    }
}
