using System.Buffers;
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
    private int _listeners;

    public void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/performances/{performance}/states", StatesAsync).Produces<object>(200, "application/json")
            .WithFindings()
            .WithSummary("The states of all seats; the header Seat-Change names the last change in them");
        group.MapGet("/performances/{performance}/changes", ChangesAsync).Produces<string>(200, "text/event-stream")
            .WithFindings().WithSummary("Changes after one, as they happen");
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

        if (Volatile.Read(ref _listeners) >= site.Options.MostListeners)
        {
            context.Response.Headers.RetryAfter = "30";
            return Answer.Refused(503, "Too many listen", "Too many listen at the moment; look at the states now and then instead.");
        }

        // Whoever has lost the line says by itself what came last.
        var last = context.Request.Headers["Last-Event-ID"];
        return new ChangesResult(this, page.States, last.Count > 0 ? last.ToString() : after ?? "");
    }

    /// <summary>
    /// Server-sent events: each change once, in order; "reset" where all must be fetched anew, with "moved" where the map is another; a
    /// comment as a beat.
    /// </summary>
    private sealed class ChangesResult(LiveEndpoints endpoints, LiveStates states, string after) : IResult
    {
        private const int MostAtOnce = 65_536;

        private static readonly byte[] Reset = [.. "retry: 1000\nevent: reset\ndata: {}\n\n"u8];
        private static readonly byte[] Begin = [.. "retry: 1000\n\n"u8];
        private static readonly byte[] Moved = [.. "retry: 1000\nevent: reset\ndata: {\"moved\":true}\n\n"u8];

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "text/event-stream";
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Accel-Buffering"] = "no";
            httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            Interlocked.Increment(ref endpoints._listeners);
            try
            {
                await SendAsync(httpContext).ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Decrement(ref endpoints._listeners);
            }
        }

        private async Task SendAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            using var listening = states.Listen();
            // A host that stops does not wait for those who listen; they come again when there is another.
            var lifetime = httpContext.RequestServices.GetService<IHostApplicationLifetime>();
            var stopping = lifetime?.ApplicationStopping ?? CancellationToken.None;
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
            var aborted = ended.Token;
            var line = response.BodyWriter;
            try
            {
                await line.WriteAsync(Begin, aborted).ConfigureAwait(false);
                var known = states.After(after);
                while (known is not null && !states.IsOver)
                {
                    await known.Ready.WaitAsync(aborted).ConfigureAwait(false);
                    known = known.Next;
                    if (known is not null)
                    {
                        line.Write(known.Bytes.Span);
                        for (var written = known.Bytes.Length; written < MostAtOnce && known.Next is { } next; written += next.Bytes.Length)
                        {
                            line.Write(next.Bytes.Span);
                            known = next;
                        }

                        await line.FlushAsync(aborted).ConfigureAwait(false);
                    }
                }

                await line.WriteAsync(states.IsOver ? Moved : Reset, aborted).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (aborted.IsCancellationRequested)
            {
                // The page has gone, or the host goes.
                return;
            }
        }
    }
}
