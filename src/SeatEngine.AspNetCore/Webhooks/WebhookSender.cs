using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Sends events to the address, each until it is taken or given up. Safe for use by any number of threads.</summary>
internal sealed class WebhookSender(OrderWebhookOptions options, TimeProvider time, ILogger log) : IDisposable
{
    // What the receiver says is to go elsewhere is a failure: what is signed for one address goes to no other.
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Tells an event, and tells it again until the receiver answers with a status of 200 to 299.</summary>
    public async Task SendAsync(OrderBookId book, OrderEvent logged, CancellationToken cancellationToken)
    {
        var document = OrderEventDocument.Of(book, logged);
        var body = JsonSerializer.SerializeToUtf8Bytes(document, WebJson.Default.OrderEventDocument);
        var (began, pause) = (time.GetTimestamp(), options.FirstPause);
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(document.Id, body, attempt, cancellationToken).ConfigureAwait(false) is not { } failure)
            {
                return;
            }

            if (time.GetElapsedTime(began) + pause > options.GiveUpAfter)
            {
                log.GivenUp(document.Id, failure);
                return;
            }

            log.NotTold(document.Id, attempt, failure, pause);
            // Not all at once, when a receiver is there again: three quarters of the pause to five, for each event another part.
            var part = (uint)HashCode.Combine(logged.Sequence, attempt) / (double)uint.MaxValue;
            await Task.Delay(pause * (0.75 + (0.5 * part)), time, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < options.LongestPause ? pause * 2 : options.LongestPause;
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Tells it once.</summary>
    /// <returns>What went wrong; null for nothing.</returns>
    private async ValueTask<string?> TryAsync(string id, byte[] body, int attempt, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("Seat-Event", id);
            request.Headers.Add("Seat-Attempt", attempt.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add(SeatSignature.Header, SeatSignature.Sign(options.Secret, body, time.GetUtcNow()));
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token)
                .ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : FormattableString.Invariant($"it answered with {(int)response.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "it took too long to answer";
        }
    }
}
