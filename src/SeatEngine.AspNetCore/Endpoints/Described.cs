using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>What the endpoints say of themselves.</summary>
internal static class Described
{
    public const string Problem = "application/problem+json";

    /// <summary>That there may be no such thing, or that it is not to be had at the moment.</summary>
    public static RouteHandlerBuilder WithFindings(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<RefusalDocument>(404, Problem).Produces<RefusalDocument>(503, Problem);

    /// <summary>That what reads something of the buyer's may be refused.</summary>
    public static RouteHandlerBuilder WithGuard(this RouteHandlerBuilder endpoint) => endpoint.With(403, 429, 503);

    /// <summary>That a body is judged.</summary>
    public static RouteHandlerBuilder WithJudging(this RouteHandlerBuilder endpoint) => endpoint.With(400, 403, 404, 413, 415, 429, 503);

    /// <summary>That what a body says may not come about.</summary>
    public static RouteHandlerBuilder WithRefusals(this RouteHandlerBuilder endpoint) => endpoint.WithJudging().With(409);

    /// <summary>That what has no body may not come about.</summary>
    public static RouteHandlerBuilder WithConflicts(this RouteHandlerBuilder endpoint) => endpoint.With(403, 404, 409, 429, 503);

    /// <summary>That a server's word may not be taken.</summary>
    public static RouteHandlerBuilder WithTelling(this RouteHandlerBuilder endpoint) => endpoint.With(400, 401, 409, 413, 415, 503);

    /// <summary>That it is for the house alone.</summary>
    public static RouteHandlerBuilder WithPolicy(this RouteHandlerBuilder endpoint) => endpoint.Produces(401).Produces(403).With(503);

    /// <summary>That what is looked up may not be there.</summary>
    public static RouteHandlerBuilder WithReading(this RouteHandlerBuilder endpoint) => endpoint.With(400);

    /// <summary>That what the staff asks for may not come about.</summary>
    public static RouteHandlerBuilder WithDoing(this RouteHandlerBuilder endpoint) => endpoint.With(400, 409, 413, 415);

    /// <summary>That it is asked of a house's record, in words that can be wrong.</summary>
    public static RouteHandlerBuilder WithRecord(this RouteHandlerBuilder endpoint) => endpoint.With(400, 404);

    /// <summary>That it takes a body.</summary>
    public static RouteHandlerBuilder WithBody(this RouteHandlerBuilder endpoint) => endpoint.With(413, 415);

    private static RouteHandlerBuilder With(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<RefusalDocument>(status, Problem);
        }

        return endpoint;
    }
}
