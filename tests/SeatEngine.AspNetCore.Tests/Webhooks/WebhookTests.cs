using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeatEngine.Hosting;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore.Tests.Webhooks;

/// <summary>Another server is told of orders, however often it fails.</summary>
public sealed class WebhookTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("what both of them know");

    [Fact]
    public async Task Events_ToAReceiverThatFails_AreToldInOrderForEachOrder()
    {
        var folder = Directory.CreateTempSubdirectory("seats-").FullName;
        var receiver = await Receiver.StartAsync(static (request, attempt) =>
            attempt < 3 ? 500 : request.Length % 2 == 0 && attempt < 4 ? 302 : 204);
        await using (var site = await StartAsync(folder, receiver.Address))
        {
            using var browser = site.Browser();
            var ids = new List<string>();
            foreach (var row in new[] { "N-A", "N-B", "F-A" })
            {
                ids.Add(await HouseTests.BuyAsync(site, browser, row + "-1", row + "-2"));
            }

            var book = (await site.PerformanceAsync()).Orders;
            foreach (var id in ids)
            {
                Assert.True((await book.ReprintAsync(new OrderId(id), [1])).Succeeded);
                Assert.True((await book.TransferAsync(new OrderId(id), [2], new PatronId("ben"))).Succeeded);
            }

            await receiver.WaitAsync(9);
            Assert.All(receiver.Taken.GroupBy(static taken => taken.GetProperty("order").GetString()), static order =>
                Assert.Equal(["placed", "reprinted", "transferred"], order.Select(static taken => taken.GetProperty("kind").GetString())));
            Assert.Equal(ids.Order(), receiver.Taken.Select(static taken => taken.GetProperty("order").GetString()!).Distinct().Order());
            Assert.Equal(0, receiver.Unsigned);
            Assert.True(receiver.Asked >= 27);
        }

        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Order_OfWhichTheReceiverTakesNothing_HoldsNoOtherUp()
    {
        var folder = Directory.CreateTempSubdirectory("seats-").FullName;
        var receiver = await Receiver.StartAsync(static (request, _) => request.Contains("N-A-1", StringComparison.Ordinal) ? 503 : 200);
        await using (var site = await StartAsync(folder, receiver.Address))
        {
            using var browser = site.Browser();
            await HouseTests.BuyAsync(site, browser, "N-A-1", "N-A-2");
            var second = await HouseTests.BuyAsync(site, browser, "N-B-1", "N-B-2");

            await receiver.WaitAsync(1);
            Assert.Equal(second, receiver.Taken.Single().GetProperty("order").GetString());
        }

        // What was not taken is told when the host starts again; what was, may be told again, and is known by its id.
        Assert.Equal("0", await File.ReadAllTextAsync(Path.Combine(folder, "told")));
        receiver.Answer = static (_, _) => 200;
        await using (var site = await StartAsync(folder, receiver.Address))
        {
            await PositionAsync(folder, "2");
        }

        Assert.Equal(["house-1", "house-2"], receiver.Taken.Select(static taken => taken.GetProperty("id").GetString()).Distinct().Order());
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Event_TriedForTooLong_IsPassedOver()
    {
        var folder = Directory.CreateTempSubdirectory("seats-").FullName;
        var receiver = await Receiver.StartAsync(static (request, _) =>
            request.Contains("\"placed\"", StringComparison.Ordinal) ? 500 : 200);
        await using (var site = await StartAsync(folder, receiver.Address,
            static options => options.GiveUpAfter = TimeSpan.FromMilliseconds(200)))
        {
            using var browser = site.Browser();
            var id = await HouseTests.BuyAsync(site, browser, "N-A-1", "N-A-2");
            Assert.True((await (await site.PerformanceAsync()).Orders.ReprintAsync(new OrderId(id), [1])).Succeeded);
            await PositionAsync(folder, "2");
        }

        Assert.Equal("reprinted", receiver.Taken.Single().GetProperty("kind").GetString());
        await receiver.DisposeAsync();
    }

    [Fact]
    public void Options_ThatCannotBe_AreRefused()
    {
        Assert.Throws<ArgumentException>("address", () => new OrderWebhookOptions(new Uri("ftp://x.example/"), Secret));
        Assert.Throws<ArgumentException>("address", () => new OrderWebhookOptions(new Uri("/x", UriKind.Relative), Secret));
        Assert.Throws<ArgumentException>("secret", () => new OrderWebhookOptions(new Uri("https://x.example/"), new byte[4]));
        var options = new OrderWebhookOptions(new Uri("https://x.example/"), Secret);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Patience = TimeSpan.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MostAtOnce = 65);
    }

    private static async Task PositionAsync(string folder, string position)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await File.ReadAllTextAsync(Path.Combine(folder, "told"), patience.Token) != position)
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private static Task<TestSite> StartAsync(string folder, Uri address, Action<OrderWebhookOptions>? change = null)
    {
        var options = new OrderWebhookOptions(address, Secret)
        {
            PositionFile = Path.Combine(folder, "told"),
            FirstPause = TimeSpan.FromMilliseconds(10),
            LongestPause = TimeSpan.FromMilliseconds(40),
            LookEvery = TimeSpan.FromMilliseconds(20),
        };
        change?.Invoke(options);
        if (!File.Exists(options.PositionFile))
        {
            File.WriteAllText(options.PositionFile, "0");
        }

        return TestSite.StartAsync(file: Path.Combine(folder, "house.db"), prepare: builder =>
            builder.Services.AddSeatEngine().AddOrderWebhooks(options));
    }

    /// <summary>A server that is told, and answers as it likes.</summary>
    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly ConcurrentDictionary<string, int> _attempts = new();
        private readonly ConcurrentQueue<JsonElement> _taken = new();
        private int _asked;
        private int _unsigned;

        private Receiver(WebApplication app, Func<string, int, int> answer)
        {
            (_app, Answer) = (app, answer);
            app.MapPost("/told", TellAsync);
        }

        public Uri Address => new(_app.Urls.Single() + "/told");

        public Func<string, int, int> Answer { get; set; }

        public JsonElement[] Taken => [.. _taken];

        public int Asked => _asked;

        public int Unsigned => _unsigned;

        public static async Task<Receiver> StartAsync(Func<string, int, int> answer)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            Receiver receiver = new(builder.Build(), answer);
            await receiver._app.StartAsync();
            return receiver;
        }

        public async Task WaitAsync(int taken)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            while (_taken.Count < taken)
            {
                await Task.Delay(10, patience.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        private async Task TellAsync(HttpContext context)
        {
            using var content = new MemoryStream();
            await context.Request.Body.CopyToAsync(content);
            var body = content.ToArray();
            Interlocked.Increment(ref _asked);
            if (!SeatSignature.IsValid(Secret, body, context.Request.Headers[SeatSignature.Header], DateTimeOffset.UtcNow))
            {
                Interlocked.Increment(ref _unsigned);
            }

            var text = Encoding.UTF8.GetString(body);
            var id = context.Request.Headers["Seat-Event"].ToString();
            var status = Answer(text, _attempts.AddOrUpdate(id, 1, static (_, before) => before + 1));
            if (status is >= 200 and < 300)
            {
                _taken.Enqueue(JsonDocument.Parse(body).RootElement);
            }

            context.Response.Headers.Location = "/told";
            context.Response.StatusCode = status;
        }
    }
}
