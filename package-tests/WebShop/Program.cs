// A service on this machine alone that asks itself a few questions and stops.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
string folder = Directory.CreateTempSubdirectory("webshop-").FullName;
builder.Services.AddSeatEngine().AddSqlite(Path.Combine(folder, "house.db"));
builder.WebHost.UseUrls("http://127.0.0.1:0");
WebApplication app = builder.Build();

SeatMap map = SeatMap.Compile(new HallBuilder("Corner Stage").FocalPoint(0, 0)
    .Section("S", "Stalls", section => section.Rows(3, "6")).Build());
StoreWriter writer = new(app.Services.GetRequiredService<ISeatStore>());
SeatInventory inventory = await SeatInventory.OpenAsync(map,
    new SeatInventoryOptions { Performance = new PerformanceId("tonight"), Store = writer });
SeatAllocator allocator = new(map);

app.MapGet("/seats", () => $"{inventory.Snapshot().FreeCount} of {map.SeatCount} seats are free");
app.MapGet("/best", (int party) => allocator.Find(inventory.Snapshot().Free, new SeatRequest(party)).Best is { } best
    ? Results.Text(string.Join(",", best.Selection.Seats))
    : Results.NotFound());
app.MapPost("/sell", async (string seats) =>
{
    PlaceSelection places = PlaceSelection.Of(seats.Split(',').Select(id => new SeatId(id)));
    InventoryResult sold = await inventory.ExecuteAsync(InventoryStep.Sell(places, new OrderId("ORDER-1"), SaleOptions.House));
    return sold.Succeeded ? Results.NoContent() : Results.Conflict();
});
app.MapGet("/map.svg", () => Results.Text(
    SvgWriter.ToText(new MapComposer(map).Compose(new MapView { Classes = [SeatClass.Sold(inventory.Snapshot().Sold)] })),
    "image/svg+xml"));

// The picker, over an evening that is open in this process.
PriceBook book = PriceBookFile.Read("""
    {
      "format": "seatengine-price-book", "version": 1, "name": "One price", "currency": "USD", "zones": [{"id": "all"}],
      "types": [{"id": "adult"}], "layers": [{"id": "ticket", "account": "tickets"}],
      "prices": [{"zone": "all", "type": "adult", "layer": "ticket", "amount": "30.00"}]
    }
    """u8).Book!;
await app.Services.GetRequiredService<ICatalogueStore>().AddAsync(
[
    HouseCatalogue.Of(new HouseSettings("Corner Stage")), HouseCatalogue.Of("hall", new HallBuilder("Corner Stage").Category("all", "All")
        .FocalPoint(0, 0).Section("S", "Stalls", section => section.Rows(3, "6").PriceRows("all", "A", "C")).Build()),
    HouseCatalogue.Of("prices", book), HouseCatalogue.Of(new HousePerformance(new PerformanceId("saturday"), new("hall", 1), new("prices", 1))),
]);
app.MapSeatEngine("/pick");

await app.StartAsync();
using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(20) };
Console.WriteLine(await client.GetStringAsync("seats"));
string best = await client.GetStringAsync("best?party=3");
Console.WriteLine($"best for three: {best}");
Console.WriteLine($"sell: {(await client.PostAsync($"sell?seats={best}", null)).StatusCode}");
Console.WriteLine($"sell again: {(await client.PostAsync($"sell?seats={best}", null)).StatusCode}");
Console.WriteLine(await client.GetStringAsync("seats"));
Console.WriteLine($"party of twenty: {(await client.GetAsync("best?party=20")).StatusCode}");
Console.WriteLine($"the map begins with {(await client.GetStringAsync("map.svg"))[..4]}");
using HttpResponseMessage held = await client.PutAsync("pick/performances/saturday/hold",
    new StringContent("""{"tickets":[{"seat":"S-A-1","type":"adult"},{"seat":"S-A-2","type":"adult"},{"seat":"S-A-3","type":"adult"},{"seat":"S-A-4","type":"adult"}]}""",
        System.Text.Encoding.UTF8, "application/json"));
Console.WriteLine($"the picker holds four: {held.StatusCode}");
Console.WriteLine($"its element: {(await client.GetStringAsync("pick/picker/seat-picker.js")).Contains("customElements.define(\"seat-picker\"", StringComparison.Ordinal)}");
await app.StopAsync();
await app.DisposeAsync();
Directory.Delete(folder, recursive: true);
