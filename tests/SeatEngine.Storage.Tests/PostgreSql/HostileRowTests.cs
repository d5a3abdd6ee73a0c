using SeatEngine.Inventory;
using SeatEngine.Storage.PostgreSql;

namespace SeatEngine.Storage.Tests.PostgreSql;

/// <summary>Rows that somebody else has changed are told with table, stream and sequence, and no events are made of them.</summary>
public class HostileRowTests : PostgreSqlTest
{
    [PostgreSqlTheory]
    [InlineData("update $schema.events set payload = 'x' where sequence = 3 and stream = 'performance:evening'", "events", 3)]
    [InlineData("update $schema.events set kind = 'Sold' where sequence = 3 and stream = 'performance:evening'", "events", 3)]
    [InlineData("update $schema.events set schema_version = 9 where sequence = 3 and stream = 'performance:evening'", "events", 3)]
    [InlineData("update $schema.events set hash = substr(sha256(hash), 1, 16) where sequence = 3 and stream = 'performance:evening'", "events", 3)]
    [InlineData("update $schema.events set batch = gen_random_uuid() where sequence = 3 and stream = 'performance:evening'", "batches", null)]
    [InlineData("update $schema.events set sequence = sequence + 1 where sequence = 5 and stream = 'performance:evening'", "events", 5)]
    [InlineData("delete from $schema.events where sequence = 2 and stream = 'performance:evening'", "events", 2)]
    [InlineData("delete from $schema.events where sequence = 5 and stream = 'performance:evening'", "events", 5)]
    [InlineData("delete from $schema.events where stream = 'performance:evening'", "events", 1)]
    [InlineData("delete from $schema.batches where afters[1] = 2 and streams[1] = 'performance:evening'", "batches", null)]
    [InlineData("update $schema.batches set streams = '{}', afters = '{}', counts = '{}', epochs = '{}'", "batches", null)]
    [InlineData("update $schema.batches set streams = array['nobody:5']", "batches", null)]
    [InlineData("update $schema.batches set counts = array[2000000000]", "events", 2)]
    [InlineData("update $schema.batches set counts = array[-1]", "batches", null)]
    [InlineData("update $schema.batches set stored_at = 'infinity'", "batches", null)]
    [InlineData("update $schema.batches set position = position + 100 where afters[1] = 2", "events", 3)]
    public async Task ReadAsync_OfAChangedRow_SaysWhichOne(string change, string table, int? sequence)
    {
        await GrowAsync(Evening, 5);
        await Database.ExecuteAsync(change);

        var told = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Store, Evening.Stream));
        var report = await Own.CheckAsync();

        Assert.Contains(table, told.Message, StringComparison.Ordinal);
        if (sequence is { } expected)
        {
            Assert.Contains(FormattableString.Invariant($"Event {expected} of performance:evening"), told.Message, StringComparison.Ordinal);
        }

        Assert.False(report.Succeeded);
    }

    [PostgreSqlFact]
    public async Task CheckAsync_OfASoundStore_CountsWhatThereIs()
    {
        var both = StreamEnd.Batch(Evening.Part(3), Orders.Part(2));
        await StoreAsync(both);
        await StoreAsync(StreamEnd.Batch(Evening.After(both).Part()));
        await Own.AddAsync([new CatalogueEntry(new("hall", "opera", 1), new byte[] { 1 })]);

        var report = await Own.CheckAsync();

        Assert.True(report.Succeeded, report.Explain());
        Assert.Equal((2, 2, 6, 1), (report.Streams, report.Batches, report.Events, report.CatalogueEntries));
    }

    [PostgreSqlTheory]
    [InlineData("update $schema.streams set version = 3", "streams", "stream performance:evening, sequence 3")]
    [InlineData("update $schema.streams set hash = substr(sha256(hash), 1, 16)", "streams", "stream performance:evening, sequence 4")]
    [InlineData("update $schema.streams set stream = 'nobody'", "streams", "stream nobody, sequence 4")]
    [InlineData("update $schema.checkpoints set version = 1", "checkpoints", "stream performance:evening, sequence 1")]
    [InlineData("update $schema.streams set first_kept = 3", "checkpoints", "stream performance:evening, sequence 3")]
    [InlineData("update $schema.catalogue set content = 'x'", "catalogue", "hall opera, version 1")]
    [InlineData("delete from $schema.events where sequence = 3", "events", "stream performance:evening, sequence 4")]
    [InlineData("update $schema.events set batch = gen_random_uuid() where sequence = 2", "events", "stream performance:evening, sequence 2")]
    [InlineData("update $schema.batches set position = 99 where afters[1] = 1", "events", "stream performance:evening, sequence 3")]
    public async Task CheckAsync_OfAChangedRow_NamesIt(string change, string table, string row)
    {
        var (end, batches) = await GrowAsync(Evening, 4);
        await Store.WriteCheckpointAsync(new(end.Stream, 2, batches[1].Parts[0].Events[0].Hash, 1, new byte[] { 1 }));
        await Own.AddAsync([new CatalogueEntry(new("hall", "opera", 1), new byte[] { 1 })]);
        await Database.ExecuteAsync(change);

        var report = await Own.CheckAsync();

        Assert.False(report.Succeeded);
        Assert.Contains(report.Defects, defect => defect.Table == table && defect.Row == row);
        Assert.Contains(row, report.Explain(), StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task FindAsync_OfAChangedContent_SaysSo()
    {
        await Own.AddAsync([new CatalogueEntry(new("hall", "opera", 1), new byte[] { 1 })]);
        await Database.ExecuteAsync("update $schema.catalogue set content = 'x'");

        var told = await Assert.ThrowsAsync<InvalidDataException>(async () => await Own.FindAsync("hall", "opera"));

        Assert.Contains("table catalogue", told.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task ReadCheckpointAsync_OfAnUnknownForm_SaysSo()
    {
        var (end, _) = await GrowAsync(Evening, 1);
        await Store.WriteCheckpointAsync(new(end.Stream, 1, end.Hash, 1, new byte[] { 1 }));
        await Database.ExecuteAsync("update $schema.checkpoints set schema_version = 0");

        var told = await Assert.ThrowsAsync<InvalidDataException>(async () => await Store.ReadCheckpointAsync(end.Stream));

        Assert.Contains("table checkpoints", told.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task AppendAsync_ToAStreamWhoseRowWasChanged_StoresNothing()
    {
        var (end, _) = await GrowAsync(Evening, 2);
        await Database.ExecuteAsync("update $schema.streams set hash = substr(sha256(hash), 1, 16)");

        var answer = await Store.AppendAsync(StreamEnd.Batch(end.Part()));

        Assert.Equal(StoreOutcome.NotStored, answer.Outcome);
    }
}
