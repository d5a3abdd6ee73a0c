using System.Text;
using SeatEngine.Inventory;

namespace SeatEngine.Testing;

/// <summary>What every store of a catalogue is held to: what is there never changes.</summary>
/// <param name="house">Where the store of this test lives.</param>
public abstract class CatalogueStoreContract(IStoreHouse house) : StoreContract(house)
{
    private ICatalogueStore Catalogue => (ICatalogueStore)Store;

    [StoreFact]
    public async Task FindAsync_OfWhatWasAdded_GivesItByteForByte()
    {
        CatalogueEntry[] entries =
            [Entry("hall", "opera", 1, "{}"), Entry("hall", "opera", 2, new string('x', 100_000)), Entry("price-book", "opera", 7, "")];
        Assert.Empty(await Catalogue.AddAsync(entries));

        foreach (var entry in entries)
        {
            AssertIs(entry, await Catalogue.FindAsync(entry.Key.Kind, entry.Key.Id, entry.Key.Version));
        }

        AssertIs(entries[1], await Catalogue.FindAsync("hall", "opera"));
        AssertIs(entries[2], await Catalogue.FindAsync("price-book", "opera"));
        Assert.Null(await Catalogue.FindAsync("hall", "opera", 3));
        Assert.Null(await Catalogue.FindAsync("hall", "studio"));
        Assert.Null(await Catalogue.FindAsync("Hall", "opera"));
    }

    [StoreFact]
    public async Task FindAsync_WithoutAVersion_GivesTheNewestHoweverItWasAdded()
    {
        Assert.Empty(await Catalogue.AddAsync([Entry("hall", "opera", 10, "ten")]));
        Assert.Empty(await Catalogue.AddAsync([Entry("hall", "opera", 9, "nine")]));

        AssertIs(Entry("hall", "opera", 10, "ten"), await Catalogue.FindAsync("hall", "opera"));
    }

    [StoreFact]
    public async Task AddAsync_OfWhatIsThere_PassesOverTheSameAndRefusesAnother()
    {
        Assert.Empty(await Catalogue.AddAsync([Entry("hall", "a", 1, "one"), Entry("hall", "b", 1, "two")]));
        Assert.Empty(await Catalogue.AddAsync([Entry("hall", "b", 1, "two"), Entry("hall", "c", 1, "three")]));

        var refused = await Catalogue.AddAsync(
            [Entry("hall", "d", 1, "four"), Entry("hall", "b", 1, "2"), Entry("hall", "c", 1, "three"), Entry("hall", "a", 1, "1")]);

        Assert.Equal([Key("hall", "a", 1), Key("hall", "b", 1)], refused.OrderBy(static key => key.Id, StringComparer.Ordinal));
        Assert.Null(await Catalogue.FindAsync("hall", "d"));
        AssertIs(Entry("hall", "b", 1, "two"), await Catalogue.FindAsync("hall", "b"));
    }

    [StoreFact]
    public async Task AddAsync_OfOneKeyTwice_TakesOneContentOnly()
    {
        Assert.Empty(await Catalogue.AddAsync([Entry("hall", "a", 1, "one"), Entry("hall", "a", 1, "one")]));
        Assert.Equal([Key("hall", "b", 1)], (await Catalogue.AddAsync([Entry("hall", "b", 1, "one"), Entry("hall", "b", 1, "two")]))
            .Distinct());

        Assert.Null(await Catalogue.FindAsync("hall", "b"));
        Assert.Empty(await Catalogue.AddAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>("entries", async () => await Catalogue.AddAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Catalogue.AddAsync([Entry("", "a", 1, "one")]));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Catalogue.AddAsync([Entry("hall", "", 1, "one")]));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Catalogue.AddAsync([Entry("hall", "a", 0, "one")]));
    }

    [StoreFact]
    public async Task AddAsync_OfOneKeyByManyAtOnce_TakesOneContentOnly()
    {
        var refused = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            await Catalogue.AddAsync([Entry("hall", "a", 1, $"content {i}"), Entry("hall", $"of {i}", 1, "")]))));

        Assert.Single(refused, static keys => keys.Count == 0);
        Assert.All(refused.Where(static keys => keys.Count > 0), static keys => Assert.Equal([Key("hall", "a", 1)], keys));
        Assert.Equal(2, (await ListAsync("hall")).Count);
    }

    [StoreFact]
    public async Task ListAsync_OfAKindOrAll_IsInOrdinalOrder()
    {
        CatalogueKey[] inOrder =
        [
            Key("hall", "B", 1), Key("hall", "a", 2), Key("hall", "a", 9), Key("hall", "a", 10), Key("hall", "\u00e9", 1),
            Key("price-book", "a", 1), Key("zones", "\U0001F3AD", 1), Key("zones", "\uFFFD", 1),
        ];
        Assert.Empty(await Catalogue.AddAsync(inOrder.Reverse().Select(static key => new CatalogueEntry(key, new byte[] { 1 }))));

        Assert.Equal(inOrder, await ListAsync(null));
        Assert.Equal(inOrder.Take(5), await ListAsync("hall"));
        Assert.Empty(await ListAsync("halls"));
    }

    private static CatalogueKey Key(string kind, string id, int version) => new(kind, id, version);

    private static CatalogueEntry Entry(string kind, string id, int version, string content) =>
        new(Key(kind, id, version), Encoding.UTF8.GetBytes(content));

    private static void AssertIs(CatalogueEntry expected, CatalogueEntry? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Key, actual.Key);
        Assert.Equal(expected.Content.ToArray(), actual.Content.ToArray());
    }

    private async Task<List<CatalogueKey>> ListAsync(string? kind)
    {
        var keys = new List<CatalogueKey>();
        await foreach (var key in Catalogue.ListAsync(kind))
        {
            keys.Add(key);
        }

        return keys;
    }
}
