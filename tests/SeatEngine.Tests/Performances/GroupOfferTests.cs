using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Files;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Tests.Performances;

public sealed class GroupOfferTests
{
    [Fact]
    [Trait("Speed", "Slow")]
    public void Offer_GroupOfFourHundredInAnArena_IsPricedHeldAndSold()
    {
        var arena = Open("arena");
        var adult = arena.Prices.Definition.Types[0].Id;
        var student = arena.Prices.Definition.Types[1].Id;
        ImmutableArray<PriceTypeId> types = [.. Enumerable.Repeat(adult, 40), .. Enumerable.Repeat(student, 360)];

        var result = arena.Offer(new GroupRequest(400) { Leaders = 40 }, types);

        var offer = result.Offer!;
        Assert.Same(result.Search.Proposal, offer.Proposal);
        Assert.Equal(400, offer.Places.Seats.Length);
        Assert.Equal(40, offer.Quote.Lines.Count(line => line.Type == adult));
        Assert.Contains(offer.Total.ToAmountString(), offer.Explain(), StringComparison.Ordinal);
        var hold = arena.Hold(offer);
        Assert.True(hold.Succeeded);
        Assert.False(arena.Hold(offer).Succeeded);
        Assert.True(arena.Sell(hold, new OrderId("SCHOOL")).Succeeded);
        Assert.Equal(400, arena.Inventory.Snapshot().SoldCount);
        Assert.Empty(arena.Offer(new GroupRequest(400), types).Offer!.Places.Seats.Intersect(offer.Places.Seats));
    }

    [Fact]
    public void Offer_MoreThanAreFree_SaysWhy()
    {
        var house = Open("black-box");
        Assert.True(house.Inventory.Sell(PlaceSelection.Of(house.Map.Seats.ToIds()), new OrderId("all"), SaleOptions.House).Succeeded);

        var result = house.Offer(new GroupRequest(50), house.Prices.Definition.Types[0].Id);

        Assert.Null(result.Offer);
        Assert.Null(result.Quote);
        Assert.Equal(RefusalReason.TooFewSeats, result.Search.Reason);
        Assert.Throws<ArgumentException>("types",
            () => house.Offer(new GroupRequest(50), [.. house.Prices.Definition.Types.Take(2).Select(static type => type.Id)]));
    }

    private static Performance Open(string hall)
    {
        var map = SeatMap.Compile(HallFile.Read(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, $"samples/halls/{hall}.json"))).Hall!);
        var book = PriceBookFile.Read(File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, $"samples/halls/{hall}.prices.json"))).Book!;
        return new Performance(new SeatInventory(map, new SeatInventoryOptions { Performance = new PerformanceId("game") }),
            ZoneMap.OfCategories(map), book);
    }
}
