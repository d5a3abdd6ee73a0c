using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>
/// Which tiers dynamic rules had reached, and since when, as it follows from what was sold when: the same whoever asks for prices, and
/// however often.
/// </summary>
/// <remarks>Only rules with a cooling-off have a history; what others have reached does not depend on it. Not thread-safe.</remarks>
internal sealed class TierHistory
{
    private readonly PriceBook _book;
    private readonly TierConditions _conditions;
    private readonly Dictionary<PriceZoneId, int> _sold = [];
    private readonly List<(DynamicPriceRule Rule, int Zone)> _kept = [];
    private DynamicTierState[] _states;
    private DateTimeOffset _time = DateTimeOffset.MinValue;

    /// <param name="book">The book.</param>
    /// <param name="zones">Which place is in which zone.</param>
    /// <param name="curtain">When the curtain rises; null when that is not known.</param>
    /// <param name="sold">What was sold by zone before the first sale that will be told.</param>
    /// <param name="before">The tiers that were reached by then; those of other rules and zones count for nothing.</param>
    public TierHistory(PriceBook book, ZoneMap zones, DateTimeOffset? curtain, IReadOnlyDictionary<PriceZoneId, int> sold,
        ImmutableArray<DynamicTierState> before)
    {
        _book = book;
        _conditions = new TierConditions(book, PriceTableCompiler.CapacityOf(book, zones), curtain);
        foreach (var (zone, count) in sold)
        {
            _sold.Add(zone, count);
        }

        foreach (var rule in book.Rules.Dynamic.Where(static rule => HasHistory(rule.Rule)))
        {
            for (var zone = 0; zone < book.Zones.Length; zone++)
            {
                if (rule.TakesZone(zone))
                {
                    _kept.Add((rule.Rule, zone));
                }
            }
        }

        _states = [.. _kept.Select(kept => StateBefore(kept.Rule, kept.Zone, before))];
    }

    public static bool IsNeeded(PriceBook book) => Array.Exists(book.Rules.Dynamic, static rule => HasHistory(rule.Rule));

    /// <summary>
    /// Notes that places of a zone were sold, or with a count below zero given back; what happens at one instant is seen at once.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="count">How many.</param>
    /// <param name="time">When; not before what was noted last.</param>
    public void Add(PriceZoneId zone, int count, DateTimeOffset time)
    {
        if (time > _time)
        {
            _states = [.. _states.Select((state, at) => Advanced(state, _kept[at].Rule, _kept[at].Zone, time.AddTicks(-1)))];
            _time = time;
        }

        _sold[zone] = _sold.GetValueOrDefault(zone) + count;
    }

    /// <summary>What is reached at an instant, not before what was noted last.</summary>
    public ImmutableArray<DynamicTierState> At(DateTimeOffset now) =>
        [.. _states.Select((state, at) => Advanced(state, _kept[at].Rule, _kept[at].Zone, now > _time ? now : _time))];

    private static bool HasHistory(DynamicPriceRule rule) => rule.CoolingOff > TimeSpan.Zero;

    private DynamicTierState StateBefore(DynamicPriceRule rule, int zone, ImmutableArray<DynamicTierState> before)
    {
        var id = _book.Zones[zone].Id;
        return before.FirstOrDefault(state =>
                state.Rule == rule.Id && state.Zone == id && state.Tier >= -1 && state.Tier < rule.Tiers.Length)
            ?? new DynamicTierState(rule.Id, id, _conditions.Reached(rule, zone, _sold, _time), DateTimeOffset.MinValue);
    }

    /// <summary>A state after all that time brings about from the last sale on, up to an instant and at it.</summary>
    private DynamicTierState Advanced(DynamicTierState state, DynamicPriceRule rule, int zone, DateTimeOffset until)
    {
        var at = _time;
        while (true)
        {
            var reached = _conditions.Reached(rule, zone, _sold, at);
            var free = _conditions.FreeAt(rule, state.Since);
            if (reached != state.Tier && at >= free)
            {
                state = state with { Tier = reached, Since = at };
            }

            var next = _conditions.NextAfter(rule, at);
            next = reached != state.Tier && !(next <= free) ? free : next;
            if (next is not { } soon || soon > until)
            {
                return state;
            }

            at = soon;
        }
    }
}
