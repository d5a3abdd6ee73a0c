using System.Globalization;
using System.Reflection;
using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Interchange;
using SeatEngine.Inventory;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Rendering.Skia;
using SeatEngine.Seasons;

namespace SeatEngine.Rendering.Tests.MainPath;

/// <summary>Every writer of every library writes the same bytes in each of its forms, and waits where it is asked to.</summary>
public sealed class WriterTests
{
    private static readonly Hall Hall = new HallBuilder("Corner Theatre")
        .Category("front", "Front")
        .Stage("Stage", new PlanBounds(-5, -3, 5, 0))
        .Section("S", "Stalls", static stalls => stalls.Rows(40, "40 | 40").PriceRows("front", "A", "B"))
        .Build();

    private static readonly SeatMap Map = SeatMap.Compile(Hall);
    private static readonly MapView View =
        new() { Width = 400, Culture = CultureInfo.InvariantCulture, Classes = [SeatClass.Sold(Map.Seats)] };
    private static readonly MapScene Scene = new MapComposer(Map).Compose(View);
    private static readonly ScenePicture Picture = SceneRasterizer.Draw(Scene);
    private static readonly SeatInventory Inventory = Sold();

    private static readonly PriceBook Book = PriceBook.Of(new PriceBookDefinition
    {
        Name = "Prices",
        Currency = Currency.Usd,
        Zones = [new PriceZone(new("front"), "Front")],
        Types = [new PriceType { Id = new("adult"), Name = "Adult" }],
        Layers = [new PriceLayer(new("ticket"), "Ticket", new("4000"))],
        Prices = [new ZonePrice(new("front"), new("adult"), new("ticket"), Money.FromDecimal(45, Currency.Usd))],
    });

    private static readonly OrderBook Orders = Ordered();

    private static readonly Season Concerts =
        SeasonFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/seasons/concert-season.json"))).Season!;

    private static readonly PickerMap Picker = new(Map);

    private static readonly PickerState SoldOut = new() { Version = 1, Classes = View.Classes };

    private static readonly PickerOffer Offer = PickerOffer.Of(PriceTable.Compile(Book, ZoneMap.OfCategories(Map),
        new PriceMoment { Performance = new("P"), AsOf = DateTimeOffset.UnixEpoch }));

    private static readonly string[][] Table = [["a", "b"], ["1", "=2"]];

    private static readonly HoldList Holds = new() { Lines = [new(PlaceId.Of(new SeatId("S-A-1")), new HoldCodeId("press"))] };

    private static readonly ReportTable Report = ReportTables.Tickets(Orders.Orders);

