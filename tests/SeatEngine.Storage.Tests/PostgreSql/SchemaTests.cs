using Npgsql;
using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Whose tables are made and by whom, and what a role needs that only appends and reads.</summary>
public class SchemaTests : PostgreSqlTest
{
    [PostgreSqlFact]
    public async Task OpenAsync_OfALaterVersion_IsRefusedWithASentence()
    {
        await Database.ExecuteAsync("update $schema.version set number = 99");

        var told = await Assert.ThrowsAsync<InvalidDataException>(() => Database.OpenAsync("later"));

        Assert.Equal($"The store in the schema {Database.Schema} is of version 99; this package knows 1 at most.", told.Message);
    }

    [PostgreSqlFact]
    public async Task OpenAsync_WhereNothingIsAndNoneIsToBeMade_IsRefusedWithASentence()
    {
        var options = new PostgreSqlStoreOptions { Schema = PostgreSqlServer.NewSchema(), MayMigrate = false };

        var told = await Assert.ThrowsAsync<InvalidDataException>(() => PostgreSqlStore.OpenAsync(PostgreSqlServer.Source.Value, options));

        Assert.Equal($"The schema {options.Schema} has no store, and none is to be made there.", told.Message);
    }

    [PostgreSqlFact]
    public async Task OpenAsync_ByManyAtOnce_MakesTheTablesOnce()
    {
        await using var house = new PostgreSqlHouse();
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.OpenAsync(null, listens: false))));

        var first = StreamEnd.Batch(Evening.Part());
        Assert.True((await stores[0].AppendAsync(first)).Succeeded);
        AssertAre(await ReadAsync(stores[^1], Evening.Stream), first);
    }

    [PostgreSqlFact]
    public async Task Role_ThatMayOnlyAppendAndRead_DoesNothingElse()
    {
        var role = PostgreSqlServer.NewSchema();
        await Database.ExecuteAsync(
            $"""
            create role {role} login;
            grant usage on schema $schema to {role};
            grant select on all tables in schema $schema to {role};
            grant execute on function $schema.append, $schema.add_streams to {role}
            """);
        try
        {
            var through = new NpgsqlConnectionStringBuilder(PostgreSqlServer.ConnectionString!) { Username = role, Pooling = false };
            await using var source = NpgsqlDataSource.Create(through);
            await using var store = await PostgreSqlStore.OpenAsync(source, new() { Schema = Database.Schema });
            var first = StreamEnd.Batch(Evening.Part(2), Orders.Part());
            Assert.True((await store.AppendAsync(first)).Succeeded);
            Assert.Equal(StoreOutcome.Conflict, (await store.AppendAsync(StreamEnd.Batch(Evening.Part()))).Outcome);
            AssertAre(await ReadAsync(store, Evening.Stream), first);
            AssertAre(await FollowAsync(store, 0, 1), first);
            Assert.True((await store.CheckAsync()).Succeeded);

            await RefusedAsync(async () => await store.TakeLeaseAsync(Evening.Stream, "one", TimeSpan.FromSeconds(1)));
            await RefusedAsync(async () => await store.DropEventsAsync(Evening.Stream, 1));
            await RefusedAsync(async () => await store.AddAsync([new CatalogueEntry(new("hall", "a", 1), default)]));
            foreach (var sql in new[] { "delete from $schema.events", "update $schema.streams set version = 0", "truncate $schema.batches" })
            {
                await using var command = source.CreateCommand(sql.Replace("$schema", Database.Schema, StringComparison.Ordinal));
                await RefusedAsync(() => command.ExecuteNonQueryAsync());
            }
        }
        finally
        {
            await Database.ExecuteAsync($"drop owned by {role}; drop role {role}");
        }
    }

    private static async Task RefusedAsync(Func<Task> ask) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(ask)).SqlState);
}
