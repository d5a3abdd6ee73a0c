using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SeatEngine.AspNetCore.Tests;
using SeatEngine.AspNetCore.Tests.Endpoints;

namespace SeatEngine.WebLoad;

/// <summary>Many requests made at random from the OpenAPI document, against a server in this process, whose memory is watched.</summary>
internal static class FuzzRun
{
    private const int Clients = 4;

    public static async Task<bool> RunAsync(int requests, int seed)
    {
        await using var site = await TestSite.StartAsync(
            static options =>
            {
                options.HousePolicy = HouseDoor.Policy;
                options.PaymentSecret = Encoding.ASCII.GetBytes("sixteen bytes...");
            },
            prepare: static builder =>
            {
                HouseDoor.Add(builder);
                builder.Services.AddOpenApi();
            });
        using var first = site.Browser();
        using var document = JsonDocument.Parse(await first.GetStringAsync("/openapi/v1.json"));
        var (wrong, statuses) = (new List<string>(), new SortedDictionary<int, int>());
        var memory = new List<long>();
        const int parts = 10;
        for (var part = 0; part < parts; part++)
        {
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                using var browser = site.Browser();
                DocumentFuzz fuzz = new(document.RootElement, HashCode.Combine(seed, part, client));
                for (var i = 0; i < requests / parts / Clients; i++)
                {
                    if (await fuzz.AskAsync(browser) is { } fault)
                    {
                        lock (wrong)
                        {
                            wrong.Add(fault);
                        }
                    }
                }

                lock (statuses)
                {
                    foreach (var (status, count) in fuzz.Statuses)
                    {
                        statuses[status] = statuses.GetValueOrDefault(status) + count;
                    }
                }
            })));
            var inventory = (await site.PerformanceAsync()).Inventory;
            inventory.ForgetEvents(inventory.Snapshot());
            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        foreach (var fault in wrong.Distinct().Take(20))
        {
            Console.WriteLine($"WRONG: {fault}");
        }

        // What is compiled and pooled has come with the first parts.
        var grown = memory[^1] - memory[2];
        Console.WriteLine(FormattableString.Invariant(
            $"{statuses.Values.Sum()} requests of {DocumentedOperation.Of(document.RootElement).Length} operations, ") +
            FormattableString.Invariant($"{wrong.Count} with an answer that is not documented; ") +
            string.Join(", ", statuses.Select(static each => $"{each.Key}: {each.Value}")));
        var tenths = string.Join(", ", memory.Select(static bytes => FormattableString.Invariant($"{bytes / 1e6:0.0}")));
        Console.WriteLine(FormattableString.Invariant(
            $"memory after each tenth, in MB: {tenths}; grown by {grown / 1e6:0.0} MB after the third"));
        return wrong.Count == 0 && grown < 4_000_000;
    }
}
