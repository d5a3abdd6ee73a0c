using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SeatEngine.Hosting;

/// <summary>Brings SeatEngine into a host.</summary>
public static class SeatEngineServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="OpenPerformances"/>, the options, the system's clock where the host has no <see cref="TimeProvider"/>
    /// of its own, and a background service that settles what has ended in the open performances.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes the options; null leaves them as they are.</param>
    /// <returns>Where stores and pages are added.</returns>
    /// <remarks>May be called again, which registers nothing twice; each <paramref name="configure"/> then has its say in turn.</remarks>
    public static SeatEngineBuilder AddSeatEngine(this IServiceCollection services, Action<SeatEngineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<SeatEngineOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SeatEngineOptions>, SeatEngineOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new HostingLog(provider.GetService<ILoggerFactory>()));
        services.TryAddSingleton(static provider => new OpenPerformances(provider.GetRequiredService<HostingLog>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SettlingService>());
        return new(services);
    }
}
