using Microsoft.AspNetCore.Builder;
using SeatEngine.AspNetCore.Tests.Houses;

namespace SeatEngine.WebLoad;

/// <summary>Buyers over real HTTP for the last pairs, sold by two server processes out of one PostgreSQL.</summary>
internal static class PairRun
{
    public static async Task ServeAsync(string connection, string schema)
    {
        await using var app = await new PairHouse(connection, schema).StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Task.Run(Console.In.ReadToEnd);
        await app.StopAsync();
    }

    public static async Task<bool> RunAsync(string connection, int buyers, int pairs, int rounds)
    {
        var sound = true;
        for (var round = 0; round < rounds; round++)
        {
            PairHouse house = new(connection, "w" + Guid.NewGuid().ToString("N")[..16]);
            await house.CreateAsync(pairs);
            using var one = await ServerProcess.StartAsync("serve-pairs", connection, house.Schema);
            using var other = await ServerProcess.StartAsync("serve-pairs", connection, house.Schema);
            var (summary, wrong) = await PairSale.RunAsync([one.Address, other.Address], house, buyers, pairs);
            Console.WriteLine(summary);
            foreach (var fault in wrong)
            {
                Console.WriteLine($"WRONG: {fault}");
            }

            sound &= wrong.Length == 0;
        }

        return sound;
    }
}
