using SeatEngine.Inventory;
using SeatEngine.Storage.Sqlite;

namespace SeatEngine.Storage.Tests.Sqlite;

/// <summary>Files that somebody has changed by hand.</summary>
public sealed class SqliteHostileTests : IAsyncLifetime
{
    private static readonly StreamEnd Evening = StreamEnd.OfPerformance("evening");
    private static readonly StreamEnd Orders = StreamEnd.OfOrders("house");

    private readonly SqliteHouse _house = new();
    private SqliteStore _store = null!;

    public static TheoryData<string, string, string> Changes => new()
    {
        { "UPDATE events SET payload = x'7b7d' WHERE sequence = 3 AND stream = 1", "events", "performance:evening, sequence 3" },
        { "UPDATE events SET payload = x'7b7d' WHERE sequence = 4 AND stream = 1", "events", "performance:evening, sequence 4" },
        { "UPDATE events SET kind = 'Sold' WHERE sequence = 2 AND stream = 1", "events", "performance:evening, sequence 2" },
        { "UPDATE events SET hash = zeroblob(16) WHERE sequence = 3 AND stream = 1", "events", "performance:evening, sequence 3" },
        { "UPDATE events SET schema_version = 0 WHERE sequence = 3 AND stream = 1", "events", "performance:evening, sequence 3" },
        { "UPDATE events SET schema_version = 1 << 40 WHERE sequence = 3 AND stream = 1", "events", "performance:evening, sequence 3" },
        { "UPDATE events SET epoch = 9 WHERE sequence = 4 AND stream = 1", "events", "performance:evening, sequence 5" },
        { "UPDATE events SET sequence = 7 WHERE sequence = 5 AND stream = 1", "events", "performance:evening, sequence" },
        { "UPDATE events SET position = 1 WHERE sequence = 5 AND stream = 1", "", "" },
        { "DELETE FROM events WHERE sequence = 3 AND stream = 1", "", "" },
        { "DELETE FROM events WHERE sequence = 1 AND stream = 1", "", "" },
        { "DELETE FROM events WHERE sequence = 6 AND stream = 1", "", "" },
        { "DELETE FROM batches WHERE position = 2", "batches", "position" },
        { "UPDATE batches SET kept = 9 WHERE position = 2", "batches", "position 2" },
        { "UPDATE batches SET last_event = 1 WHERE position = 1", "batches", "position" },
        { "UPDATE batches SET stored_at = 1 << 62 WHERE position = 2", "", "" },
        { "UPDATE streams SET name = 'nonsense' WHERE number = 1", "streams", "number 1" },
        { "UPDATE streams SET version = 5 WHERE number = 1", "streams", "performance:evening" },
        { "UPDATE streams SET hash = zeroblob(16) WHERE number = 1", "streams", "performance:evening" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Readers_OfAnEventThatWasChanged_AreToldWhereItIs(string sql, string table, string row)
    {
        Assert.True(_house.Meddle(sql) > 0);

        // Some of it concerns the feed alone, some the stream; none is given to both.
        var ofStream = await Record.ExceptionAsync(() => ReadAsync(_store.ReadAsync(Evening.Stream, 0), 99));
        var ofFeed = await Record.ExceptionAsync(() => ReadAsync(_store.ChangesAsync(0), 3));
        Assert.True(ofStream is InvalidDataException || ofFeed is InvalidDataException || sql.Contains("'nonsense'", StringComparison.Ordinal));
        Assert.All([ofStream, ofFeed], static failure => Assert.True(failure is null or InvalidDataException, failure?.ToString()));
        var report = await _store.CheckAsync();

        Assert.False(report.Succeeded);
        Assert.Contains(report.Defects, defect => defect.Table.Contains(table, StringComparison.Ordinal)
            && defect.Row.Contains(row, StringComparison.Ordinal));
        Assert.Equal(report.Defects.Length, report.Defects.Select(static defect => (defect.Table, defect.Row)).Distinct().Count());
        Assert.EndsWith(".", report.Explain());
    }

    [Fact]
    public async Task ReadAsync_OfAnEventThatWasChanged_NamesTableStreamAndSequence()
    {
        _house.Meddle("UPDATE events SET payload = x'7b7d' WHERE sequence = 4 AND stream = 1");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(_store.ReadAsync(Evening.Stream, 3), 9));

        Assert.StartsWith("Table events, stream performance:evening, sequence 4: The event is not what was stored", failure.Message);
        await ReadAsync(_store.ReadAsync(Evening.Stream, 4), 9);
        await ReadAsync(_store.ReadAsync(Orders.Stream, 0), 1);
    }

    [Fact]
    public async Task AppendAsync_WhereWhatWasMissedIsDamaged_TellsThatCallerAlone()
    {
        _house.Meddle("UPDATE events SET payload = x'7b7d' WHERE sequence = 4 AND stream = 1");
        var other = StreamEnd.OfPerformance("matinee");

        var late = _store.AppendAsync(StreamEnd.Batch(Evening.Part(epoch: 1)));
        var fine = _store.AppendAsync(StreamEnd.Batch(other.Part()));

        await Assert.ThrowsAsync<InvalidDataException>(async () => await late);
        Assert.True((await fine).Succeeded);
    }

    [Fact]
    public async Task ReadCheckpointAsync_OfOneThatWasChanged_IsTold()
    {
        _house.Meddle("UPDATE checkpoints SET payload = x'00'");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () => await _store.ReadCheckpointAsync(Evening.Stream));
        Assert.StartsWith("Table checkpoints, stream performance:evening, sequence 2:", failure.Message);
        Assert.Contains((await _store.CheckAsync()).Defects, static defect => defect.Table == "checkpoints");
    }

