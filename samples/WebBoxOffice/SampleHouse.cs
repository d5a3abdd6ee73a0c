using System.Globalization;

namespace WebBoxOfficeSample;

/// <summary>A house with a dozen performances in the halls of the samples, a part of each sold.</summary>
internal static class SampleHouse
{
    private static readonly (string Hall, int Nights, double Sold)[] Season =
    [
        ("concert-hall", 4, 0.45), ("horseshoe-opera", 3, 0.6), ("black-box", 2, 0.3), ("cabaret", 1, 0.35), ("arena", 1, 0.5),
        ("stadium", 1, 0.55),
    ];

    /// <summary>Makes the house where there is none.</summary>
    public static async Task EnsureAsync(string file, string halls, TimeProvider time)
    {
        if (File.Exists(file))
        {
            return;
        }

        var made = file + ".new";
        File.Delete(made);
        await using (var store = await SqliteStore.OpenAsync(made))
        {
            await FillAsync(store, halls, time.GetUtcNow());
        }

        File.Move(made, file);
    }

    private static async Task FillAsync(SqliteStore store, string halls, DateTimeOffset now)
    {
        var entries = new List<CatalogueEntry> { HouseCatalogue.Of(new HouseSettings("The sample house", "UTC")) };
        var sold = new Dictionary<PerformanceId, double>();
        var evening = new DateTimeOffset(now.Year, now.Month, now.Day, 19, 30, 0, TimeSpan.Zero).AddDays(30);
        foreach (var (name, nights, share) in Season)
        {
            entries.Add(HouseCatalogue.Of(name, HallFile.Read(File.ReadAllBytes(Path.Combine(halls, $"{name}.json"))).Hall!));
            entries.Add(HouseCatalogue.Of(name, PriceBookFile.Read(File.ReadAllBytes(Path.Combine(halls, $"{name}.prices.json"))).Book!));
            for (var night = 1; night <= nights; night++)
            {
                PerformanceId id = new(string.Create(CultureInfo.InvariantCulture, $"{name}-{night}"));
                entries.Add(HouseCatalogue.Of(new HousePerformance(id, new(name, 1), new(name, 1), evening)));
                evening = evening.AddDays(1);
                sold[id] = share / night;
            }
        }

        await store.AddAsync(entries);
        await using var house = await House.OpenAsync(store);
        foreach (var (id, share) in sold)
        {
            await SellAsync((await house.FindAsync(id))!, share);
        }
    }

    /// <summary>Parties of one to six have bought here and there; the same in every house.</summary>
    private static async Task SellAsync(Performance performance, double share)
    {
        var random = new Random(performance.Map.SeatCount);
        var steps = new List<InventoryStep>();
        foreach (var row in performance.Map.Rows)
        {
            foreach (var run in row.Runs)
            {
                for (var at = 0; at < run.Length;)
                {
                    var party = Math.Min(random.Next(1, 7), run.Length - at);
                    if (random.NextDouble() < share)
                    {
                        steps.Add(InventoryStep.Sell(
                            PlaceSelection.Of(Enumerable.Range(run.First.Value + at, party)
                                .Select(slot => performance.Map.IdOf(new SeatIndex(slot)))),
                            new OrderId(string.Create(CultureInfo.InvariantCulture, $"EARLY-{steps.Count + 1}")), SaleOptions.House));
                    }

                    at += party;
                }
            }
        }

        await performance.Inventory.ExecuteAsync(steps);
        await performance.Inventory.WriteCheckpointAsync();
    }
}
