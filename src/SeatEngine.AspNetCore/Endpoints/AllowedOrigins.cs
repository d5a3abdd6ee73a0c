using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SeatEngine.AspNetCore;

/// <summary>The other sites whose pages may have the picker in them, and ask these endpoints with their buyers' cookies.</summary>
internal sealed class AllowedOrigins
{
    private readonly FrozenSet<string> _origins;

    /// <summary>Takes origins up.</summary>
    /// <exception cref="ArgumentException">One is no origin.</exception>
    public AllowedOrigins(IEnumerable<string> origins)
    {
        _origins = origins.ToFrozenSet(StringComparer.Ordinal);
        if (_origins.FirstOrDefault(static origin => !IsOrigin(origin)) is { } other)
        {
            throw new ArgumentException($"'{other}' is no origin such as 'https://www.example.org'.", nameof(origins));
        }
    }

    public bool IsEmpty => _origins.Count == 0;

    public bool Allows(HttpRequest request) => request.Headers.Origin is [{ } origin] && _origins.Contains(origin);

    /// <summary>Answers what a browser asks before it sends what another site's page wants to send.</summary>
    public void Map(IEndpointRouteBuilder group)
    {
        if (!IsEmpty)
        {
            group.MapMethods("/{**path}", ["OPTIONS"], static () => Results.NoContent()).ExcludeFromDescription();
        }
    }

    /// <summary>Tells the browser that another site's page may read the answer.</summary>
    public ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var (request, headers) = (invocation.HttpContext.Request, invocation.HttpContext.Response.Headers);
        headers.Append("Vary", "Origin");
        if (Allows(request))
        {
            headers.AccessControlAllowOrigin = request.Headers.Origin;
            headers.AccessControlAllowCredentials = "true";
            headers.AccessControlExposeHeaders = "Seat-Change, Retry-After";
            if (HttpMethods.IsOptions(request.Method))
            {
                headers.AccessControlAllowMethods = "GET, POST, PUT, DELETE";
                headers.AccessControlAllowHeaders = "Content-Type, Last-Event-ID";
                headers.AccessControlMaxAge = "7200";
            }
        }

        return next(invocation);
    }

    private static bool IsOrigin(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == origin;
}
