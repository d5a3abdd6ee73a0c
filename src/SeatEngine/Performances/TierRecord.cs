using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>The tiers of dynamic rules, read out of the inventory's own record: what was sold when.</summary>
/// <remarks>Safe for use by any number of threads. Each event is read once; then asking costs a little for each rule and zone.</remarks>
internal sealed class TierRecord(Performance performance, DateTimeOffset? curtain, ImmutableArray<DynamicTierState> before)
{
    private readonly Lock _gate = new();
    private readonly HashSet<SeatId> _sold = [];
    private TierHistory? _history;
    private long _version = -1;

    /// <summary>What was reached at an instant, by all that a snapshot shows.</summary>
    public ImmutableArray<DynamicTierState> At(InventorySnapshot snapshot, DateTimeOffset now)
    {
        while (true)
        {
            long known;
            lock (_gate)
            {
                if (snapshot.Version <= _version)
                {
                    return _history!.At(now);
                }

                known = _version;
            }

            // The inventory is asked with nothing locked, since it may itself be waiting for whoever prices.
            var (start, events) = performance.Inventory.Record(known, snapshot.Version);
            lock (_gate)
            {
                if (known == _version)
                {
                    CatchUp(start, events.Span);
                    _version = Math.Max(snapshot.Version, start.Version);
                }
            }
        }
    }

    private void CatchUp(InventoryState start, ReadOnlySpan<InventoryEvent> events)
    {
        if (start.Version > _version)
        {
            Begin(start.At(start.Time));
        }

        foreach (var logged in events)
        {
            if (logged.Kind is InventoryEventKind.Sold or InventoryEventKind.Returned)
            {
                Take(logged, logged.Kind == InventoryEventKind.Sold);
            }
        }
    }

    /// <summary>Begins where the record does; what came before it is known only by the tiers that were reached until then.</summary>
    private void Begin(InventorySnapshot start)
    {
        _sold.Clear();
        _sold.UnionWith(start.Sold.ToIds());
        var sold = _sold.Select(ZoneOf)
            .Concat(start.Map.Areas.SelectMany(area => Enumerable.Repeat(performance.Zones.ZoneOf(area.Id), start.CountsOf(area.Id).Sold)))
            .OfType<PriceZoneId>().CountBy(static zone => zone).ToDictionary();
        _history = new TierHistory(performance.Prices, performance.Zones, curtain, sold, _history?.At(start.Time) ?? before);
    }

    private void Take(InventoryEvent logged, bool isSale)
    {
        foreach (var seat in logged.Places.Seats)
        {
            // A seat that its owner had put up for resale was sold all the time.
            if ((isSale ? _sold.Add(seat) : _sold.Remove(seat)) && ZoneOf(seat) is { } zone)
            {
                _history!.Add(zone, isSale ? 1 : -1, logged.Time);
            }
        }

        foreach (var area in logged.Places.Areas)
        {
            if (performance.Zones.ZoneOf(area.Area) is { } zone)
            {
                _history!.Add(zone, isSale ? area.Count : -area.Count, logged.Time);
            }
        }
    }

    private PriceZoneId? ZoneOf(SeatId seat) =>
        performance.Map.TryGetIndex(seat, out var index) ? performance.Zones.ZoneOf(index) : null;
}
