using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SeatEngine.Inventory;

namespace SeatEngine.Hosting;

/// <summary>Settles what has ended in the open performances, by one timer for all of them.</summary>
internal sealed class SettlingService(OpenPerformances open, IOptions<SeatEngineOptions> options, TimeProvider time, HostingLog log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.SettleEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            SettleAll();
        }
    }

    private void SettleAll()
    {
        foreach (var performance in open.All)
        {
            try
            {
                Settle(performance.Inventory);
            }
            catch (Exception failure)
            {
                // Whatever is wrong with one performance, the others go on, and so does the host.
                log.NotSettled(performance.Id, failure);
            }
        }
    }

    // The first look after something has ended logs and publishes it.
    private static void Settle(SeatInventory inventory) => inventory.Snapshot();
}
