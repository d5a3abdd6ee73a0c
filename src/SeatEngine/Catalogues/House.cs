using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>
/// A house that lives in a store: its catalogue, its book of orders, and its performances, each opened when it is first asked for.
/// </summary>
/// <remarks>
/// Safe for use by any number of threads; several processes may have the same house open. What <see cref="Office"/> is asked
/// asynchronously opens the performances that it needs by itself.
/// </remarks>
[SendInstead("what it answers"), JsonConverter(typeof(NotOnTheWire))]
public sealed partial class House
{
    private readonly ICatalogueStore _catalogue;
    private readonly StoreWriter _writer;
    private readonly HouseOptions _options;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly Dictionary<CatalogueReference, SeatMap> _maps = [];
    private readonly Dictionary<CatalogueReference, PriceBook> _prices = [];
    private readonly LinkedList<OpenPerformance> _open = new();
    private readonly Dictionary<PerformanceId, LinkedListNode<OpenPerformance>> _byId = [];

    private House(ICatalogueStore catalogue, StoreWriter writer, HouseOptions options, HouseSettings settings, OrderBook orders)
    {
        _catalogue = catalogue;
        _writer = writer;
        _options = options;
        Settings = settings;
        Office = new BoxOffice(orders) { Opener = UseAsync };
    }

    /// <summary>What the catalogue says of the house.</summary>
    public HouseSettings Settings { get; }

    /// <summary>The zone in which its days begin.</summary>
    public TimeZoneInfo TimeZone => Orders.Options.TimeZone;

    /// <summary>The office that sells at all its performances; those that are open now are listed by it.</summary>
    public BoxOffice Office { get; }

    /// <summary>What was sold to whom for how much, and what was paid.</summary>
    public OrderBook Orders => Office.Orders;

    /// <summary>Opens a house that a store holds.</summary>
    /// <typeparam name="TStore">A store of events that has a catalogue.</typeparam>
    /// <param name="store">The store, which stays the caller's to dispose of.</param>
    /// <param name="options">How it is opened; null for the usual.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The house.</returns>
    /// <exception cref="InvalidDataException">The store holds no house, or one that cannot be.</exception>
    public static async Task<House> OpenAsync<TStore>(TStore store, HouseOptions? options = null, CancellationToken cancellationToken = default)
        where TStore : ISeatStore, ICatalogueStore
    {
        ArgumentNullException.ThrowIfNull(store);
        options ??= new HouseOptions();
        var entry = await store.FindAsync(HouseCatalogue.HouseKind, HouseCatalogue.HouseId, null, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidDataException("The store holds no house.");
        var settings = HouseCatalogue.ToSettings(entry);
        StoreWriter writer = new(store);
        var orders = await OrderBook.OpenAsync(
            options.Orders with { Time = options.Time, TimeZone = ZoneOf(settings), Store = writer }, cancellationToken).ConfigureAwait(false);
        return new House(store, writer, options, settings, orders);
    }

    /// <summary>All performances of the catalogue, each as it is now, in ordinal order of their ids.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The performances, open or not.</returns>
    /// <exception cref="InvalidDataException">An entry cannot be read.</exception>
    public async ValueTask<ImmutableArray<HousePerformance>> ListAsync(CancellationToken cancellationToken = default)
    {
        var newest = new SortedDictionary<string, CatalogueKey>(StringComparer.Ordinal);
        await foreach (var key in _catalogue.ListAsync(HouseCatalogue.PerformanceKind, cancellationToken).ConfigureAwait(false))
        {
            newest[key.Id] = newest.TryGetValue(key.Id, out var known) && known.Version > key.Version ? known : key;
        }

        var listed = ImmutableArray.CreateBuilder<HousePerformance>(newest.Count);
        foreach (var key in newest.Values)
        {
            listed.Add(HouseCatalogue.ToPerformance(
                await ReadAsync(key.Kind, key.Id, key.Version, cancellationToken).ConfigureAwait(false)));
        }

        return listed.MoveToImmutable();
    }

    /// <summary>Finds a performance, and opens it if it is not open: from its newest checkpoint and the events after it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The performance; null when the catalogue has none of that id.</returns>
    /// <exception cref="InvalidDataException">What the store holds of it cannot be, or has been changed.</exception>
    public async ValueTask<Performance?> FindAsync(PerformanceId id, CancellationToken cancellationToken = default)
    {
        using var use = await UseAsync([id], cancellationToken).ConfigureAwait(false);
        return Office.Find(id);
    }

    /// <summary>Logs what has ended by now in all performances that are open, for whoever wants the log to say so.</summary>
    /// <param name="cancellationToken">Gives up between two performances.</param>
    /// <returns>How many holds and hold codes were logged to have ended.</returns>
    public async ValueTask<int> SettleDueAsync(CancellationToken cancellationToken = default)
    {
        var settled = 0;
        foreach (var performance in Office.Performances)
        {
            settled += await performance.Inventory.SettleDueAsync(cancellationToken).ConfigureAwait(false);
        }

        return settled;
    }

    /// <summary>Opens performances, and keeps them open until the answer is disposed of. Those that the catalogue lacks are passed over.</summary>
    private async ValueTask<IDisposable> UseAsync(IEnumerable<PerformanceId> ids, CancellationToken cancellationToken)
    {
        Use use = new();
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var id in ids.Distinct())
            {
                if (await OpenedAsync(id, cancellationToken).ConfigureAwait(false) is { } open)
                {
                    use.Add(open);
                }
            }
        }
        catch
        {
            use.Dispose();
            throw;
        }
        finally
        {
            CloseIdle();
            _opening.Release();
        }

