using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SeatEngine.Hosting;
using SeatEngine.Inventory;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Storage.Tests.Sqlite;

public sealed class SqliteHostTests : IAsyncLifetime
{
    private readonly SqliteHouse _house = new();

    [Fact]
    public async Task AddSqlite_InAHost_OpensOneStoreForAll()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(_house.Clock);
        builder.Services.AddSeatEngine().AddSqlite(_house.FilePath).AddSqlite(_house.FilePath);
        builder.Services.AddSingleton<SqliteStoreHealthCheck>();
        using var host = builder.Build();
        Assert.False(File.Exists(_house.FilePath));
        await host.StartAsync();
        Assert.True(File.Exists(_house.FilePath));

        var store = host.Services.GetRequiredService<ISeatStore>();
        Assert.Same(store, host.Services.GetRequiredService<ICatalogueStore>());
        Assert.Same(store, host.Services.GetRequiredService<ILeaseStore>());
        Assert.Equal(_house.Clock.Now, await store.GetTimeAsync());
        var check = host.Services.GetRequiredService<SqliteStoreHealthCheck>();
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
        await host.StopAsync();
        host.Dispose();
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
            await store.AppendAsync(StreamEnd.Batch(StreamEnd.OfPerformance("P").Part())));
    }

    [Fact]
    public async Task CheckHealthAsync_AfterACommitThatFailed_IsUnhealthyUntilOneSucceeds()
    {
        var store = await _house.OpenAsync(_house.Options with { MostPages = 20 });
        var (check, evening) = (new SqliteStoreHealthCheck(store), StreamEnd.OfPerformance("evening"));
        Assert.False((await store.AppendAsync(StreamEnd.Batch(evening.Part(payload: new string('x', 200_000))))).Succeeded);

        var answer = await check.CheckHealthAsync(new HealthCheckContext());
        Assert.Equal(HealthStatus.Unhealthy, answer.Status);
        Assert.Contains("no room left", answer.Description, StringComparison.Ordinal);
        Assert.True((await store.AppendAsync(StreamEnd.Batch(evening.Part()))).Succeeded);
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
    }

    [Fact]
    public async Task StartAsync_WhereTheFileCannotBe_FailsInASentence()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSeatEngine().AddSqlite(Path.Combine(_house.FilePath, "house.db"));
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<SqliteStoreException>(() => host.StartAsync());
        Assert.Equal(SqliteStoreFault.CannotOpen, failure.Fault);
    }

    [Fact]
    public void Options_OutOfTheirRange_AreMisuse()
    {
        Assert.Throws<ArgumentOutOfRangeException>("BusyTimeout", () => new SqliteStoreOptions { BusyTimeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>("LookEvery", () => new SqliteStoreOptions { LookEvery = TimeSpan.FromHours(1) });
        Assert.Throws<ArgumentOutOfRangeException>("MostTogether", () => new SqliteStoreOptions { MostTogether = 0 });
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();
}
