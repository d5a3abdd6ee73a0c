using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Inventory;

public sealed class CheckpointPaceTests
{
    private static readonly StoreStreamId Stream = StoreStreamId.Of(new PerformanceId("P1"));

    [Theory]
    [InlineData(2, 100, false)]
    [InlineData(3, 1, true)]
    [InlineData(4, 1, true)]
    public void IsDue_BeforeAnyCheckpoint_IsAfterSoManyEvents(int events, int bytes, bool due) =>
        Assert.Equal(due, After(new(3), events, bytes).IsDue);

    [Theory]
    [InlineData(3, 100, false)]
    [InlineData(4, 124, false)]
    [InlineData(4, 125, true)]
    [InlineData(2, 1000, false)]
    public void IsDue_AfterALargeCheckpoint_IsAfterHalfItsBytesAsWell(int events, int bytes, bool due)
    {
        var pace = new CheckpointPace(3);
        pace.Kept(new(Stream, 10, default, 1, new byte[1000]));

        Assert.Equal(due, After(pace, events, bytes).IsDue);
    }

    [Fact]
    public void Begin_WhenDue_CountsAnew()
    {
        var pace = After(new(3), 5, 10);
        pace.Begin();

        Assert.False(pace.IsDue);
        Assert.False(After(pace, 2, 10).IsDue);
        Assert.True(After(pace, 1, 10).IsDue);
    }

    private static CheckpointPace After(CheckpointPace pace, int events, int bytes)
    {
        pace.Add(new(Stream, 0, 0, [.. Enumerable.Range(0, events).Select(_ => new StoreEvent("Sold", 1, new byte[bytes], default))]));
        return pace;
    }
}
