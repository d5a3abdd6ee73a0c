using Microsoft.AspNetCore.Builder;

namespace SeatEngine.AspNetCore.Tests.Houses;

/// <summary>Two servers sell the last pairs of one evening out of one PostgreSQL.</summary>
public sealed class PairTests
{
    [PostgreSqlServerFact]
    public async Task LastPairs_OverTwoServers_AreSoldOnceAndEveryLoserIsTold()
    {
        PairHouse house = new(PostgreSqlServerFactAttribute.Connection!, "w" + Guid.NewGuid().ToString("N")[..16]);
        await house.CreateAsync(pairs: 8);
        await using var one = await house.StartAsync();
        await using var other = await house.StartAsync();

        var (summary, wrong) = await PairSale.RunAsync([UriOf(one), UriOf(other)], house, buyers: 60, pairs: 8);

        Assert.True(wrong.Length == 0, $"{summary}\n{string.Join('\n', wrong)}");
    }

    private static Uri UriOf(WebApplication app) => new(app.Urls.Single());
}
