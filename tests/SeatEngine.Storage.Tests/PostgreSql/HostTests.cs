using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>The store in a host.</summary>
public class HostTests : PostgreSqlTest
{
    [PostgreSqlFact]
    public async Task AddPostgreSql_ToAHost_OpensOneStoreForAll()
    {
        await using var house = new PostgreSqlHouse();
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSeatEngine().AddPostgreSql(PostgreSqlServer.Source.Value, new() { Schema = house.Schema });
        using var host = builder.Build();
        await host.StartAsync();

        var store = host.Services.GetRequiredService<ISeatStore>();
        Assert.Same(store, host.Services.GetRequiredService<ICatalogueStore>());
        Assert.Same(store, host.Services.GetRequiredService<ILeaseStore>());
        Assert.True((await store.AppendAsync(StreamEnd.Batch(Evening.Part()))).Succeeded);
        var health = new PostgreSqlStoreHealthCheck(host.Services.GetRequiredService<PostgreSqlStore>());
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new())).Status);

        await house.ExecuteAsync("drop schema $schema cascade");
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new())).Status);
        await host.StopAsync();
        host.Dispose();
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new())).Status);
    }

    [PostgreSqlFact]
    public async Task AddPostgreSql_OfALaterVersion_LetsNoHostStart()
    {
        await Database.ExecuteAsync("update $schema.version set number = 99");
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSeatEngine().AddPostgreSql(PostgreSqlServer.Source.Value, new() { Schema = Database.Schema });
        using var host = builder.Build();

        await Assert.ThrowsAsync<InvalidDataException>(() => host.StartAsync());
    }
}
