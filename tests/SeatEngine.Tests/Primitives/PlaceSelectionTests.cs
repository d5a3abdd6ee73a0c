using SeatEngine.Primitives;

namespace SeatEngine.Tests.Primitives;

public sealed class PlaceSelectionTests
{
    [Fact]
    public void Of_SeatsAndAreas_CountsPeople()
    {
        var selection = PlaceSelection.Of([new SeatId("A-1"), new SeatId("A-2")], [new AreaCount(new AreaId("FLOOR"), 3)]);
        Assert.Equal(5, selection.Count);
        Assert.Equal("A-1,A-2,FLOOR×3", selection.ToString());
        Assert.Equal(selection, PlaceSelection.Of([new SeatId("A-1"), new SeatId("A-2")], [new AreaCount(new AreaId("FLOOR"), 3)]));
        Assert.NotEqual(selection, PlaceSelection.Of(new SeatId("A-1"), new SeatId("A-2")));
    }

    [Fact]
    public void Of_SeatTwice_IsRefused() =>
        Assert.Throws<ArgumentException>("seats", () => PlaceSelection.Of(new SeatId("A-1"), new SeatId("A-1")));

    [Fact]
    public void Of_ManySeatsOneTwice_IsRefused() =>
        Assert.Throws<ArgumentException>("seats",
            () => PlaceSelection.Of(Enumerable.Range(0, 30).Select(static i => new SeatId("A-" + (i % 29)))));

    [Fact]
    public void Of_NoSeatId_IsRefused() =>
        Assert.Throws<ArgumentException>("seats", () => PlaceSelection.Of(default(SeatId)));

    [Fact]
    public void Of_AreaWithoutCount_IsRefused() =>
        Assert.Throws<ArgumentException>("areas", () => PlaceSelection.Of(new AreaId("FLOOR"), 0));

    [Fact]
    public void Of_Nothing_IsEmpty() => Assert.Same(PlaceSelection.Empty, PlaceSelection.Of());
}
