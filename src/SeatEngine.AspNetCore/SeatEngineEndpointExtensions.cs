using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SeatEngine.AspNetCore;

/// <summary>Maps the endpoints by which seats are looked at, chosen, held and bought.</summary>
public static class SeatEngineEndpointExtensions
{
    /// <summary>
    /// Maps the seat picker and its endpoints: the catalogue, maps, prices, states and their changes as they happen, offers, checks of a
    /// choice, holds, checkout, orders, and reports for the house. The performances are those of the host's house or store, or its open
    /// performances.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">Where they begin, such as <c>/seats</c>.</param>
    /// <param name="configure">How seats are sold; null for the usual.</param>
    /// <returns>The endpoints.</returns>
    /// <exception cref="InvalidOperationException">The host has no SeatEngine.</exception>
    public static SeatEngineEndpoints MapSeatEngine(this IEndpointRouteBuilder endpoints, string prefix = "/seats",
        Action<SeatWebOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        var options = new SeatWebOptions();
        configure?.Invoke(options);
        var services = endpoints.ServiceProvider;
        var house = new WebHouse(services, options);
        var checkouts = new SeatCheckouts(house, options,
            services.GetService<IDataProtectionProvider>() ?? new EphemeralDataProtectionProvider());
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("SeatEngine");
        var site = new SeatSite(house, checkouts, options, prefix.TrimEnd('/'), services.GetService<TimeProvider>() ?? TimeProvider.System);
        var group = endpoints.MapGroup(site.Prefix);
        group.WithTags("Seats");
        group.AddEndpointFilter(site.Origins.CheckAsync);
        group.AddEndpointFilter(new FailureGuard(log).CheckAsync);
        site.Origins.Map(group);
        PickerFiles.Map(group);
        new CatalogueEndpoints(site).Map(group);
        new LiveEndpoints(site).Map(group);
        new PaymentEndpoints(site).Map(group);
        new HouseEndpoints(site).Map(group);
        new StaffEndpoints(site).Map(group);
        var guarded = group.MapGroup("");
        guarded.AddEndpointFilter(new RequestGuard(site).CheckAsync);
        new OfferEndpoints(site).Map(guarded);
        new HoldEndpoints(site).Map(guarded);
        new CheckoutEndpoints(site).Map(guarded);
        new OrderEndpoints(site).Map(guarded);
        return new SeatEngineEndpoints(group, checkouts);
    }
}
