using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Lets through what a page of this site sent, not too often: a request of another site's page is refused before anything of it is read.
/// </summary>
internal sealed partial class RequestGuard
{
    private readonly ILogger _log;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public RequestGuard(SeatSite site, ILogger log)
    {
        _log = log;
        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            KeyOf(site, context), _ => site.Options.RateLimit));
    }

    public async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!IsOfThisSite(context.Request))
        {
            return Answer.Refused(403, "Another site", "Requests that change something are taken from this site's own pages.");
        }

        using var lease = await _limiter.AcquireAsync(context, 1, context.RequestAborted).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "1";
            return Answer.Refused(429, "Too many requests", "Too many requests came at once; try again in a second.");
        }

        try
        {
            return await next(invocation).ConfigureAwait(false);
        }
        catch (BadHttpRequestException refusal)
        {
            return Answer.Refused(refusal.StatusCode, "Not understood", "The request could not be read.");
        }
        catch (JsonException)
        {
            return Answer.Refused(400, "Not understood", "The body is not of the form that is documented.");
        }
        catch (InvalidDataException failure)
        {
            // What the store holds cannot be: nothing is sold on it, and the operator is told what.
            Broken(failure);
            return Answer.Refused(503, "Not available", "The performance cannot be sold at the moment.");
        }
    }

    /// <summary>Whoever the application knows is counted by name, others by where they come from.</summary>
    private static string KeyOf(SeatSite site, HttpContext context) =>
        site.Options.Buyer?.Invoke(context)?.Id.Value ?? context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Browsers say from where a request comes; what is no browser cannot be misled into sending a buyer's cookies.</summary>
    private static bool IsOfThisSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site
            ? site == "same-origin" || site == "none"
            : request.Headers.Origin is not { Count: > 0 } origin
                || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    [LoggerMessage(1, LogLevel.Error, "What the store holds of a performance cannot be.")]
    private partial void Broken(Exception failure);
}
