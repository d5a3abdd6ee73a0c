using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting.Tests;

public sealed class OpenPerformancesTests : IDisposable
{
    private readonly LogList _log = new();
    private readonly ServiceProvider _provider;

    public OpenPerformancesTests()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log));
        services.AddSeatEngine();
        _provider = services.BuildServiceProvider();
    }

    private OpenPerformances Performances => _provider.GetRequiredService<OpenPerformances>();

    public void Dispose() => _provider.Dispose();

    [Fact]
    public void Open_Performance_IsFoundUntilItIsClosed()
    {
        var friday = Evening.Make("friday");

        Performances.Open(friday);

        Assert.True(Performances.TryFind(friday.Id, out var found));
        Assert.Same(friday, found);
        Assert.True(Performances.Close(friday.Id));
        Assert.False(Performances.TryFind(friday.Id, out _));
        Assert.False(Performances.Close(friday.Id));
        Assert.Equal(
            ["SeatEngine Information: Performance friday is open.", "SeatEngine Information: Performance friday is closed."],
            _log.Lines);
    }

    [Fact]
    public void Open_SameAgain_ChangesNothing()
    {
        var friday = Evening.Make("friday");

        Performances.Open(friday);
        Performances.Open(friday);

        Assert.Same(friday, Assert.Single(Performances.All));
        Assert.Single(_log.Lines);
    }

    [Fact]
    public void Open_AnotherOfTheSameId_IsRefused()
    {
        Performances.Open(Evening.Make("friday"));

        Assert.Equal("performance", Assert.Throws<ArgumentException>(() => Performances.Open(Evening.Make("friday"))).ParamName);
    }

    [Fact]
    public void Open_WithoutId_IsRefused()
    {
        var nameless = new SeatEngine.Performances.Performance(
            new SeatEngine.Inventory.SeatInventory(Evening.Make("friday").Map), Evening.Make("friday").Zones,
                Evening.Make("friday").Prices);

        Assert.Equal("performance", Assert.Throws<ArgumentException>(() => Performances.Open(nameless)).ParamName);
        Assert.Equal("performance", Assert.Throws<ArgumentNullException>(() => Performances.Open(null!)).ParamName);
    }

    [Fact]
    public void All_OpenedInAnyOrder_AreInOrderOfTheirIds()
    {
        foreach (var id in new[] { "b", "c", "a" })
        {
            Performances.Open(Evening.Make(id));
        }

        Assert.Equal(["a", "b", "c"], Performances.All.Select(performance => performance.Id.Value));
        Assert.False(Performances.TryFind(new PerformanceId("d"), out _));
    }
}
