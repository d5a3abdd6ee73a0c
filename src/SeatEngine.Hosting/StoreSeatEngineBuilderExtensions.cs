using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SeatEngine.Inventory;

namespace SeatEngine.Hosting;

/// <summary>Brings a store into a host. Packages with stores call it; so can whoever has a store of their own.</summary>
public static class StoreSeatEngineBuilderExtensions
{
    /// <summary>
    /// Registers one store as the host's <see cref="ISeatStore"/>, <see cref="ICatalogueStore"/> and <see cref="ILeaseStore"/>. It is
    /// opened when the host starts, before anything that serves, and disposed of when the host's services end.
    /// </summary>
    /// <typeparam name="TStore">The store.</typeparam>
    /// <param name="builder">SeatEngine in the host.</param>
    /// <param name="create">Makes the store.</param>
    /// <param name="open">Opens it, where making it does not; null for nothing. What it throws lets the host not start.</param>
    /// <returns>The same builder.</returns>
    public static SeatEngineBuilder AddStore<TStore>(this SeatEngineBuilder builder, Func<IServiceProvider, TStore> create,
        Func<TStore, CancellationToken, Task>? open = null)
        where TStore : class, ISeatStore, ICatalogueStore, ILeaseStore
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.TryAddSingleton(create);
        builder.Services.TryAddSingleton<ISeatStore>(static services => services.GetRequiredService<TStore>());
        builder.Services.TryAddSingleton<ICatalogueStore>(static services => services.GetRequiredService<TStore>());
        builder.Services.TryAddSingleton<ILeaseStore>(static services => services.GetRequiredService<TStore>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StoreService<TStore>>(
            services => new StoreService<TStore>(services, open ?? (static (_, _) => Task.CompletedTask))));
        return builder;
    }
}
