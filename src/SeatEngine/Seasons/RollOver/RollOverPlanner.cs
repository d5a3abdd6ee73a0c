using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Works out which seats each account of a season has in the next one: pure, on snapshots that agree.</summary>
/// <param name="from">The season that was, with its halls.</param>
/// <param name="to">The season that comes.</param>
/// <param name="table">The house's decisions.</param>
/// <param name="nights">The nights of the new season that take place, as they are now.</param>
internal sealed class RollOverPlanner(SeasonOffice from, Season to, RollOverTable table, ImmutableArray<NightDraft> nights)
{
    private readonly Dictionary<PerformanceId, NightDraft> _nights = nights.ToDictionary(static night => night.Night.Id);
    private readonly Dictionary<SeatMap, SeatAllocator> _allocators = [];
    private readonly SeatChanges _changes = new(from, table);

    /// <summary>Takes accounts over.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <returns>A line for each, in order of their numbers.</returns>
    public ImmutableArray<RollOverLine> Plan(IEnumerable<Subscription> accounts)
    {
        AccountDraft[] drafts = [.. accounts.Select(Draft).OrderByDescending(static draft => draft.Old.Seasons)
            .ThenBy(static draft => draft.Old.Id)];
        AccountDraft[] open = [.. drafts.Where(static draft => draft.Outcome is null)];
        AccountDraft[] without = [.. open.Where(draft => !SameSeats(draft))];
        Array.ForEach(without, Tell);

        // Only when everybody who can keep a night has it, are seats given to those who cannot.
        foreach (var draft in open.Where(static draft => draft.Outcome is null))
        {
            Decide(draft);
        }

        foreach (var pass in table.Passes)
        {
            foreach (var draft in open.Where(static draft => draft.Outcome is null))
            {
                Reseat(draft, pass);
            }
        }

        foreach (var draft in open.Where(static draft => draft.Outcome is null))
        {
            Leave(draft);
        }

        return [.. drafts.OrderBy(static draft => draft.Old.Id).Select(Line)];
    }

    private AccountDraft Draft(Subscription old)
    {
        var code = table.Packages.GetValueOrDefault(old.Package, old.Package);
        if (to.Find(code) is not { } package)
        {
            AccountDraft none = new(old, old.Package, []) { Outcome = RollOverOutcome.NotPossible };
            none.Findings.Add(new(RollOverCause.NoPackage, default, default, $"The season {to.Id} has no package {code}."));
            return none;
        }

        var of = to.NightsOf(code);
        List<RollOverFinding> gone = [];
        if (package.Kind == SeasonPackageKind.Flex)
        {
            var chosen = old.Nights.Select(night => from.Season.Find(night.Performance)?.Code ?? default).ToHashSet();
            gone.AddRange(chosen.Where(each => of.All(night => night.Code != each))
                .Select(static each => new RollOverFinding(RollOverCause.NightGone, default, default,
                    $"The night {each} is not given again.")));
            of = [.. of.Where(night => chosen.Contains(night.Code))];
        }

        AccountDraft draft = new(old, code, [.. of.Select(night => _nights[night.Id])]);
        draft.Findings.AddRange(gone);
        if (of.IsEmpty || old.Seats.IsEmpty)
        {
            draft.Outcome = RollOverOutcome.NotPossible;
            draft.Findings.Add(new(RollOverCause.NightGone, default, default, $"Nothing of the package {code} is left to it."));
        }

        return draft;
    }

    /// <summary>The first pass: the same seats on every night, or none of them yet.</summary>
    private bool SameSeats(AccountDraft draft)
    {
        for (var night = 0; night < draft.Nights.Length; night++)
        {
            if (!draft.CanHave(night, draft.Before))
            {
                return false;
            }
        }

        var changes = _changes.Of(draft);
        draft.Findings.AddRange(changes);
        if (changes.Any(static change => change.Cause != RollOverCause.NightMoved) && table.SeatChanged == RollOverChoice.NextBest)
        {
            return true;
        }

        KeepWherePossible(draft);
        draft.Outcome = draft.Findings.Count == 0 ? RollOverOutcome.Kept
            : changes.Any(static change => change.Cause != RollOverCause.NightMoved) && table.SeatChanged == RollOverChoice.CallFirst
                ? RollOverOutcome.Conflict
                : RollOverOutcome.KeptButMoved;
        return true;
    }

