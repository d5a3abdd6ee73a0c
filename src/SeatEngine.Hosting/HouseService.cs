using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;

namespace SeatEngine.Hosting;

/// <summary>Opens the house that the host's store holds, and settles what has ended in it, by one timer.</summary>
internal sealed class HouseService(ISeatStore store, ICatalogueStore catalogue, HouseOptions house, IOptions<SeatEngineOptions> options,
    TimeProvider time, HostingLog log) : BackgroundService
{
    private House? _house;

    /// <summary>The house.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public House House => Volatile.Read(ref _house)
        ?? throw new InvalidOperationException("The house is open when the host has started.");

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var stated = ReferenceEquals(house.Time, TimeProvider.System) ? house with { Time = time } : house;
        Volatile.Write(ref _house, await House.OpenAsync(store, catalogue, stated, cancellationToken).ConfigureAwait(false));
        log.HouseOpened(_house!.Settings.Name);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref _house) is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.SettleEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await House.SettleDueAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever is wrong with one performance, the host goes on, and it is tried again.
                log.HouseNotSettled(failure);
            }
        }
    }
}
