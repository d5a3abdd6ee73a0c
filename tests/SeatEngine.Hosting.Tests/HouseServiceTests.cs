using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Hosting.Tests;

public class HouseServiceTests
{
    [Fact]
    public async Task AddHouse_WithAStore_OpensItWhenTheHostStarts()
    {
        MemorySeatStore store = new();
        var evening = Evening.Make("friday");
        await store.AddAsync(
        [
            HouseCatalogue.Of(new HouseSettings("Studio")), HouseCatalogue.Of("hall", evening.Map.Hall),
            HouseCatalogue.Of("prices", evening.Prices), HouseCatalogue.Of(new HousePerformance(evening.Id, new("hall"), new("prices"))),
        ]);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<ISeatStore>(store);
        builder.Services.AddSingleton<ICatalogueStore>(store);
        builder.Services.AddSeatEngine(static options => options.SettleEvery = TimeSpan.FromMilliseconds(10)).AddHouse();
        using var host = builder.Build();
        Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<House>());

        await host.StartAsync();

        var house = host.Services.GetRequiredService<House>();
        var friday = (await house.FindAsync(evening.Id))!;
        var held = await friday.Inventory.ExecuteAsync(InventoryStep.Hold(PlaceSelection.Of(friday.Map.Seats.ToIds()[0]),
            new HoldOptions { AsHouse = true, Lifetime = TimeSpan.FromMilliseconds(30) }));
        Assert.True(held.Succeeded, held.Explain());
        for (var i = 0; i < 500 && friday.Inventory.Version < 2; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(2, friday.Inventory.Version);
        await host.StopAsync();
    }

    [Fact]
    public async Task AddHouse_WithAStoreThatHoldsNone_FailsToStartWithASentence()
    {
        MemorySeatStore store = new();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<ISeatStore>(store);
        builder.Services.AddSingleton<ICatalogueStore>(store);
        builder.Services.AddSeatEngine().AddHouse();
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => host.StartAsync());

        Assert.Contains("no house", refusal.Message, StringComparison.Ordinal);
    }
}
