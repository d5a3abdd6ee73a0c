// An empty web application with two lines of ours, which sells itself four seats over HTTP and stops.
using System.Net.Http.Json;
using System.Text.Json;

string folder = Directory.CreateTempSubdirectory("pickershop-").FullName;
string file = Path.Combine(folder, "house.db");
PriceBook book = PriceBookFile.Read("""
    {
      "format": "seatengine-price-book", "version": 1, "name": "One price", "currency": "USD", "zones": [{"id": "all"}],
      "types": [{"id": "adult"}], "layers": [{"id": "ticket", "account": "tickets"}],
      "prices": [{"zone": "all", "type": "adult", "layer": "ticket", "amount": "30.00"}]
    }
    """u8).Book!;
Hall hall = new HallBuilder("Corner Stage").Category("all", "All").FocalPoint(0, 0)
    .Section("S", "Stalls", section => section.Rows(3, "6").PriceRows("all", "A", "C")).Build();
await using (SqliteStore store = await SqliteStore.OpenAsync(file))
{
    await store.AddAsync(
    [
        HouseCatalogue.Of(new HouseSettings("Corner Stage")), HouseCatalogue.Of("hall", hall), HouseCatalogue.Of("prices", book),
        HouseCatalogue.Of(new HousePerformance(new PerformanceId("saturday"), new("hall", 1), new("prices", 1))),
    ]);
}

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
builder.Services.AddSeatEngine().AddSqlite(file);
WebApplication app = builder.Build();
SeatCheckout? begun = null;
SeatEngineEndpoints seats = app.MapSeatEngine("/seats", options => options.BeginPayment = (checkout, context, cancel) =>
{
    begun = checkout;
    return new(new Uri("/pay", UriKind.Relative));
});
app.MapGet("/", () => Results.Content(
    """<!doctype html><script type="module" src="/seats/picker/seat-picker.js"></script><seat-picker src="/seats/performances/saturday"></seat-picker>""",
    "text/html"));
await app.StartAsync();

using HttpClient buyer = new() { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(20) };
string page = await buyer.GetStringAsync("/");
Console.WriteLine($"the page has the element: {page.Contains("<seat-picker", StringComparison.Ordinal)}");
int files = 0;
foreach (string script in (string[])["seat-picker.js", "seat-picker.d.ts", "lang/de.json"])
{
    using HttpResponseMessage got = await buyer.GetAsync("/seats/picker/" + script);
    files += got.IsSuccessStatusCode && got.Content.Headers.ContentLength > 100 ? 1 : 0;
}

Console.WriteLine($"files of the picker: {files}");
const string Evening = "/seats/performances/saturday";
JsonElement about = await buyer.GetFromJsonAsync<JsonElement>(Evening);
JsonElement map = await buyer.GetFromJsonAsync<JsonElement>(about.GetProperty("map").GetString());
Console.WriteLine($"its map has {map.GetProperty("seats")} seats");
using HttpResponseMessage found = await buyer.PostAsJsonAsync(Evening + "/offers", new { types = new { adult = 4 } });
JsonElement best = (await found.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("offers")[0];
Console.WriteLine($"offered: {best.GetProperty("tickets").GetArrayLength()} seats for {best.GetProperty("totalText")}");
object chosen = new { tickets = best.GetProperty("tickets") };
using HttpResponseMessage held = await buyer.PutAsJsonAsync(Evening + "/hold", chosen);
using HttpResponseMessage paying = await buyer.PostAsJsonAsync(Evening + "/checkout", chosen);
Console.WriteLine($"held: {held.StatusCode}; payment begun: {paying.StatusCode}");
CheckoutResult sold = await seats.Checkouts.ConfirmAsync(begun!.Reference, [new Tender(new TenderId("card"), begun.Total)]);
Console.WriteLine($"sold: {sold.Succeeded}, due {sold.Order!.Due}");
JsonElement orders = await buyer.GetFromJsonAsync<JsonElement>("/seats/orders");
Console.WriteLine($"the buyer has {orders[0].GetProperty("tickets").GetArrayLength()} tickets");
await app.StopAsync();
await app.DisposeAsync();
Directory.Delete(folder, recursive: true);
