using Microsoft.AspNetCore.DataProtection;
using WebBoxOfficeSample;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var folder = Path.GetFullPath(builder.Configuration["house"]
    ?? Path.Combine(Path.GetTempPath(), "seatengine-web-box-office"));
Directory.CreateDirectory(folder);
var file = Path.Combine(folder, "house.db");
await SampleHouse.EnsureAsync(file, Path.Combine(AppContext.BaseDirectory, "halls"), TimeProvider.System);

builder.Services.AddSeatEngine().AddSqlite(file).AddHouse();
builder.Services.AddDataProtection().SetApplicationName("WebBoxOffice")
    .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
var app = builder.Build();
app.Use(static (context, next) =>
{
    // Nothing but what this site sends itself, and no style or script within a page.
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; form-action 'self'";
    context.Response.Headers.XContentTypeOptions = "nosniff";
    return next(context);
});
app.UseStaticFiles();
var payments = new FakePayments();
var seats = app.MapSeatEngine("/seats", options => options.BeginPayment = payments.BeginAsync);
payments.Map(app, seats.Checkouts);
Shop.Map(app);
OnSaleMonitor.Map(app);
app.Lifetime.ApplicationStarted.Register(
    () => Console.WriteLine($"The shop is at {string.Join(", ", app.Urls)}, the monitor at /monitor."));
await app.RunAsync();
