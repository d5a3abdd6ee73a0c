using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeatEngine.Hosting;

namespace SeatEngine.AspNetCore;

/// <summary>Brings word of orders to other servers.</summary>
public static class WebhookSeatEngineBuilderExtensions
{
    /// <summary>
    /// Tells another server what happens to the orders of the host's house, such as a CRM: signed, in order for each order, and again
    /// until it is taken. Of several processes of one house one is to do so; it tells what all of them sell.
    /// </summary>
    /// <param name="builder">SeatEngine in the host, with a store in which a house is.</param>
    /// <param name="options">Where, and how stubbornly.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>Each address may be added beside others, each with a file of its own to remember by.</remarks>
    public static SeatEngineBuilder AddOrderWebhooks(this SeatEngineBuilder builder, OrderWebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.AddSingleton<IHostedService>(services => new OrderWebhooks(
            new WebHouse(services, new SeatWebOptions()), options, services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetRequiredService<ILoggerFactory>().CreateLogger("SeatEngine")));
        return builder;
    }
}
