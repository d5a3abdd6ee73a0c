using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeatEngine.AspNetCore;

/// <summary>
/// Sees to it that whatever goes wrong is answered with a problem that is documented: what a page sent amiss is told to it, and what is
/// amiss here is told to the operator and to nobody else.
/// </summary>
internal sealed class FailureGuard(ILogger log)
{
    public async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        invocation.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
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
        catch (Exception failure) when (!invocation.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The store is away, or what it holds cannot be: nothing is sold on it, and the operator is told what.
            log.NotAnswered(failure, invocation.HttpContext.Request.Path);
            invocation.HttpContext.Response.Headers.RetryAfter = "5";
            return Answer.Refused(503, "Not available", "That is not to be had at the moment.", "notAvailable");
        }
    }
}