        return use;
    }

    private async ValueTask<OpenPerformance?> OpenedAsync(PerformanceId id, CancellationToken cancellationToken)
    {
        if (_byId.TryGetValue(id, out var node))
        {
            _open.Remove(node);
            _open.AddLast(node);
            return node.Value;
        }

        if (id.IsNone || await _catalogue.FindAsync(HouseCatalogue.PerformanceKind, id.Value, null, cancellationToken)
            .ConfigureAwait(false) is not { } entry)
        {
            return null;
        }

        var performance = await OpenAsync(HouseCatalogue.ToPerformance(entry), cancellationToken).ConfigureAwait(false);
        Office.Open(performance);
        return (_byId[id] = _open.AddLast(new OpenPerformance(performance))).Value;
    }

    private async ValueTask<Performance> OpenAsync(HousePerformance listed, CancellationToken cancellationToken)
    {
        var map = await MapAsync(listed.Hall, cancellationToken).ConfigureAwait(false);
        var prices = await PricesAsync(listed.Prices, cancellationToken).ConfigureAwait(false);
        var inventory = await SeatInventory.OpenAsync(map,
            _options.Inventories with { Performance = listed.Id, Time = _options.Time, Store = _writer }, cancellationToken)
            .ConfigureAwait(false);
        return new Performance(inventory, ZoneMap.OfCategories(map), prices,
            new PerformanceOptions { Orders = Orders, Time = _options.Time, Curtain = listed.Curtain });
    }

    /// <summary>Halls and books are compiled once, however many performances are in them.</summary>
    private async ValueTask<SeatMap> MapAsync(CatalogueReference hall, CancellationToken cancellationToken) =>
        _maps.TryGetValue(hall, out var map) ? map : _maps[hall] = SeatMap.Compile(HouseCatalogue.ToHall(
            await ReadAsync(HouseCatalogue.HallKind, hall.Id, hall.Version, cancellationToken).ConfigureAwait(false)));

    private async ValueTask<PriceBook> PricesAsync(CatalogueReference prices, CancellationToken cancellationToken) =>
        _prices.TryGetValue(prices, out var book) ? book : _prices[prices] = HouseCatalogue.ToPrices(
            await ReadAsync(HouseCatalogue.PricesKind, prices.Id, prices.Version, cancellationToken).ConfigureAwait(false));

    private async ValueTask<CatalogueEntry> ReadAsync(string kind, string id, int version, CancellationToken cancellationToken) =>
        await _catalogue.FindAsync(kind, id, version, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidDataException(FormattableString.Invariant($"The catalogue lacks the {kind} '{id}' in version {version}."));

    /// <summary>Closes what nobody uses and has not been asked for longest. With the gate.</summary>
    private void CloseIdle()
    {
        for (var node = _open.First; node is not null && _open.Count > _options.MostOpen;)
        {
            var next = node.Next;
            if (node.Value.IsIdle)
            {
                _open.Remove(node);
                _byId.Remove(node.Value.Performance.Id);
                Office.Close(node.Value.Performance.Id);
                node.Value.Performance.Inventory.Close();
            }

            node = next;
        }
    }

    private static TimeZoneInfo ZoneOf(HouseSettings settings)
    {
        try
        {
            return settings.TimeZone is { } zone ? TimeZoneInfo.FindSystemTimeZoneById(zone) : TimeZoneInfo.Utc;
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new InvalidDataException($"This machine knows no time zone '{settings.TimeZone}'.", unknown);
        }
    }

    /// <summary>A performance that is open, and how many are using it.</summary>
    private sealed class OpenPerformance(Performance performance)
    {
        private int _users;

        public Performance Performance { get; } = performance;

        public bool IsIdle => Volatile.Read(ref _users) == 0;

        public void Enter() => Interlocked.Increment(ref _users);

        public void Leave() => Interlocked.Decrement(ref _users);
    }

    /// <summary>Keeps performances open until it is disposed of.</summary>
    private sealed class Use : IDisposable
    {
        private List<OpenPerformance>? _used = [];

        public void Add(OpenPerformance open)
        {
            open.Enter();
            _used!.Add(open);
        }

        public void Dispose() => Interlocked.Exchange(ref _used, null)?.ForEach(static open => open.Leave());
    }
}
