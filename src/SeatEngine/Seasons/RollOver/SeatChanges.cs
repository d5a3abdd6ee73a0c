using System.Collections.Frozen;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What is different about seats that an account keeps: halls, zones and nights of the old season against those of the new
/// one.</summary>
/// <param name="from">The season that was.</param>
/// <param name="table">From when on a difference counts.</param>
internal sealed class SeatChanges(SeasonOffice from, RollOverTable table)
{
    private readonly Dictionary<(SeatMap Before, SeatMap After), HallChange> _halls = [];

    /// <summary>All that is different on the nights on which an account has its base seats; what is so on all nights is told
    /// once.</summary>
    public List<RollOverFinding> Of(AccountDraft draft)
    {
        var findings = NightsOf(draft);
        var seen = new HashSet<(RollOverCause, SeatId)>();
        foreach (var night in draft.Nights)
        {
            if (Before(draft, night) is not { } old)
            {
                continue;
            }

            var hall = HallOf(old.Map, night.Map);
            foreach (var seat in draft.Before)
            {
                if (old.Map.TryGetIndex(seat, out var was) && night.Map.TryGetIndex(seat, out var now))
                {
                    Look(draft, night, seat, hall, (old.Zones.ZoneOf(was), night.Performance.Zones.ZoneOf(now)), seen, findings);
                }
            }
        }

        return findings;
    }

    /// <summary>The nights of an account that are on another weekday or at another time.</summary>
    public List<RollOverFinding> NightsOf(AccountDraft draft) =>
    [
        .. draft.Nights.Select(night => (Now: night.Night, Was: from.Season.Find(night.Night.Code)))
            .Where(static entry => entry.Was is { } was
                && (was.At.DayOfWeek != entry.Now.At.DayOfWeek || was.At.TimeOfDay != entry.Now.At.TimeOfDay))
            .Select(static entry => new RollOverFinding(RollOverCause.NightMoved, entry.Now.Id, default, FormattableString.Invariant(
                $"{entry.Now.Id} is on {entry.Now.At:dddd 'at' HH:mm}, and was on {entry.Was!.At:dddd 'at' HH:mm}."))),
    ];

    /// <summary>Where a base seat stood, in the halls of the old nights or of the new ones; null when none has it.</summary>
    public PlanPoint? PlaceOf(AccountDraft draft, SeatId seat) => Maps(draft)
        .Select(map => map.TryGetIndex(seat, out var index) ? map.PositionOf(index) : (PlanPoint?)null)
        .FirstOrDefault(static place => place is not null);

    /// <summary>The price zone of the first base seat in the old season; null when that is not known.</summary>
    public PriceZoneId? ZoneBefore(AccountDraft draft) => OldNights(draft)
        .Select(night => night.Map.TryGetIndex(draft.Before[0], out var index) ? night.Zones.ZoneOf(index) : null)
        .FirstOrDefault(static zone => zone is not null);

    /// <summary>Whether one of the base seats was a place for access needs.</summary>
    public bool HadAccess(AccountDraft draft) =>
        Maps(draft).Any(map => draft.Before.Any(seat => map.TryGetIndex(seat, out var index) && map.AccessiblePlaces.Contains(index)));

    private void Look(AccountDraft draft, NightDraft night, SeatId seat, HallChange hall, (PriceZoneId? Before, PriceZoneId? After) zones,
        HashSet<(RollOverCause, SeatId)> seen, List<RollOverFinding> findings)
    {
        var id = night.Night.Id;
        if (hall.Moved.TryGetValue(seat, out var moved) && moved.Distance >= table.MovedFrom)
        {
            Add(RollOverCause.SeatMoved, FormattableString.Invariant(
                $"Seat {seat} stands {moved.Distance:0.##} m from where it stood, first at {id}."));
        }

        if (hall.Relabelled.Contains(seat))
        {
            Add(RollOverCause.SeatRelabelled, $"The ticket of seat {seat} says another row or number, first at {id}.");
        }

        if (hall.Rerun.TryGetValue(seat, out var rerun) && rerun.Lost.FirstOrDefault(draft.Before.Contains) is { IsNone: false } lost)
        {
            Add(RollOverCause.Parted, $"Seat {seat} is no longer beside {lost}, first at {id}.");
        }

        if (zones.Before != zones.After)
        {
            Add(RollOverCause.Rezoned, $"Seat {seat} is in price zone {zones.After}, and was in {zones.Before}, first at {id}.");
        }

        void Add(RollOverCause cause, string message)
        {
            if (seen.Add((cause, seat)))
            {
                findings.Add(new(cause, id, seat, message));
            }
        }
    }

    private IEnumerable<SeatMap> Maps(AccountDraft draft) =>
        OldNights(draft).Select(static night => night.Map).Concat(draft.Nights.Select(static night => night.Map)).Distinct();

    private IEnumerable<Performance> OldNights(AccountDraft draft) =>
        draft.Nights.Select(night => Before(draft, night)).OfType<Performance>();

    /// <summary>The counterpart of a new night: of the same code, else any of the account's own.</summary>
    private Performance? Before(AccountDraft draft, NightDraft night) =>
        from.Season.Find(night.Night.Code) is { } same && from.Office.Find(same.Id) is { } performance
            ? performance
            : draft.Old.Nights.Select(own => from.Office.Find(own.Performance)).FirstOrDefault(static own => own is not null);

    private HallChange HallOf(SeatMap before, SeatMap after)
    {
        if (!_halls.TryGetValue((before, after), out var change))
        {
            _halls.Add((before, after), change = ReferenceEquals(before, after) ? HallChange.None
                : new HallChange(HallDiff.Of(before, after)));
        }

        return change;
    }

    /// <summary>A difference of halls, by seats.</summary>
    private sealed class HallChange
    {
        public static readonly HallChange None = new(null);

        public HallChange(HallDiff? diff)
        {
            Moved = (diff?.Moved ?? []).ToFrozenDictionary(static move => move.Seat);
            Relabelled = (diff?.Relabelled ?? []).Select(static change => change.Seat).ToFrozenSet();
            Rerun = (diff?.Rerun ?? []).ToFrozenDictionary(static rerun => rerun.Seat);
        }

        public FrozenDictionary<SeatId, SeatMove> Moved { get; }

        public FrozenSet<SeatId> Relabelled { get; }

        public FrozenDictionary<SeatId, SeatRerun> Rerun { get; }
    }
}
