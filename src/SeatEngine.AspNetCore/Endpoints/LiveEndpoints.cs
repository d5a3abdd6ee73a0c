using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SeatEngine.AspNetCore;

/// <summary>Who has which seat, and how that changes as it happens.</summary>
internal sealed class LiveEndpoints(SeatSite site)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/performances/{performance}/states", StatesAsync).Produces(200, contentType: "application/json")
            .Produces<RefusalDocument>(404, "application/problem+json")
            .WithSummary("The states of all seats; the header Seat-Change names the last change in them");
        group.MapGet("/performances/{performance}/changes", ChangesAsync).Produces(200, contentType: "text/event-stream")
            .Produces<RefusalDocument>(404, "application/problem+json").WithSummary("Changes after one, as they happen");
    }

    private async Task<IResult> StatesAsync(string performance, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        var states = page.States.States();
        context.Response.Headers["Seat-Change"] = states.Id;
        return new FeedResult(states.Content, null, "no-store", states);
    }

    private async Task<IResult> ChangesAsync(
        string performance, string? after, HttpContext context, CancellationToken cancellationToken)
    {
        if (await site.FindAsync(performance, cancellationToken).ConfigureAwait(false) is not { } page)
        {
            return Answer.NoPerformance();
        }

        // Whoever has lost the line says by itself what came last.
        var last = context.Request.Headers["Last-Event-ID"];
        return new ChangesResult(page.States, last.Count > 0 ? last.ToString() : after ?? "");
    }

    /// <summary>Server-sent events: each change once, in order; "reset" where all must be fetched anew; a comment as a beat.</summary>
    private sealed class ChangesResult(LiveStates states, string after) : IResult
    {
        private static readonly byte[] Reset = [.. "retry: 1000\nevent: reset\ndata: {}\n\n"u8];
        private static readonly byte[] Begin = [.. "retry: 1000\n\n"u8];
        private static readonly byte[] Comment = [.. ":\n\n"u8];

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "text/event-stream";
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Accel-Buffering"] = "no";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            using var listening = states.Listen();
            // A host that stops does not wait for those who listen; they come again when there is another.
            var lifetime = httpContext.RequestServices.GetService<IHostApplicationLifetime>();
            var stopping = lifetime?.ApplicationStopping ?? CancellationToken.None;
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
            var aborted = ended.Token;
            var known = after;
            try
            {
                await response.Body.WriteAsync(Begin, aborted).ConfigureAwait(false);
                await response.Body.FlushAsync(aborted).ConfigureAwait(false);
                while (!states.IsOver && states.After(known) is var (frames, next))
                {
                    foreach (var frame in frames)
                    {
                        await response.Body.WriteAsync(frame.Bytes, aborted).ConfigureAwait(false);
                        known = states.IdOf(frame.Number);
                    }

                    if (frames.Length > 0)
                    {
                        await response.Body.FlushAsync(aborted).ConfigureAwait(false);
                    }
                    else if (!await IsDoneAsync(next, aborted).ConfigureAwait(false))
                    {
                        await response.Body.WriteAsync(Comment, aborted).ConfigureAwait(false);
                        await response.Body.FlushAsync(aborted).ConfigureAwait(false);
                    }
                }

                await response.Body.WriteAsync(Reset, aborted).ConfigureAwait(false);
                await response.Body.FlushAsync(aborted).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (aborted.IsCancellationRequested)
            {
                // The page has gone, or the host goes.
                return;
            }
        }

        private static async ValueTask<bool> IsDoneAsync(Task next, CancellationToken aborted)
        {
            try
            {
                await next.WaitAsync(Beat, aborted).ConfigureAwait(false);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }
}