    /// <summary>Why an account cannot have its seats: for each seat and night the reason, the same for all nights told once.</summary>
    private static void Tell(AccountDraft draft)
    {
        foreach (var seat in draft.Before)
        {
            if (draft.Nights.All(night => !night.Map.TryGetIndex(seat, out _)))
            {
                draft.Findings.Add(new(RollOverCause.SeatGone, default, seat, $"The hall has no seat {seat} any more."));
                continue;
            }

            foreach (var night in draft.Nights)
            {
                if (Why(night, seat, draft.Old.Id) is { } finding)
                {
                    draft.Findings.Add(finding);
                }
            }
        }
    }

    private static RollOverFinding? Why(NightDraft night, SeatId seat, SubscriptionId account)
    {
        var id = night.Night.Id;
        return !night.Map.TryGetIndex(seat, out var index)
            ? new(RollOverCause.SeatLacking, id, seat, $"The hall has no seat {seat} at {id}.")
            : night.IsOpen(index, account) ? null
            : night.ClaimantOf(index) is { IsNone: false } other
                ? new(RollOverCause.TakenByAccount, id, seat, $"Account {other} has seat {seat} at {id}.") { Other = other }
                : new(RollOverCause.TakenOtherwise, id, seat, $"Seat {seat} is sold, held or blocked at {id}.");
    }

    /// <summary>What the table says of an account that cannot have its seats on all nights.</summary>
    private void Decide(AccountDraft draft)
    {
        bool Has(RollOverCause cause) => draft.Findings.Exists(finding => finding.Cause == cause);
        var hasSome = Enumerable.Range(0, draft.Nights.Length).Any(night => draft.CanHave(night, draft.Before));
        var (choice, isSome) = Has(RollOverCause.TakenByAccount) ? (table.TakenByAccount, false)
            : !hasSome ? (table.SeatGone, false)
            : Has(RollOverCause.SeatLacking) || Has(RollOverCause.TakenOtherwise) ? (table.SomeNights, true)
            : (table.SeatChanged, false);
        switch (choice)
        {
            case RollOverChoice.NextBest:
                return;
            case RollOverChoice.Keep when isSome:
                KeepWherePossible(draft);
                Elsewhere(draft);
                return;
            case RollOverChoice.Keep or RollOverChoice.CallFirst:
                Leave(draft);
                return;
            default:
                throw Unknown.Value(choice);
        }
    }

    /// <summary>Other seats on the nights that lack its own: the nearest together in the same price zone.</summary>
    private void Elsewhere(AccountDraft draft)
    {
        for (var night = 0; night < draft.Nights.Length; night++)
        {
            if (draft.Seats[night] is null && Nearest(draft, night) is { } seats)
            {
                draft.Give(night, seats);
            }
        }

        var isWhole = Array.TrueForAll(draft.Seats, static seats => seats is not null);
        draft.Outcome = isWhole && Array.Exists(draft.Seats, seats => seats!.Value.SequenceEqual(draft.Before))
            ? RollOverOutcome.MovedSomeNights
            : RollOverOutcome.Conflict;
        draft.Findings.AddRange(_changes.Of(draft));
    }

    private ImmutableArray<SeatId>? Nearest(AccountDraft draft, int night)
    {
        var here = draft.Nights[night];
        var free = Wanted(draft, here, here.OpenTo(draft.Old.Id));
        var places = draft.Before.Select(seat => _changes.PlaceOf(draft, seat)).OfType<Layout.PlanPoint>().ToArray();
        if (free.IsEmpty || places.Length == 0)
        {
            return null;
        }

        double Distance(SeatIndex seat) => places.Min(place => here.Map.PositionOf(seat).DistanceTo(place));
        SeatIndex[] near = [.. free.ToArray().OrderBy(Distance).ThenBy(static seat => seat.Value)];
        for (var looked = 8 * draft.Before.Length; ; looked *= 4)
        {
            var found = Allocator(here.Map).Find(here.Map.Select(near.AsSpan(0, Math.Min(looked, near.Length))),
                new SeatRequest(draft.Before.Length) { Proposals = 16 })
                .Proposals.Where(proposal => proposal.Selection.Areas.IsEmpty && proposal.Seats.Length == draft.Before.Length)
                .MinBy(proposal => proposal.Seats.Sum(Distance));
            if (found is not null || looked >= near.Length)
            {
                return found?.Selection.Seats;
            }
        }
    }

