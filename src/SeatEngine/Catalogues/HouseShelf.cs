using System.Collections.Concurrent;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;

namespace SeatEngine.Catalogues;

/// <summary>What performances share of a catalogue: each is read once, however many performances need it.</summary>
internal sealed class HouseShelf(ICatalogueStore catalogue)
{
    private readonly ConcurrentDictionary<(CatalogueReference Hall, CatalogueReference? SetUp), Task<SeatMap>> _maps = new();
    private readonly ConcurrentDictionary<(SeatMap Map, CatalogueReference? Zones), Task<ZoneMap>> _zones = new();
    private readonly ConcurrentDictionary<CatalogueReference, Task<PriceBook>> _prices = new();

    /// <summary>An entry that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public async Task<CatalogueEntry> ReadAsync(string kind, CatalogueReference what, CancellationToken cancellationToken = default) =>
        await catalogue.FindAsync(kind, what.Id, what.Version, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidDataException(FormattableString.Invariant(
            $"The catalogue lacks the {kind} '{what.Id}' in version {what.Version}."));

    /// <summary>The map of a hall in its set-up.</summary>
    public Task<SeatMap> MapAsync(HousePerformance listed) => OnceAsync(_maps, (listed.Hall, listed.SetUp), async key =>
    {
        var hall = HouseCatalogue.ToHall(await ReadAsync(HouseCatalogue.HallKind, key.Hall).ConfigureAwait(false));
        return SeatMap.Compile(key.SetUp is null
            ? hall
            : HouseCatalogue.ToHall(await ReadAsync(HouseCatalogue.SetUpKind, key.SetUp).ConfigureAwait(false), hall));
    });

    /// <summary>The price zones on a map.</summary>
    public Task<ZoneMap> ZonesAsync(HousePerformance listed, SeatMap map) => OnceAsync(_zones, (map, listed.Zones), async key =>
        key.Zones is null
            ? ZoneMap.OfCategories(map)
            : HouseCatalogue.ToZones(await ReadAsync(HouseCatalogue.ZonesKind, key.Zones).ConfigureAwait(false), map));

    /// <summary>The price book.</summary>
    public Task<PriceBook> PricesAsync(HousePerformance listed) => OnceAsync(_prices, listed.Prices, async book =>
        HouseCatalogue.ToPrices(await ReadAsync(HouseCatalogue.PricesKind, book).ConfigureAwait(false)));

    /// <summary>What is set aside before the sale begins; null for nothing.</summary>
    public async Task<HoldTemplate?> HoldsAsync(HousePerformance listed) => listed.Holds is null
        ? null
        : HouseCatalogue.ToHolds(await ReadAsync(HouseCatalogue.HoldsKind, listed.Holds).ConfigureAwait(false));

    /// <summary>What failed is tried again by the next who asks.</summary>
    private static async Task<T> OnceAsync<TKey, T>(ConcurrentDictionary<TKey, Task<T>> known, TKey key, Func<TKey, Task<T>> read)
        where TKey : notnull
    {
        var reading = known.GetOrAdd(key, read);
        try
        {
            return await reading.ConfigureAwait(false);
        }
        catch
        {
            known.TryRemove(new(key, reading));
            throw;
        }
    }
}