    [Fact]
    public async Task FindAsync_OfAnEntryThatWasChanged_IsTold()
    {
        _house.Meddle("UPDATE catalogue SET content = x'00'");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () => await _store.FindAsync("hall", "opera"));
        Assert.StartsWith("Table catalogue, hall opera version 1:", failure.Message);
        Assert.Contains((await _store.CheckAsync()).Defects, static defect => defect.Table == "catalogue");
        _house.Meddle("UPDATE catalogue SET version = -1");
        await Assert.ThrowsAsync<InvalidDataException>(async () => await ReadAsync(_store.ListAsync(), 1));
    }

    [Theory]
    [InlineData("CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM events; END")]
    [InlineData("DROP INDEX events_of_streams")]
    [InlineData("DROP TABLE checkpoints")]
    [InlineData("ALTER TABLE events ADD COLUMN more TEXT")]
    public async Task OpenAsync_OfOtherTables_IsRefused(string sql)
    {
        _house.Meddle(sql);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => _house.OpenAsync());
        Assert.StartsWith("Table sqlite_schema:", failure.Message);
        Assert.False((await _store.CheckAsync()).Succeeded);
    }

    [Fact]
    public async Task OpenAsync_OfAStreamWithoutItsEnd_IsRefused()
    {
        _house.Meddle("DELETE FROM events WHERE sequence = 6 AND stream = 1");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => _house.OpenAsync());
        Assert.StartsWith("Table streams, stream performance:evening, sequence 6:", failure.Message);
    }

    [Fact]
    public async Task CheckAsync_OfDamagedPages_FindsThem()
    {
        await _store.DisposeAsync();
        using (var file = File.OpenWrite(_house.FilePath))
        {
            // Behind the header, and over whole pages of tables.
            file.Position = 3 * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 3 * 4096).ToArray());
        }

        var failure = await Record.ExceptionAsync(async () =>
        {
            var opened = await _house.OpenAsync();
            var report = await opened.CheckAsync();
            Assert.False(report.Succeeded, report.Explain());
        });
        Assert.True(
            failure is null or InvalidDataException or SqliteStoreException { Fault: SqliteStoreFault.NotADatabase }, failure?.ToString());
    }

    public async Task InitializeAsync()
    {
        _store = await _house.OpenAsync();
        var first = StreamEnd.Batch(Evening.Part(3, epoch: 1), Orders.Part());
        var second = StreamEnd.Batch(Evening.After(first).Part(2, epoch: 1));
        var third = StreamEnd.Batch(Orders.After(first).Part(), Evening.After(first).After(second).Part(epoch: 1));
        foreach (var batch in new[] { first, second, third })
        {
            Assert.True((await _store.AppendAsync(batch)).Succeeded);
        }

        await _store.WriteCheckpointAsync(new(Evening.Stream, 2, first.Parts[0].Events[1].Hash, 1, new byte[] { 1 }));
        await _store.AddAsync([new(new("hall", "opera", 1), new byte[] { 1 })]);
        Assert.Equal("The file is sound, with streams: 2, batches: 3, events: 8, things in the catalogue: 1.",
            (await _store.CheckAsync()).Explain());
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static async Task ReadAsync<TItem>(IAsyncEnumerable<TItem> items, int most)
    {
        var count = 0;
        await foreach (var item in items)
        {
            if (++count == most)
            {
                break;
            }
        }
    }
}