    /// <summary>A later pass: other seats on all nights at once.</summary>
    private void Reseat(AccountDraft draft, RollOverPass pass)
    {
        var first = draft.Nights[0];
        var free = first.OpenTo(draft.Old.Id);
        foreach (var night in draft.Nights.AsSpan()[1..])
        {
            free = first.Map.Select(seat => free.Contains(seat.Index)
                && night.Map.TryGetIndex(seat.Id, out var index) && night.IsOpen(index, draft.Old.Id));
        }

        var within = pass switch
        {
            RollOverPass.Preferred => free & first.Map.Select(draft.Old.Preferred.Where(seat => first.Map.TryGetIndex(seat, out _))),
            RollOverPass.BestOfCategory => Wanted(draft, first, free),
        };
        if (within.Count < draft.Before.Length
            || Allocator(first.Map).Find(within, new SeatRequest(draft.Before.Length)).Best is not { } best
            || !best.Selection.Areas.IsEmpty || best.Selection.Seats.Length != draft.Before.Length)
        {
            return;
        }

        draft.After = best.Selection.Seats;
        for (var night = 0; night < draft.Nights.Length; night++)
        {
            draft.Give(night, draft.After);
        }

        draft.Outcome = RollOverOutcome.Reseated;
        draft.Findings.AddRange(_changes.NightsOf(draft));
    }

    /// <summary>The seats of those that are free which an account may be given: of its price zone, and no access places but to who had
    /// one.</summary>
    private SeatSet Wanted(AccountDraft draft, NightDraft night, SeatSet free)
    {
        var zone = draft.Before.Select(seat => night.Map.TryGetIndex(seat, out var index) ? night.Performance.Zones.ZoneOf(index) : null)
            .FirstOrDefault(static zone => zone is not null) ?? _changes.ZoneBefore(draft);
        if (zone is not { } found)
        {
            return night.Map.Empty;
        }

        var inZone = free & night.Performance.Zones.SeatsOf(found);
        return _changes.HadAccess(draft) ? inZone : inZone - night.Map.AccessiblePlaces;
    }

    /// <summary>What is left to somebody's decision: its own seats wherever they can be had.</summary>
    private static void Leave(AccountDraft draft)
    {
        KeepWherePossible(draft);
        draft.Outcome = RollOverOutcome.Conflict;
    }

    private static void KeepWherePossible(AccountDraft draft)
    {
        for (var night = 0; night < draft.Nights.Length; night++)
        {
            if (draft.Seats[night] is null && draft.CanHave(night, draft.Before))
            {
                draft.Give(night, draft.Before);
            }
        }
    }

    private RollOverLine Line(AccountDraft draft) => new()
    {
        Subscription = draft.Old.Id,
        Package = draft.Package,
        Outcome = draft.Outcome!.Value,
        Before = draft.Before,
        After = draft.After,
        Nights =
        [
            .. draft.Nights.Zip(draft.Seats).Where(static entry => entry.Second is not null)
                .Select(static entry => new SubscriptionNight(entry.First.Night.Id, entry.Second!.Value)),
        ],
        Findings = [.. draft.Findings],
        Until = to.Definition.Waves.FirstOrDefault(wave => draft.Old.Seasons >= wave.SeasonsAtLeast
            && (wave.Packages.IsEmpty || wave.Packages.Contains(draft.Package)))?.Until,
    };

    private SeatAllocator Allocator(SeatMap map)
    {
        if (!_allocators.TryGetValue(map, out var allocator))
        {
            _allocators.Add(map, allocator = new SeatAllocator(map));
        }

        return allocator;
    }
}
