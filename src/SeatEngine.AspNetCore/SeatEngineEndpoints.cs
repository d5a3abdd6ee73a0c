using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>The mapped endpoints: conventions are added to all of them, and checkouts are ended here.</summary>
[SendInstead("nothing: it is a part of the application"), JsonConverter(typeof(NotOnTheWire))]
public sealed class SeatEngineEndpoints : IEndpointConventionBuilder
{
    private readonly RouteGroupBuilder _group;

    internal SeatEngineEndpoints(RouteGroupBuilder group, SeatCheckouts checkouts)
    {
        _group = group;
        Checkouts = checkouts;
    }

    /// <summary>Where the application tells what became of payments.</summary>
    public SeatCheckouts Checkouts { get; }

    /// <inheritdoc/>
    public void Add(Action<EndpointBuilder> convention) => ((IEndpointConventionBuilder)_group).Add(convention);

    /// <inheritdoc/>
    public void Finally(Action<EndpointBuilder> finallyConvention) => ((IEndpointConventionBuilder)_group).Finally(finallyConvention);
}
