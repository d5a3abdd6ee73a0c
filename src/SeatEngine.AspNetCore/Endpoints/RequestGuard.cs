using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Lets through what a page of this site sent, not too often: a request of another site's page is refused before anything of it is read.
/// </summary>
internal sealed class RequestGuard
{
    private readonly SeatSite _site;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public RequestGuard(SeatSite site)
    {
        _site = site;
        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            KeyOf(site, context), _ => site.Options.RateLimit));
    }

    public async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!IsOfThisSite(context.Request) && !_site.Origins.Allows(context.Request))
        {
            return Answer.Refused(403, "Another site", "Requests that change something are taken from this site's own pages.");
        }

        using var lease = await _limiter.AcquireAsync(context, 1, context.RequestAborted).ConfigureAwait(false);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "1";
            return Answer.Refused(429, "Too many requests", "Too many requests came at once; try again in a second.",
                "tooOften");
        }

        return await next(invocation).ConfigureAwait(false);
    }

    /// <summary>Whoever the application knows is counted by name, others by where they come from.</summary>
    private static string KeyOf(SeatSite site, HttpContext context) =>
        site.Options.Buyer?.Invoke(context)?.Id.Value ?? context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Browsers say from where a request comes; what is no browser cannot be misled into sending a buyer's cookies.</summary>
    public static bool IsOfThisSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site
            ? site == "same-origin" || site == "none"
            : request.Headers.Origin is not { Count: > 0 } origin
                || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
}
