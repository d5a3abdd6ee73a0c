using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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
            await SettleAllAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task SettleAllAsync(CancellationToken stoppingToken)
    {
        foreach (var performance in open.All)
        {
            try
            {
                await performance.Inventory.SettleDueAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever is wrong with one performance, the others go on, and so does the host.
                log.NotSettled(performance.Id, failure);
            }
        }
    }
}
