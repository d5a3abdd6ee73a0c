using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Allocation;

/// <summary>The rules, each with its reason.</summary>
internal sealed partial class PlacementJudge
{
    /// <summary>People of a party in wheelchairs are in company when somebody of it is as near as this, in metres.</summary>
    public const double Reach = 2.5;

    /// <summary>A rule that places break, and the same for a person.</summary>
    public readonly record struct Verdict(RefusalReason Reason, string Sentence)
    {
        public bool IsAllowed => Reason == RefusalReason.None;
    }

    /// <summary>Whether the places break no rule of the request; allocates nothing for usual requests.</summary>
    public bool Allows(Placement placement) =>
        IsFree(placement) && IsWithin(placement) && TakesWholes(placement) && ServesAccess(placement) && IsStepFree(placement)
            && HasAisle(placement) && IsNotAcrossAisle(placement) && HasCompany(placement) && KeepsRoles(placement)
            && KeepsBudget(placement) && KeepsOrphanRule(placement)
            && request.Scoring.Offers(_map, placement.Seats.AsSpan());

    /// <summary>The first rule that the places break.</summary>
    public Verdict Judge(Placement placement) => Allows(placement) ? default : Faults(placement).First();

    /// <summary>
    /// All rules of the request that the places break; what steps may give up (to sit together, or beside somebody) is none.
    /// </summary>
    public IEnumerable<Verdict> Faults(Placement placement)
    {
        if (!AreAllIn(free, placement))
        {
            yield return new(RefusalReason.NotFree, "not all of the places are free");
        }

        if (HasPlacesInTheRoomOfOthers(placement))
        {
            yield return new(RefusalReason.NotFree, "some of the places take the room of others of the party");
        }

        if (!IsWithin(placement))
        {
            yield return new(RefusalReason.Outside, "some of the places lie outside of where the party may sit");
        }

        if (!TakesWholes(placement))
        {
            yield return new(RefusalReason.Whole, request.WholeBoxes
                ? "the places are no whole box or table"
                : "a table or box that is sold only as a whole would be parted");
        }

        if (!ServesAccess(placement))
        {
            yield return new(RefusalReason.Accessibility, request.Wheelchairs == 0
                ? "some of the places are kept for people with access needs"
                : "the places do not serve the people in wheelchairs and their company");
        }

        if (!IsStepFree(placement))
        {
            yield return new(RefusalReason.StepFree, "some of the places are not reached without a step");
        }

        if (!HasAisle(placement))
        {
            yield return new(RefusalReason.Aisle, "the places are not at the aisle asked for");
        }

        if (!IsNotAcrossAisle(placement))
        {
            yield return new(RefusalReason.AcrossAisle, "an aisle would part the party in a row");
        }

        if (!HasCompany(placement))
        {
            yield return new(RefusalReason.Company, "somebody who is to be accompanied would be without company");
        }

        if (!KeepsRoles(placement))
        {
            yield return new(RefusalReason.Roles, "somebody would be the only one of a role in a part of the party");
        }

        if (!KeepsBudget(placement))
        {
            yield return new(RefusalReason.Budget, "the places cost more than the party may spend in all");
        }

        if (!KeepsOrphanRule(placement))
        {
            yield return new(RefusalReason.Orphans, "the places would leave an orphan");
        }

        if (!request.Scoring.Offers(_map, placement.Seats.AsSpan()))
        {
            yield return new(RefusalReason.NotOffered, "the scoring asked for does not let the places be offered");
        }
    }

