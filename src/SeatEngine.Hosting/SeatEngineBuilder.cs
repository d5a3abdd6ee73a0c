using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting;

/// <summary>SeatEngine in a host that is being set up. Packages that add to it do so by extension methods of this type.</summary>
/// <remarks>Made by <see cref="SeatEngineServiceCollectionExtensions.AddSeatEngine"/>. For one thread, as all setting up is.</remarks>
[SendInstead("nothing: a host is set up in its own process"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatEngineBuilder
{
    internal SeatEngineBuilder(IServiceCollection services)
    {
        Services = services;
    }

    /// <summary>The host's services, to which more may be added.</summary>
    public IServiceCollection Services { get; }
}
