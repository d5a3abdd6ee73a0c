using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
WebApplication app = builder.Build();

Hall hall = new()
{
    Name = "Web Stage",
    Sections = [new Section { Id = new SectionId("S"), Name = "S", Rows = [new Row { Label = "A", Seats = [new Seat { Id = new SeatId("A-1"), Label = "1" }] }] }],
};
SeatMap map = SeatMap.Compile(hall);
app.MapGet("/seats", () => Results.Text($"{map.SeatCount} seats"));

await app.StartAsync();
using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(20) };
Console.WriteLine(await client.GetStringAsync("seats"));
await app.StopAsync();
