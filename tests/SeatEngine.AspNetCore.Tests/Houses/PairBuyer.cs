using System.Net.Http.Json;
using System.Text.Json;

namespace SeatEngine.AspNetCore.Tests.Houses;

/// <summary>
/// Somebody who wants two seats together, over HTTP, and takes what he is offered until he has some or is told that there are none.
/// </summary>
internal sealed class PairBuyer(Uri server) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = true, MaxConnectionsPerServer = 1 })
    {
        BaseAddress = new Uri(server, PairHouse.Evening),
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <summary>The seats that he has paid; empty when there were none for him.</summary>
    public string[] Seats { get; private set; } = [];

    /// <summary>How he was told that there are none; empty when he has some.</summary>
    public string Told { get; private set; } = "";

    /// <summary>How often somebody was quicker, and he was told so.</summary>
    public int Lost { get; private set; }

    /// <summary>What was answered that should not be; empty for nothing.</summary>
    public string Fault { get; private set; } = "";

    public async Task BuyAsync()
    {
        while (Seats.Length == 0 && Told.Length == 0 && Fault.Length == 0)
        {
            using var found = await _client.PostAsJsonAsync("offers", new { types = new Dictionary<string, int> { ["adult"] = 2 } });
            var offers = await found.Content.ReadFromJsonAsync<JsonElement>();
            if (!found.IsSuccessStatusCode)
            {
                Fault = $"offers: {(int)found.StatusCode} {offers}";
            }
            else if (offers.GetProperty("offers").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } best)
            {
                await TakeAsync(best);
            }
            else
            {
                Told = offers.GetProperty("explanation").GetString()!;
            }
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task TakeAsync(JsonElement best)
    {
        object chosen = new { tickets = best.GetProperty("tickets") };
        using var held = await _client.PutAsJsonAsync("hold", chosen);
        if ((int)held.StatusCode == 409)
        {
            Lost++;
            return;
        }

        using var paying = await _client.PostAsJsonAsync("checkout", chosen);
        if (!held.IsSuccessStatusCode || !paying.IsSuccessStatusCode)
        {
            Fault = $"hold: {(int)held.StatusCode}, checkout: {(int)paying.StatusCode} {await paying.Content.ReadAsStringAsync()}";
            return;
        }

        var reference = (await paying.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("payAt").GetString()!["/pay/".Length..];
        var body = JsonSerializer.SerializeToUtf8Bytes(new { reference, outcome = "paid" });
        using var telling = new HttpRequestMessage(HttpMethod.Post, "/seats/payments") { Content = new ByteArrayContent(body) };
        telling.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        telling.Headers.Add(SeatSignature.Header, SeatSignature.Sign(PairHouse.Secret, body, DateTimeOffset.UtcNow));
        using var paid = await _client.SendAsync(telling);
        if (paid.IsSuccessStatusCode)
        {
            Seats = [.. best.GetProperty("tickets").EnumerateArray().Select(static ticket => ticket.GetProperty("seat").GetString()!)];
        }
        else
        {
            Fault = $"payment: {(int)paid.StatusCode} {await paid.Content.ReadAsStringAsync()}";
        }
    }
}
