using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Works out who of a night's waiting list is offered what: pure, on one snapshot and one instant.</summary>
/// <param name="season">The season, by whose windows it goes.</param>
/// <param name="night">The night.</param>
/// <param name="performance">The same, open.</param>
/// <param name="snapshot">Who has which seat.</param>
/// <param name="rules">The house's rules.</param>
/// <param name="now">When.</param>
internal sealed class WaitingPlanner(Season season, SeasonNight night, Performance performance, InventorySnapshot snapshot,
    WaitingRules rules, DateTimeOffset now)
{
    /// <summary>The kind of holds by which offers are held.</summary>
    public const string HoldKind = "waiting";

    private readonly SeatMap _map = snapshot.Map;
    private readonly SortedDictionary<WaitingId, WaitingEntry> _changed = [];
    private readonly List<InventoryStep> _steps = [];
    private readonly List<HoldToken> _made = [];
    private readonly Lazy<SeatAllocator> _allocator = new(() => new SeatAllocator(snapshot.Map));
    private SeatSet _passedOn = snapshot.Map.Empty;
    private SeatSet _taken = snapshot.Map.Empty;

    /// <summary>The entries that change, as they become.</summary>
    public ImmutableArray<WaitingEntry> Changed => [.. _changed.Values];

    /// <summary>What the inventory has to do, all or nothing.</summary>
    public IReadOnlyList<InventoryStep> Steps => _steps;

    /// <summary>The holds that are made.</summary>
    public IReadOnlyList<HoldToken> Made => _made;

    /// <summary>Plans the night.</summary>
    /// <param name="open">The entries of which something can still become.</param>
    public void Plan(IEnumerable<WaitingEntry> open)
    {
        var held = snapshot.HeldCount == 0 ? [] : snapshot.Holds.Where(static hold => HoldNames.IdOf(HoldKind, hold) is not null)
            .ToDictionary(static hold => hold.Token);
        var isOver = night.Status == PerformanceStatus.Cancelled || now >= night.Curtain;
        List<WaitingEntry> waiting = [];
        foreach (var entry in open)
        {
            if (isOver)
            {
                Change(entry with { State = WaitingState.Over, Offer = null });
            }
            else if (entry.Offer is not { } offer)
            {
                waiting.Add(entry);
            }
            else if (offer.Until <= now || !held.Remove(offer.Hold))
            {
                // Whoever lost a hold before its end by somebody else's doing has passed nothing up.
                var free = Change(offer.Until <= now ? entry.Passing(rules.MostMissed)
                    : entry with { State = WaitingState.Waiting, Offer = null });
                if (free.State == WaitingState.Waiting)
                {
                    waiting.Add(free);
                }
            }
        }

        // What is held for nobody any more is passed on within the same change, so that nobody gets in between.
        foreach (var hold in held.Values.OrderBy(static hold => hold.HeldAt).ThenBy(static hold => hold.Places.Seats[0]))
        {
            _steps.Add(InventoryStep.Release(hold.Token, RequestOptions.House));
            _passedOn |= _map.Select(hold.Places.Seats);
        }

        foreach (var entry in InOrder(waiting))
        {
            Offer(entry);
        }
    }

    /// <summary>Who goes before whom.</summary>
    public static IOrderedEnumerable<WaitingEntry> InOrder(IEnumerable<WaitingEntry> waiting) =>
        waiting.OrderByDescending(static entry => entry.Priority).ThenBy(static entry => entry.Missed)
            .ThenBy(static entry => entry.AskedAt).ThenBy(static entry => entry.Id);

    private void Offer(WaitingEntry entry)
    {
        OrderTerms asks = new() { Channel = entry.Channel, Facts = entry.Facts };
        if (!SaleGate.IsOpen(season, night, SaleKind.Singles, asks, now) || Find(entry) is not { } seats)
        {
            return;
        }

        var until = now + rules.Lasts < night.Curtain ? now + rules.Lasts : night.Curtain;
        var token = RandomIds.NewToken();
        _made.Add(token);
        _steps.Add(InventoryStep.Hold(PlaceSelection.Of(seats), new HoldOptions
        {
            AsHouse = true,
            Buyer = HoldNames.BuyerOf(HoldKind, entry.Id.Value),
            Token = token,
            Lifetime = HoldNames.After(until + rules.Grace, now),
        }));
        Change(entry with { State = WaitingState.Offered, Offer = new(seats, token, now, until) });
    }

    private ImmutableArray<SeatId>? Find(WaitingEntry entry)
    {
        var needsAccess = entry.Wish.Wheelchairs > 0;
        var open = (snapshot.AvailableTo(entry.Channel, now, needsAccess) | (needsAccess ? _passedOn : _passedOn - _map.AccessiblePlaces))
            & entry.Wish.Within(performance);
        open = open - _taken - _map.Select(entry.PassedUp.Where(seat => _map.TryGetIndex(seat, out _)));
        if (open.Count < entry.People
            || _allocator.Value.Find(open, entry.Wish.RequestFor(entry.People)).Best is not { IsTogether: true } best
            || best.Selection.Seats.Length != entry.People)
        {
            return null;
        }

        var layout = InventoryLayout.Of(_map);
        foreach (var seat in best.Seats)
        {
            _taken = _taken.With(seat);
            foreach (var conflict in layout.ConflictsOf(seat.Value))
            {
                _taken = _taken.With(new SeatIndex(conflict));
            }
        }

        return best.Selection.Seats;
    }

    private WaitingEntry Change(WaitingEntry entry) => _changed[entry.Id] = entry;
}