    private static readonly Dictionary<string, Writer> Writers = new(StringComparer.Ordinal)
    {
        ["HallFile"] = new(
            static to => HallFile.Write(Hall, to),
            static (to, cancel) => HallFile.WriteAsync(Hall, to, cancel),
            static () => HallFile.ToBytes(Hall),
            static () => HallFile.ToText(Hall)),
        ["PriceBookFile"] = new(
            static to => PriceBookFile.Write(Book, to),
            static (to, cancel) => PriceBookFile.WriteAsync(Book, to, cancel),
            static () => PriceBookFile.ToBytes(Book),
            static () => PriceBookFile.ToText(Book)),
        ["SeasonFile"] = new(
            static to => SeasonFile.Write(Concerts, to),
            static (to, cancel) => SeasonFile.WriteAsync(Concerts, to, cancel),
            static () => SeasonFile.ToBytes(Concerts),
            static () => SeasonFile.ToText(Concerts)),
        ["SeasonXlsx"] = new(
            static to => SeasonXlsx.Write(Concerts, to),
            static (to, cancel) => SeasonXlsx.WriteAsync(Concerts, to, cancel),
            static () => SeasonXlsx.ToBytes(Concerts)),
        ["SeatInventory"] = new(Inventory.Write, Inventory.WriteAsync, Inventory.ToBytes, Inventory.ToText),
        ["OrderBook"] = new(Orders.Write, Orders.WriteAsync, Orders.ToBytes, Orders.ToText),
        ["ManifestCsv"] = new(
            static to => ManifestCsv.Write(Hall, to),
            static (to, cancel) => ManifestCsv.WriteAsync(Hall, to, cancel),
            static () => ManifestCsv.ToBytes(Hall),
            static () => ManifestCsv.ToText(Hall)),
        ["ManifestXlsx"] = new(
            static to => ManifestXlsx.Write(Hall, to),
            static (to, cancel) => ManifestXlsx.WriteAsync(Hall, to, cancel),
            static () => ManifestXlsx.ToBytes(Hall)),
        ["XlsxTable"] = new(
            static to => XlsxTable.Write(to, "Sheet", Table),
            static (to, cancel) => XlsxTable.WriteAsync(to, "Sheet", Table, cancel),
            static () => XlsxTable.ToBytes("Sheet", Table)),
        ["PriceListCsv"] = new(
            static to => PriceListCsv.Write(Book, to),
            static (to, cancel) => PriceListCsv.WriteAsync(Book, to, cancel),
            static () => PriceListCsv.ToBytes(Book),
            static () => PriceListCsv.ToText(Book)),
        ["PriceListXlsx"] = new(
            static to => PriceListXlsx.Write(Book, to),
            static (to, cancel) => PriceListXlsx.WriteAsync(Book, to, cancel),
            static () => PriceListXlsx.ToBytes(Book)),
        ["HoldListCsv"] = new(
            static to => HoldListCsv.Write(Holds, to),
            static (to, cancel) => HoldListCsv.WriteAsync(Holds, to, cancel),
            static () => HoldListCsv.ToBytes(Holds),
            static () => HoldListCsv.ToText(Holds)),
        ["HoldListXlsx"] = new(
            static to => HoldListXlsx.Write(Holds, to),
            static (to, cancel) => HoldListXlsx.WriteAsync(Holds, to, cancel),
            static () => HoldListXlsx.ToBytes(Holds)),
        ["ReportCsv"] = new(
            static to => ReportCsv.Write(Report, to),
            static (to, cancel) => ReportCsv.WriteAsync(Report, to, cancel),
            static () => ReportCsv.ToBytes(Report),
            static () => ReportCsv.ToText(Report)),
        ["ReportXlsx"] = new(
            static to => ReportXlsx.Write([Report], to),
            static (to, cancel) => ReportXlsx.WriteAsync([Report], to, cancel),
            static () => ReportXlsx.ToBytes([Report])),
        ["PretixPlan"] = new(
            static to => PretixPlan.Write(Hall, to),
            static (to, cancel) => PretixPlan.WriteAsync(Hall, to, cancel),
            static () => PretixPlan.ToBytes(Hall),
            static () => PretixPlan.ToText(Hall)),
        ["HallGeoJson"] = new(
            static to => HallGeoJson.Write(Hall, to),
            static (to, cancel) => HallGeoJson.WriteAsync(Hall, to, cancellationToken: cancel),
            static () => HallGeoJson.ToBytes(Hall),
            static () => HallGeoJson.ToText(Hall)),
        ["HallWriter"] = new(
            static to => HallWriter.Write(Hall, to, HallFormat.Csv),
            static (to, cancel) => HallWriter.WriteAsync(Hall, to, HallFormat.Csv, cancel),
            static () => HallWriter.ToBytes(Hall, HallFormat.Csv),
            static () => HallWriter.ToText(Hall, HallFormat.Csv)),
        ["SvgWriter"] = new(
            static to => SvgWriter.Write(Scene, to),
            static (to, cancel) => SvgWriter.WriteAsync(Scene, to, cancellationToken: cancel),
            static () => SvgWriter.ToBytes(Scene),
            static () => SvgWriter.ToText(Scene)),
        ["PngWriter of a scene"] = new(
            static to => PngWriter.Write(Scene, to),
            static (to, cancel) => PngWriter.WriteAsync(Scene, to, cancellationToken: cancel),
            static () => PngWriter.ToBytes(Scene)),
        ["PngWriter of a picture"] = new(
            static to => PngWriter.Write(Picture, to),
            static (to, cancel) => PngWriter.WriteAsync(Picture, to, cancellationToken: cancel),
            static () => PngWriter.ToBytes(Picture)),
        ["SkiaSceneRenderer"] = new(
            static to => SkiaSceneRenderer.Write(Scene, to),
            static (to, cancel) => SkiaSceneRenderer.WriteAsync(Scene, to, cancellationToken: cancel),
            static () => SkiaSceneRenderer.ToBytes(Scene)),
        ["SkiaSceneRenderer of pages"] = new(
            static to => SkiaSceneRenderer.WritePages([Scene], to),
            static (to, cancel) => SkiaSceneRenderer.WritePagesAsync([Scene], to, cancellationToken: cancel),
            static () => SkiaSceneRenderer.PagesToBytes([Scene])),
        ["PickerFeed"] = new(
            static to => PickerFeed.Write(Map, View, to),
            static (to, cancel) => PickerFeed.WriteAsync(Map, View, to, cancel),
            static () => PickerFeed.ToBytes(Map, View),
            static () => PickerFeed.ToText(Map, View)),
        ["PickerFeed of changes"] = new(
            static to => PickerFeed.WriteChanges(Map, [], View.Classes, to),
            static (to, cancel) => PickerFeed.WriteChangesAsync(Map, [], View.Classes, to, cancel),
            static () => PickerFeed.ChangesToBytes(Map, [], View.Classes),
            static () => PickerFeed.ChangesToText(Map, [], View.Classes)),
        ["PickerFeed of prices"] = new(
            static to => PickerFeed.WritePrices(Picker, Offer, to),
            static (to, cancel) => PickerFeed.WritePricesAsync(Picker, Offer, to, cancellationToken: cancel),
            static () => PickerFeed.PricesToBytes(Picker, Offer),
            static () => PickerFeed.PricesToText(Picker, Offer)),
        ["PickerFeed of states"] = new(
            static to => PickerFeed.WriteStates(Picker, SoldOut, to),
            static (to, cancel) => PickerFeed.WriteStatesAsync(Picker, SoldOut, to, cancellationToken: cancel),
            static () => PickerFeed.StatesToBytes(Picker, SoldOut),
            static () => PickerFeed.StatesToText(Picker, SoldOut)),
        ["PickerFeed of changes of states"] = new(
            static to => PickerFeed.WriteChanges(Picker, new PickerState(), SoldOut, to),
            static (to, cancel) => PickerFeed.WriteChangesAsync(Picker, new PickerState(), SoldOut, to, cancel),
            static () => PickerFeed.ChangesToBytes(Picker, new PickerState(), SoldOut),
            static () => PickerFeed.ChangesToText(Picker, new PickerState(), SoldOut)),
        ["MapListing"] = new(
            static to => MapListing.Write(Map, to, View),
            static (to, cancel) => MapListing.WriteAsync(Map, to, View, cancel),
            static () => MapListing.ToBytes(Map, View),
            static () => MapListing.ToText(Map, View)),
    };

