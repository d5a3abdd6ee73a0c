using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SeatEngine.Hosting;

/// <summary>Opens a store when the host starts, before anything that serves.</summary>
internal sealed class StoreService<TStore>(IServiceProvider services, Func<TStore, CancellationToken, Task> open) : IHostedLifecycleService
    where TStore : notnull
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        Task.Run(() => open(services.GetRequiredService<TStore>(), cancellationToken), cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
