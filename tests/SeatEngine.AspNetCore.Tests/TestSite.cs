using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Catalogues;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.AspNetCore.Tests;

/// <summary>A web application that sells one evening in a small hall, on this machine alone.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string Evening = "/seats/performances/evening";

    private const string Prices = """
        {
          "format": "seatengine-price-book", "version": 1, "name": "One evening", "currency": "USD",
          "zones": [{"id": "near"}, {"id": "far"}],
          "types": [{"id": "adult", "name": "Adult"}, {"id": "student", "name": "Student"}, {"id": "comp", "name": "Comp", "kind": "complimentary"}],
          "layers": [{"id": "ticket", "account": "tickets"}],
          "prices": [
            {"zone": "near", "type": "adult", "layer": "ticket", "amount": "40.00"},
            {"zone": "near", "type": "student", "layer": "ticket", "amount": "20.00"},
            {"zone": "far", "type": "adult", "layer": "ticket", "amount": "25.00"}
          ]
        }
        """;

    private readonly WebApplication _app;

    private TestSite(WebApplication app, SeatEngineEndpoints seats)
    {
        (_app, Seats) = (app, seats);
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public SeatEngineEndpoints Seats { get; }

    /// <summary>The checkouts that have begun, in order.</summary>
    public List<SeatCheckout> Begun { get; } = [];

    public IServiceProvider Services => _app.Services;

    public async Task<Performance> PerformanceAsync() => _app.Services.GetService<House>() is { } house
        ? (await house.FindAsync(new PerformanceId("evening")))!
        : _app.Services.GetRequiredService<OpenPerformances>().All.Single();

    /// <summary>Starts a site.</summary>
    /// <param name="configure">How it sells.</param>
    /// <param name="file">The file of its house; null to keep it in memory.</param>
    /// <param name="keys">Where its keys are kept, to outlive it; null for nowhere.</param>
    /// <param name="page">What is served as the page; null for nothing.</param>
    /// <param name="port">Where it listens; 0 for wherever there is room.</param>
    /// <param name="sample">The hall of the samples that it sells in memory; null for the small hall.</param>
    /// <param name="prepare">Adds to its services.</param>
    public static async Task<TestSite> StartAsync(Action<SeatWebOptions>? configure = null, string? file = null, string? keys = null,
        string? page = null, int port = 0, string? sample = null, Action<WebApplicationBuilder>? prepare = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        var engine = builder.Services.AddSeatEngine();
        if (keys is not null)
        {
            builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keys)).SetApplicationName("test");
        }

        if (file is not null)
        {
            engine.AddSqlite(file).AddHouse();
            if (!File.Exists(file))
            {
                await FillAsync(file);
            }
        }

        prepare?.Invoke(builder);
        var app = builder.Build();
        app.UsePathBase("/house");
        app.UseRouting();
        if (app.Services.GetService<IAuthorizationService>() is not null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        if (file is null)
        {
            app.Services.GetRequiredService<OpenPerformances>().Open(
                sample is null ? InMemory(HallOf(), BookOf()) : InMemory(SampleHall(sample), SampleBook(sample)));
        }

        TestSite? site = null;
        var seats = app.MapSeatEngine("/seats", options =>
        {
            options.RateLimit.TokenLimit = options.RateLimit.TokensPerPeriod = 100_000;
            options.BeginPayment = (checkout, _, _) =>
            {
                site!.Begun.Add(checkout);
                return new(new Uri("/pay", UriKind.Relative));
            };
            configure?.Invoke(options);
        });
        if (page is not null)
        {
            app.MapGet("/", () => Microsoft.AspNetCore.Http.Results.Content(page, "text/html"));
            app.MapGet("/pay", () => Microsoft.AspNetCore.Http.Results.Content("<h1>Pay</h1>", "text/html"));
        }

        if (builder.Services.Any(IsOfDocuments))
        {
            app.MapOpenApi();
        }

        await app.StartAsync();
        return site = new TestSite(app, seats);
    }

    /// <summary>A browser with cookies of its own.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { UseCookies = true, AllowAutoRedirect = false })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>Tickets as a page sends them: seats at the type before the colon.</summary>
    public static object Tickets(params string[] seats) => new
    {
        tickets = seats.Select(static seat => seat.Split(':') is [var type, var id]
            ? new { seat = id, type }
            : new { seat, type = "adult" }),
    };

    /// <summary>Asks, and reads the answer with its status.</summary>
    public static async Task<(int Status, JsonElement Body)> AskAsync(
        HttpClient browser, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, Evening + path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        using var response = await browser.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static bool IsOfDocuments(ServiceDescriptor service) =>
        service.ServiceType.Assembly == typeof(OpenApiOptions).Assembly;

    private static Hall HallOf() => new HallBuilder("Corner Stage").FocalPoint(0, 0)
        .Category("near", "Near").Category("far", "Far")
        .Section("N", "Near", static section => section.Rows(2, "6 | 6").PriceRows("near", "A", "B"))
        .Section("F", "Far", static section => section.Back(6).Rows(2, "10").PriceRows("far", "A", "B"))
        .Build();

    private static PriceBook BookOf()
    {
        var read = PriceBookFile.Read(Encoding.UTF8.GetBytes(Prices));
        return read.Book ?? throw new InvalidOperationException(read.Explain());
    }

    private static Hall SampleHall(string name) =>
        HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full($"samples/halls/{name}.json"))).Hall ?? throw new InvalidOperationException(name);

    private static PriceBook SampleBook(string name) =>
        PriceBookFile.Read(File.ReadAllBytes(RepositoryFiles.Full($"samples/halls/{name}.prices.json"))).Book ?? throw new InvalidOperationException(name);

    private static Performance InMemory(Hall hall, PriceBook book)
    {
        var map = SeatMap.Compile(hall);
        var inventory = new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId("evening") });
        return new Performance(inventory, ZoneMap.OfCategories(map), book);
    }

    private static async Task FillAsync(string file)
    {
        await using var store = await SqliteStore.OpenAsync(file);
        await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Corner")),
            HouseCatalogue.Of("hall", HallOf()),
            HouseCatalogue.Of("prices", BookOf()),
            HouseCatalogue.Of(new HousePerformance(new PerformanceId("evening"), new("hall", 1), new("prices", 1))),
        ]);
    }
}