    public static TheoryData<string> Names => [.. Writers.Keys];

    [Fact]
    public void Writers_OfTheLibraries_AreAllHere()
    {
        Assembly[] libraries =
            [typeof(HallFile).Assembly, typeof(HallWriter).Assembly, typeof(SvgWriter).Assembly, typeof(SkiaSceneRenderer).Assembly];
        var forms = libraries.SelectMany(static library => library.GetExportedTypes())
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.Name.StartsWith("Write", StringComparison.Ordinal)
                && method.Name.EndsWith("Async", StringComparison.Ordinal)
                && method.GetParameters().Any(static parameter => parameter.ParameterType == typeof(Stream)));
        Assert.Equal(Writers.Count, forms.Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WriteAsync_ToAStreamThatMayNotBlock_GivesTheBytesOfWrite(string name)
    {
        using MemoryStream expected = new();
        Writers[name].Write(expected);
        using AsyncOnlyStream body = new();
        await Writers[name].WriteAsync(body, CancellationToken.None);

        Assert.NotEmpty(expected.ToArray());
        Assert.Equal(expected.ToArray(), body.ToArray());
        Assert.Equal(expected.ToArray(), Writers[name].ToBytes());
        if (Writers[name].ToText is { } text)
        {
            Assert.Equal(Encoding.UTF8.GetString(expected.ToArray()), text());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WriteAsync_CancelledBefore_WritesNothing(string name)
    {
        using AsyncOnlyStream body = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Writers[name].WriteAsync(body, new CancellationToken(canceled: true)));
        Assert.Empty(body.ToArray());
    }

    [Fact]
    public async Task WriteAsync_CancelledInBetween_GoesNoFurther()
    {
        using CancellationTokenSource source = new();
        using AsyncOnlyStream body = new() { Wrote = source.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ManifestCsv.WriteAsync(Hall, body, source.Token));
        Assert.Equal(64 * 1024, body.ToArray().Length);
        Assert.Equal(body.ToArray(), ManifestCsv.ToBytes(Hall)[..(64 * 1024)]);
    }

    [Fact]
    public async Task WriteAsync_ThatFailsOnTheWay_TellsSo()
    {
        using AsyncOnlyStream body = new() { Wrote = static () => throw new IOException("gone") };
        await Assert.ThrowsAsync<IOException>(() => HallFile.WriteAsync(Hall, body));
    }

    [Fact]
    public void WriteAsync_Misused_ThrowsToTheCaller()
    {
        Assert.Throws<ArgumentNullException>("stream", () => { _ = HallFile.WriteAsync(Hall, null!); });
        Assert.Throws<ArgumentNullException>("hall", () => { _ = HallFile.WriteAsync(null!, Stream.Null); });
        Assert.Throws<ArgumentException>("format", () => { _ = HallWriter.WriteAsync(Hall, Stream.Null, HallFormat.SeatsIoChart); });
    }

    private static OrderBook Ordered()
    {
        var zones = ZoneMap.OfCategories(Map);
        PerformanceId night = new("night");
        Performance performance = new(new SeatInventory(Map, new SeatInventoryOptions { Performance = night }), zones, Book);
        foreach (var seat in zones.SeatsOf(new PriceZoneId("front")).ToIds().Take(40))
        {
            var sold = performance.Sell(
                new OrderCart
                {
                    Terms = new OrderTerms { AsHouse = true },
                    Tickets = [new QuoteTicket(PlaceId.Of(seat), new PriceTypeId("adult")) { Performance = night }],
                },
                performance.Orders.NewId());
            Assert.True(sold.Succeeded, sold.Explain());
        }

        return performance.Orders;
    }

    private static SeatInventory Sold()
    {
        SeatInventory inventory = new(Map);
        Assert.True(inventory.Sell(PlaceSelection.Of(Map.Seats.ToIds().Take(100)), new OrderId("O-1"), SaleOptions.House).Succeeded);
        return inventory;
    }

    private sealed record Writer(
        Action<Stream> Write, Func<Stream, CancellationToken, Task> WriteAsync, Func<byte[]> ToBytes, Func<string>? ToText = null);
}
