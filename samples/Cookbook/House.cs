namespace CookbookSample;

/// <summary>The bundled halls, opened for an evening.</summary>
public static class House
{
    public static readonly PriceTypeId Adult = new("Adult"), Student = new("Student"), Senior = new("Senior");

    /// <summary>A Friday morning, ten days before the usual curtain.</summary>
    public static readonly DateTimeOffset Morning = new(2027, 3, 12, 10, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Curtain = new(2027, 3, 22, 19, 30, 0, TimeSpan.Zero);

    public static SeatMap Map(string hall) =>
        SeatMap.Compile(HallFile.Read(File.ReadAllBytes(FileOf(hall + ".json"))).Hall!);

    public static PriceBook Prices(string hall) =>
        PriceBookFile.Read(File.ReadAllBytes(FileOf(hall + ".prices.json"))).Book!;

    public static Performance Open(string hall, PriceBook? prices = null, string date = "2027-03-22", TimeProvider? clock = null,
        DateTimeOffset? curtain = null)
    {
        var map = Map(hall);
        SeatInventory inventory =
            new(map, new SeatInventoryOptions { Performance = new PerformanceId(date), Time = clock ?? new HouseClock() });
        return new Performance(inventory, ZoneMap.OfCategories(map), prices ?? Prices(hall),
            new PerformanceOptions { Curtain = curtain ?? Curtain });
    }

    /// <summary>
    /// Parties of one to six take the best seats of some section until a share of the house is gone; the same for the same seed.
    /// </summary>
    public static Performance PartlySold(this Performance performance, double share, int seed = 1)
    {
        Random random = new(seed);
        var map = performance.Map;
        SeatAllocator allocator = new(map);
        for (var order = 1; performance.Inventory.Snapshot().SoldCount < share * map.SeatCount; order++)
        {
            var section = map.InSection(map.Hall.Sections[random.Next(map.Hall.Sections.Length)].Id);
            SeatRequest party =
                new(random.Next(1, 7)) { Within = section, Ladder = new SeatLadder(SeatSteps.Together, SeatSteps.TogetherWithOrphan) };
            if (allocator.Find(performance.Inventory.Snapshot().Free, party).Best is { } best)
            {
                performance.Inventory.Sell(best.Selection, new OrderId($"EARLY-{order}"), SaleOptions.House);
            }
        }

        return performance;
    }

    public static Money Usd(decimal amount) => Money.FromDecimal(amount, Currency.Usd);

    /// <summary>A map of an evening: coloured by zone, with what is sold and what is in carts.</summary>
    public static MapView View(this Performance performance)
    {
        var now = performance.Inventory.Snapshot();
        return new MapView
        {
            Width = 800,
            Coloring = MapColoring.Zones(performance.Zones),
            Classes = [SeatClass.Sold(now.Sold), SeatClass.Held(now.Held)]
        };
    }

    public static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "halls", name);
}
