using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using SeatEngine.Testing;

namespace SeatEngine.Rendering.Tests.Views;

/// <summary>Nights laid over each other as classes of seats.</summary>
public sealed class SeatClassTests
{
    [Fact]
    public async Task OfNights_WhereNightsDiffer_AreMarkedAndNamedInTheMap()
    {
        var season = SeasonFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/seasons/concert-season.json"))).Season!;
        var map = SeatMap.Compile(HallFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/concert-hall.json"))).Hall!);
        var prices = PriceBookFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/halls/concert-hall.prices.json"))).Book!;
        PerformanceId[] ids = [.. season.Nights.Take(2).Select(static night => night.Id)];
        BoxOffice box = new(ids.Select(id =>
            new Performance(new SeatInventory(map, new() { Performance = id }), ZoneMap.OfCategories(map), prices)));
        SeatId[] seats =
        [
            .. map.Seats.ToArray().Where(seat => map.ReplacementsOf(seat).IsEmpty && map.ReplacedBy(seat).IsEmpty).Select(map.IdOf),
        ];
        Assert.True(box[ids[0]].Inventory.Hold(PlaceSelection.Of(seats[0], seats[1]), HoldOptions.House).Succeeded);
        Assert.True(box[ids[1]].Inventory.Hold(PlaceSelection.Of(seats[1]), HoldOptions.House).Succeeded);
        SeasonOffice office = new(season, box, new SubscriptionBook(season.Id));

        var nights = await office.CompositeAsync(ids);
        var classes = SeatClass.OfNights(nights);

        Assert.Equal([seats[0]], classes[0].Seats.ToIds());
        Assert.Equal([seats[1]], classes[1].Seats.ToIds());
        var svg = SvgWriter.ToText(new MapComposer(map).Compose(new MapView { Classes = classes }), new SvgOptions { Accessible = true });
        Assert.Contains("free on some nights", svg, StringComparison.Ordinal);
        Assert.Contains("free on no night", svg, StringComparison.Ordinal);
    }
}
