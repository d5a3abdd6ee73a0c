using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class HouseScalingTests
{
    [Fact]
    public void Compare_RepaintAndNewPrices_TellsWhatChangesAndWhatItBrings()
    {
        var map = Houses.Map(("P1", 10), ("P2", 10));
        var plan = ZoneMap.OfCategories(map);
        var repainted =
            new ZoneMapBuilder(plan).Repaint(new("P1"), map.Select([new SeatId("P2-1"), new SeatId("P2-2"), new SeatId("P2-3")])).Build();
        var before = PriceTable.Compile(PriceBook.Of(Houses.Simple(("P1", 50), ("P2", 30))), plan, Houses.Moment());
        var after = PriceTable.Compile(PriceBook.Of(Houses.Simple(("P1", 50), ("P2", 25))), repainted, Houses.Moment());
        var scaling = HouseScaling.Compare(before, after, Houses.Adult);
        Assert.Equal(Houses.Dollars(800), scaling.Before.Total);
        Assert.Equal(Houses.Dollars((13 * 50) + (7 * 25)), scaling.After.Total);
        Assert.Equal(10, scaling.Changed.Count);
        Assert.Equal(
            [new ScalingMove(new("P2"), new("P1"), Houses.Dollars(30), Houses.Dollars(50), 3, Houses.Dollars(60)),
                new ScalingMove(new("P2"), new("P2"), Houses.Dollars(30), Houses.Dollars(25), 7, Houses.Dollars(-35))],
            scaling.Moves.ToArray());
        Assert.Equal(scaling.Difference, scaling.Moves.Aggregate(Houses.Dollars(0), static (sum, move) => sum + move.Difference));
    }

    [Fact]
    public void Compare_WithItself_ChangesNothing()
    {
        var table = Houses.Table(Houses.Map(("P1", 10)), Houses.Simple(("P1", 50)));
        var scaling = HouseScaling.Compare(table, table, Houses.Adult);
        Assert.Empty(scaling.Moves);
        Assert.True(scaling.Changed.IsEmpty);
        Assert.Equal(Houses.Dollars(0), scaling.Difference);
        Assert.Throws<ArgumentException>(() =>
            HouseScaling.Compare(table, Houses.Table(Houses.Map(("P1", 10)), Houses.Simple(("P1", 50))), Houses.Adult));
    }
}
