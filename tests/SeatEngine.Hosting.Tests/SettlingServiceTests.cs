using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeatEngine.Inventory;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting.Tests;

public class SettlingServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Host_HoldHasEnded_LogsItThoughNobodyLooks()
    {
        var clock = new FakeTimeProvider();
        var friday = Evening.Make("friday", clock);
        friday.Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-1")), TimeSpan.FromMinutes(5));

        await InHost(new LogList(), [friday], async _ =>
        {
            clock.Advance(TimeSpan.FromMinutes(6));
            await Until(() => friday.Inventory.Version == 2);
        });

        Assert.Equal(InventoryEventKind.Expired, friday.Inventory.EventsAfter(1).Span[0].Kind);
    }

    [Fact]
    public async Task Host_OnePerformanceFails_SaysSoAndSettlesTheOthers()
    {
        var log = new LogList();
        var clock = new FakeTimeProvider();
        var broken = new BrokenClock();
        Performance friday = Evening.Make("friday", broken), saturday = Evening.Make("saturday", clock);
        saturday.Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-1")), TimeSpan.FromMinutes(5));
        friday.Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-1")), TimeSpan.FromMinutes(5));
        broken.IsBroken = true;
        string[] said = [];

        await InHost(log, [friday, saturday], async _ =>
        {
            clock.Advance(TimeSpan.FromMinutes(6));
            await Until(() => saturday.Inventory.Version == 2 && log.Lines.Count > 2);
            said = [.. log.Lines];
        });

        Assert.Contains("SeatEngine Error: What has ended in performance friday could not be settled; it will be tried again.", said);
        Assert.DoesNotContain(said, line => line.Contains("saturday could not", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_PerformanceClosed_IsSettledNoLonger()
    {
        var clock = new FakeTimeProvider();
        Performance friday = Evening.Make("friday", clock), saturday = Evening.Make("saturday", clock);
        foreach (var performance in new[] { friday, saturday })
        {
            performance.Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-1")), TimeSpan.FromMinutes(5));
        }

        saturday.Inventory.Hold(PlaceSelection.Of(new SeatId("S-A-2")), TimeSpan.FromMinutes(1));

        await InHost(new LogList(), [friday, saturday], async open =>
        {
            open.Close(friday.Id);

            // A round may have begun before; when it has come to Saturday it is past Friday, and the next one is without it.
            clock.Advance(TimeSpan.FromMinutes(2));
            await Until(() => saturday.Inventory.Version == 3);
            clock.Advance(TimeSpan.FromMinutes(4));
            await Until(() => saturday.Inventory.Version == 4);
        });

        Assert.Equal(1, friday.Inventory.Version);
    }

    private static async Task InHost(LogList log, Performance[] performances, Func<OpenPerformances, Task> action)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log);
        builder.Services.AddSeatEngine(options => options.SettleEvery = TimeSpan.FromMilliseconds(2));
        using var host = builder.Build();
        var open = host.Services.GetRequiredService<OpenPerformances>();
        foreach (var performance in performances)
        {
            open.Open(performance);
        }

        await host.StartAsync();
        await action(open);
        await host.StopAsync();
    }

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!condition())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private sealed class BrokenClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() =>
            IsBroken ? throw new InvalidOperationException("The clock is broken.") : base.GetUtcNow();
    }
}