    /// <summary>
    /// Whether the party has the aisle wanted: at the left of its leftmost seat in some row, or the right, or anywhere in a
    /// line.
    /// </summary>
    public bool IsAtAisle(ReadOnlySpan<SeatIndex> seats)
    {
        if (request.Aisle == AislePreference.None)
        {
            return true;
        }

        foreach (var seat in seats)
        {
            if (_map.RunOf(seat) is { Kind: SeatRunKind.Line, Booking: BookingMode.BySeat } run
                && ((seat == run.First && request.Aisle != AislePreference.Right && IsWantedAt(run, seats, left: true))
                    || (seat == run.Last && request.Aisle != AislePreference.Left && IsWantedAt(run, seats, left: false))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the places lie next to some of those asked for; true when nobody is to be sat beside.</summary>
    public bool IsBeside(Placement placement)
    {
        if (request.BesideWanted is not { } beside)
        {
            return true;
        }

        var taken = placement.Seats;
        foreach (var seat in taken)
        {
            if (_map.RunOf(seat) is not { } run)
            {
                continue;
            }

            if (run.Kind == SeatRunKind.Cluster || run.Booking == BookingMode.Whole || request.WholeBoxes)
            {
                if (_map.InRow(run.Row).Overlaps(beside))
                {
                    return true;
                }

                continue;
            }

            foreach (var side in (ReadOnlySpan<int>)[seat.Value - 1, seat.Value + 1])
            {
                var next = run.Kind == SeatRunKind.Ring
                    ? run.First.Value + ((side - run.First.Value + run.Length) % run.Length)
                    : side;
                if (beside.Contains(new SeatIndex(next)) && !taken.Contains(new(next)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// The sizes of the parts in which the party sits: its stretches; with wheelchairs, whose spaces stand apart from chairs, those of
    /// whom one is near another.
    /// </summary>
    public int[] PartsOf(Placement placement)
    {
        if (request.Wheelchairs == 0)
        {
            return Array.ConvertAll(placement.Stretches, static stretch => stretch.Taken);
        }

        return [.. NearEachOther(placement).Select(static part => part.Length)];
    }

    /// <summary>The seats of those of the party who are to be accompanied; empty for none, and where company is wanting.</summary>
    public ImmutableArray<SeatIndex> AccompaniedOf(Placement placement) =>
        request.Accompanied > 0 && HasCompany(placement) ? PartyCompany.SeatsOf(request, _map, InCompany(placement)) : [];

    /// <summary>The seats of each role; empty for none, and where somebody would be the only one of a role.</summary>
    public ImmutableArray<RoleSeats> RolesOf(Placement placement) =>
        request.Roles.IsEmpty ? [] : PartyRoles.SeatsOf(request, InCompany(placement));

    /// <summary>What the places cost in all; null where that is of no matter.</summary>
    public long? CostOf(Placement placement) => request.Costs?.TotalOf(placement.Seats.AsSpan());

    /// <summary>Whether nobody who is to be accompanied would be without company.</summary>
    private bool HasCompany(Placement placement) =>
        request.Accompanied == 0 || PartyCompany.IsKept(request, _map, InCompany(placement));

    private bool KeepsRoles(Placement placement) => request.Roles.IsEmpty || !RolesOf(placement).IsEmpty;

    /// <summary>Whether the places cost no more than may be spent.</summary>
    private bool KeepsBudget(Placement placement) =>
        request.CanPay(placement.Seats.AsSpan());

    /// <summary>The parts in which company is looked for; of more chairs than people the first are sat on.</summary>
    private IEnumerable<SeatIndex[]> InCompany(Placement placement)
    {
        var seats = placement.Seats.Take(request.PartySize);
        return request.Wheelchairs == 0 ? PartyCompany.PartsOf(_map, seats)
            : placement.IsTogether ? [[.. seats]]
            : NearEachOther(placement);
    }

    /// <summary>The seats of which one is near another, together.</summary>
    private IEnumerable<SeatIndex[]> NearEachOther(Placement placement)
    {
        var seats = placement.Seats;
        var part = Enumerable.Range(0, seats.Length).ToArray();
        for (var i = 0; i < part.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (part[i] != part[j] && _map.PositionOf(seats[i]).DistanceTo(_map.PositionOf(seats[j])) <= Reach)
                {
                    var (from, to) = (part[i], part[j]);
                    part = Array.ConvertAll(part, of => of == from ? to : of);
                }
            }
        }

        return part.Index().GroupBy(static of => of.Item, of => seats[of.Index]).Select(static group => group.ToArray());
    }

    private bool IsFree(Placement placement) => AreAllIn(free, placement) && !HasPlacesInTheRoomOfOthers(placement);

    private bool IsWithin(Placement placement) => AreAllIn(request.Within, placement);

    private bool IsStepFree(Placement placement) => !request.StepFree || AreAllIn(allocator.StepFree, placement);

    private bool HasAisle(Placement placement) => !request.AisleRequired || IsAtAisle(placement.Seats.AsSpan());

    /// <summary>Whether no row has the party in two of its runs, where that is asked for.</summary>
    private bool IsNotAcrossAisle(Placement placement)
    {
        if (!request.NeverAcrossAisle)
        {
            return true;
        }

        foreach (var seat in placement.Seats)
        {
            var run = _map.RunOf(seat);
            foreach (var other in placement.Seats)
            {
                if (_map.RunOf(other) is { Kind: SeatRunKind.Line } beyond && beyond != run && beyond.Row == run?.Row)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool KeepsOrphanRule(Placement placement) => request.Orphans.Rule != OrphanRule.Strict || OrphansOf(placement) == 0;

    private static bool AreAllIn(SeatSet? set, Placement placement)
    {
        foreach (var seat in placement.Seats)
        {
            if (set?.Contains(seat) == false)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasPlacesInTheRoomOfOthers(Placement placement)
    {
        var seats = placement.Seats.AsSpan();
        foreach (var seat in seats)
        {
            if (_map.ReplacingPlaces.Contains(seat) && _map.ExcludedBy([seat]).Overlaps(_map.Select(seats)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all of a table or box is taken, since it is sold so or wanted so.</summary>
    private bool IsWhole(Placement placement) => placement.IsWhole || (request.WholeBoxes && TakesWholes(placement));

    /// <summary>Whether what is sold as a whole, or is to be had as a whole, is taken as a whole.</summary>
    private bool TakesWholes(Placement placement)
    {
        if (allocator.WholeRows.IsEmpty && !request.WholeBoxes)
        {
            return true;
        }

        foreach (var seat in placement.Seats)
        {
            var row = _map.RowOf(seat);
            if (request.WholeBoxes && row.Kind == MapRowKind.Row)
            {
                return false;
            }

            if (request.WholeBoxes || _map.RunOf(seat) is { Booking: BookingMode.Whole })
            {
                foreach (var other in row.Seats)
                {
                    if (!placement.Seats.Contains(other))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Wheelchair spaces in the right number, and no other accessible place but their companions' and released ones. Of what is sold as a
    /// whole more spaces than are needed may be taken, but none by those who need none.
    /// </summary>
    private bool ServesAccess(Placement placement)
    {
        var (spaces, kept) = (0, 0);
        foreach (var seat in placement.Seats)
        {
            var isSpace = allocator.WheelchairPlaces.Contains(seat);
            var isReleased = request.ReleasedAccessible?.Contains(seat) == true;
            spaces += isSpace ? 1 : 0;
            kept += isSpace && !isReleased ? 1 : 0;
            if (!isSpace && !isReleased && _map.AccessiblePlaces.Contains(seat) && !IsWhole(placement)
                && (request.Wheelchairs == 0 || !allocator.IsCompanionAmong(seat, placement.Seats.AsSpan())))
            {
                return false;
            }
        }

        return spaces >= request.Wheelchairs && (kept <= request.Wheelchairs || (IsWhole(placement) && request.Wheelchairs > 0));
    }

    private bool IsWantedAt(SeatRun run, ReadOnlySpan<SeatIndex> seats, bool left) =>
        request.Aisle == AislePreference.Any || IsOutermost(run, seats, left);

    /// <summary>Whether nobody of the party sits beyond an aisle at the side of a run.</summary>
    private static bool IsOutermost(SeatRun run, ReadOnlySpan<SeatIndex> seats, bool left)
    {
        for (var next = Beyond(run, left); next is not null; next = Beyond(next, left))
        {
            foreach (var seat in seats)
            {
                if (next.Contains(seat))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static SeatRun? Beyond(SeatRun run, bool left) => left ? run.LeftAcrossAisle : run.RightAcrossAisle;
}
