using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SeatEngine.Catalogues;

namespace SeatEngine.Hosting;

/// <summary>Brings a house that lives in a store into a host.</summary>
public static class HouseSeatEngineBuilderExtensions
{
    /// <summary>
    /// Registers the <see cref="House"/> that the host's store holds, and a background service that opens it when the host starts and
    /// settles what has ended in it. A store is added beside it, by the package that it is in.
    /// </summary>
    /// <param name="builder">SeatEngine in the host.</param>
    /// <param name="options">How the house is opened; null for the usual. Its clock is the host's, unless another one is stated.</param>
    /// <returns>The same builder.</returns>
    public static SeatEngineBuilder AddHouse(this SeatEngineBuilder builder, HouseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(options ?? new HouseOptions());
        builder.Services.TryAddSingleton<HouseService>();
        builder.Services.TryAddSingleton(static services => services.GetRequiredService<HouseService>().House);
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IHostedService, HouseService>(static services => services.GetRequiredService<HouseService>()));
        return builder;
    }
}
