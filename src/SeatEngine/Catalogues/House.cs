using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
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
public sealed partial class House : IAsyncDisposable
{
    private readonly ICatalogueStore _catalogue;
    private readonly StoreWriter _writer;
    private readonly HouseOptions _options;
    private readonly HouseShelf _shelf;
    private readonly Lock _gate = new();
    private readonly LinkedList<Opening> _open = new();
    private readonly Dictionary<PerformanceId, LinkedListNode<Opening>> _byId = [];

    private House(ICatalogueStore catalogue, StoreWriter writer, HouseOptions options, HouseSettings settings, OrderBook orders)
    {
        _catalogue = catalogue;
        _shelf = new HouseShelf(catalogue);
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
    public static Task<House> OpenAsync<TStore>(TStore store, HouseOptions? options = null, CancellationToken cancellationToken = default)
        where TStore : ISeatStore, ICatalogueStore => OpenAsync(store, store, options, cancellationToken);

    /// <summary>Opens a house whose events and catalogue are kept in two stores.</summary>
    /// <param name="store">The store of its events, which stays the caller's to dispose of.</param>
    /// <param name="catalogue">The store of its catalogue, likewise.</param>
    /// <param name="options">How it is opened; null for the usual.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The house.</returns>
    /// <exception cref="InvalidDataException">There is no house in the catalogue, or one that cannot be.</exception>
    public static async Task<House> OpenAsync(ISeatStore store, ICatalogueStore catalogue, HouseOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(catalogue);
        options ??= new HouseOptions();
        var entry = await catalogue.FindAsync(HouseCatalogue.HouseKind, HouseCatalogue.HouseId, null, cancellationToken)
            .ConfigureAwait(false)
            ?? throw new InvalidDataException("The store holds no house.");
        var settings = HouseCatalogue.ToSettings(entry);
        StoreWriter writer = new(store) { Leasing = options.Leasing };
        var orders = await OrderBook.OpenAsync(
            options.Orders with { Time = options.Time, TimeZone = ZoneOf(settings), Store = writer }, cancellationToken)
                .ConfigureAwait(false);
        return new House(catalogue, writer, options, settings, orders);
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
                await _shelf.ReadAsync(key.Kind, new(key.Id, key.Version), cancellationToken).ConfigureAwait(false)));
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

    /// <summary>Gives up the leases that this process has, so that others need not wait for their end. The store stays open.</summary>
    /// <returns>When others can take them.</returns>
    public async ValueTask DisposeAsync() => await _writer.ReleaseLeasesAsync().ConfigureAwait(false);

    /// <summary>Opens performances, and keeps them open until the answer is disposed of. Those that the catalogue lacks are passed
    /// over.</summary>
    private async ValueTask<IDisposable> UseAsync(IEnumerable<PerformanceId> ids, CancellationToken cancellationToken)
    {
        Use use = new();
        try
        {
            PerformanceId[] used = [.. ids.Where(static id => !id.IsNone).Distinct()];
            foreach (var opening in used.Select(id => Enter(id, use)).ToArray())
            {
                await opening.Performance.WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            await FollowMovesAsync(used, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            use.Dispose();
            throw;
        }

        CloseIdle();
        return use;
    }

    /// <summary>The opening of a performance, begun if nobody has begun it.</summary>
    private Opening Enter(PerformanceId id, Use use)
    {
        lock (_gate)
        {
            if (_byId.TryGetValue(id, out var node) && !node.Value.IsInVain)
            {
                _open.Remove(node);
                _open.AddLast(node);
            }
            else
            {
                if (node is not null)
                {
                    _open.Remove(node);
                }

                _byId[id] = node = _open.AddLast(new Opening(id, Task.Run(() => OpenAsync(id))));
            }

            use.Add(node.Value);
            return node.Value;
        }
    }

    private async Task<Performance?> OpenAsync(PerformanceId id)
    {
        if (await FindEntryAsync(id, CancellationToken.None).ConfigureAwait(false) is not { } listed)
        {
            return null;
        }

        var performance = await OpenAsync(listed).ConfigureAwait(false);
        Office.Open(performance);
        return performance;
    }

    private async ValueTask<Performance> OpenAsync(HousePerformance listed)
    {
        var map = await _shelf.MapAsync(listed).ConfigureAwait(false);
        var plans = new HousePlans(_shelf, listed, _options.Inventories.Plans);
        var inventory = await SeatInventory.OpenAsync(map,
            _options.Inventories with { Performance = listed.Id, Time = _options.Time, Store = _writer, Plans = plans.Find })
            .ConfigureAwait(false);
        await SetAsideAsync(listed, inventory).ConfigureAwait(false);
        return await OpenAsync(listed, inventory).ConfigureAwait(false);
    }

    /// <summary>A performance of an inventory, on the plan on which that is now.</summary>
    private async ValueTask<Performance> OpenAsync(HousePerformance listed, SeatInventory inventory)
    {
        var zones = await _shelf.ZonesAsync(listed, inventory.Map).ConfigureAwait(false);
        var prices = await _shelf.PricesAsync(listed).ConfigureAwait(false);
        return new Performance(inventory, zones, prices,
            new PerformanceOptions { Orders = Orders, Time = _options.Time, Curtain = listed.Curtain });
    }

    /// <summary>What the house sets aside is the first that happens in a performance, or has happened already.</summary>
    private async Task SetAsideAsync(HousePerformance listed, SeatInventory inventory)
    {
        if (inventory.Version > 0 || await _shelf.HoldsAsync(listed).ConfigureAwait(false) is not { } template)
        {
            return;
        }

        var laid = await inventory.ExecuteAsync(template.Steps(listed.Curtain)).ConfigureAwait(false);
        if (!laid.Succeeded)
        {
            throw new InvalidDataException(
                $"The hold template of performance '{listed.Id}' cannot be laid over it: {laid.Explain()}");
        }
    }

    /// <summary>Closes what nobody uses and has not been asked for longest.</summary>
    private void CloseIdle()
    {
        lock (_gate)
        {
            for (var node = _open.First; node is not null && _open.Count > _options.MostOpen;)
            {
                var next = node.Next;
                if (node.Value is { IsIdle: true, Performance.IsCompleted: true })
                {
                    _open.Remove(node);
                    _byId.Remove(node.Value.Id);
                    Close(node.Value);
                }

                node = next;
            }
        }
    }

    private void Close(Opening opening)
    {
        if (opening.Performance is { IsCompletedSuccessfully: true, Result: { } performance })
        {
            Office.Close(performance);
            performance.Inventory.Close();
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

    /// <summary>A performance that is open or being opened, and how many are using it.</summary>
    private sealed class Opening(PerformanceId id, Task<Performance?> performance)
    {
        private int _users;

        public PerformanceId Id { get; } = id;

        public Task<Performance?> Performance { get; set; } = performance;

        /// <summary>Whether it came to nothing, so that it is to be tried again.</summary>
        public bool IsInVain => Performance.IsCompleted && Performance is not { IsCompletedSuccessfully: true, Result: not null };

        public bool IsIdle => Volatile.Read(ref _users) == 0;

        public void Enter() => Interlocked.Increment(ref _users);

        public void Leave() => Interlocked.Decrement(ref _users);
    }

    /// <summary>Keeps performances open until it is disposed of.</summary>
    private sealed class Use : IDisposable
    {
        private List<Opening>? _used = [];

        public void Add(Opening opening)
        {
            opening.Enter();
            _used!.Add(opening);
        }

        public void Dispose() => Interlocked.Exchange(ref _used, null)?.ForEach(static opening => opening.Leave());
    }
}
