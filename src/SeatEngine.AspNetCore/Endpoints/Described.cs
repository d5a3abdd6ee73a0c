using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>What the endpoints say of themselves.</summary>
internal static class Described
{
    private const string Problem = "application/problem+json";

    /// <summary>That it may be refused, and how.</summary>
    public static RouteHandlerBuilder WithRefusals(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 413, 415, 429, 503])
        {
            endpoint.Produces<RefusalDocument>(status, Problem);
        }

        return endpoint;
    }
}
