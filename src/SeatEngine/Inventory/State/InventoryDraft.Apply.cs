using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    /// <summary>Carries out what an event says. Live requests and replayed logs both come through here, and nothing else writes.</summary>
    /// <exception cref="InvalidDataException">The event does not follow from the version: the log is not of this inventory, or is
    /// damaged.</exception>
    public void Apply(InventoryEvent logged)
    {
        if (logged.Sequence != Version + 1)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Event {logged.Sequence} cannot follow version {Version}."));
        }

        switch (logged.Kind)
        {
            case InventoryEventKind.Held:
                ApplyHeld(logged);
                break;
            case InventoryEventKind.Extended:
            case InventoryEventKind.PaymentBegun:
            case InventoryEventKind.PaymentEnded:
                Replace(HoldOf(logged).Until(logged.ExpiresAt, logged.Kind == InventoryEventKind.PaymentBegun));
                break;
            case InventoryEventKind.AddedToHold:
                Grow(HoldOf(logged), logged.Places, SlotsOf(logged));
                break;
            case InventoryEventKind.TakenFromHold:
                Shrink(HoldOf(logged), logged.Places);
                break;
            case InventoryEventKind.HoldMoved:
                ApplyMoved(logged);
                break;
            case InventoryEventKind.Released:
                Drop(HoldOf(logged));
                break;
            case InventoryEventKind.Expired:
                ApplyExpired(logged);
                break;
            case InventoryEventKind.Sold:
                ApplySold(logged);
                break;
            case InventoryEventKind.Returned:
                ApplyReturned(logged);
                break;
            case InventoryEventKind.Swapped:
                ApplySwapped(logged);
                break;
            case InventoryEventKind.OfferedForResale:
            case InventoryEventKind.ResaleWithdrawn:
                ApplyResale(logged, logged.Kind == InventoryEventKind.OfferedForResale);
                break;
            case InventoryEventKind.Blocked:
            case InventoryEventKind.Unblocked:
                ApplyBlocked(logged, logged.Kind == InventoryEventKind.Blocked);
                break;
            case InventoryEventKind.CodeDefined:
                _codes = _codes.With(Given(logged.Code, logged));
                break;
            case InventoryEventKind.CodePainted:
                _codes = _codes.Painted(logged.CodeId, SetOf(SlotsOf(logged)), logged.Places.Areas, logged.PaintMode);
                break;
            case InventoryEventKind.CodeErased:
                _codes = _codes.Erased(logged.CodeId, SetOf(SlotsOf(logged)), logged.Places.Areas);
                break;
            case InventoryEventKind.CodeReleased:
                _codes = _codes.Released(logged.CodeId);
                break;
            case InventoryEventKind.ChannelDefined:
                _codes = _codes.With(Given(logged.Rights, logged));
                break;
            case InventoryEventKind.AccessibleReleaseChanged:
                _codes = _codes.With(Given(logged.AccessibleRelease, logged));
                break;
            case InventoryEventKind.PlanChanged:
                ApplyPlan(logged, Plans?.Invoke(logged.Plan)
                    ?? throw new InvalidDataException($"The log moves to the plan '{logged.Plan}', of which no map is given."));
                break;
            default:
                throw new InvalidDataException(FormattableString.Invariant($"Event {logged.Sequence} is of an unknown kind."));
        }

        Finish(logged);
    }

    private void Finish(InventoryEvent logged)
    {
        Version = logged.Sequence;
        Time = logged.Time;
        if (!logged.Key.IsNone)
        {
            _recent = _recent.WithAnswer(logged, Settings);
        }
    }

    private void ApplyHeld(InventoryEvent logged)
    {
        var slots = SlotsOf(logged);
        var mark = new HeldMark(logged.Hold);
        _holds = _holds.Add(logged.Hold,
            new SeatHold(mark, logged.Places, slots, logged.ExpiresAt, logged.Time, logged.Channel, logged.Buyer));
        HoldPlaces(mark, logged.Places, slots);
    }

    private void ApplyMoved(InventoryEvent logged)
    {
        Shrink(HoldOf(logged), logged.OtherPlaces);
        Grow(HoldOf(logged), logged.Places, SlotsOf(logged));
    }

    private void ApplyExpired(InventoryEvent logged)
    {
        var hold = HoldOf(logged);
        Drop(hold);
        _recent = _recent.WithExpired(hold, logged.Time, Settings);
    }

    private void ApplySold(InventoryEvent logged)
    {
        var slots = SlotsOf(logged);
        var hold = logged.Hold.IsNone ? null : _holds.GetValueOrDefault(logged.Hold);
        if (hold is not null)
        {
            _holds = _holds.Remove(logged.Hold);
        }
        else if (!logged.Hold.IsNone)
        {
            _recent = _recent.WithoutExpired(logged.Hold);
        }

        var lines = logged.Lines;
        var shared = lines.IsEmpty ? new SeatTicket(logged.Order, logged.Channel, logged.Time, null) : null;
        for (var i = 0; i < slots.Length; i++)
        {
            Claim(slots[i], shared ?? new SeatTicket(logged.Order, logged.Channel, logged.Time, LineFor(lines, logged.Places.Seats[i], i)));
            if (!_resale.IsEmpty)
            {
                _resale = _resale.Remove(slots[i]);
            }
        }

        foreach (var area in logged.Places.Areas)
        {
            var book = _areas[IndexOf(area.Area)];
            SetArea(area.Area, (hold is null ? book : book.Held(-area.Count)).Sold(logged.Order, area.Count));
        }
    }

    private void ApplyReturned(InventoryEvent logged)
    {
        foreach (var slot in SlotsOf(logged))
        {
            _resale = _resale.Remove(slot);
            Vacate(slot);
        }

        foreach (var area in logged.Places.Areas)
        {
            SetArea(area.Area, _areas[IndexOf(area.Area)].Sold(logged.Order, -area.Count));
        }
    }

    private void ApplySwapped(InventoryEvent logged)
    {
        var ours = SlotsOf(logged);
        for (var i = 0; i < ours.Length; i++)
        {
            var theirs = SlotOf(logged.OtherPlaces.Seats[i]);
            var (mine, other) = (TicketAt(ours[i]), TicketAt(theirs));
            SetOwner(ours[i], other.GivenTo(logged.OtherOrder, other.Line is null
                ? null
                : other.Line with { Place = PlaceId.Of(Map.IdOf(new(ours[i]))) }));
            SetOwner(theirs,
                mine.GivenTo(logged.Order, mine.Line is null ? null : mine.Line with { Place = PlaceId.Of(Map.IdOf(new(theirs))) }));
        }
    }

    private void ApplyResale(InventoryEvent logged, bool offered)
    {
        foreach (var slot in SlotsOf(logged))
        {
            SetOwner(slot, TicketAt(slot).Offered(offered));
        }
    }

    private void ApplyBlocked(InventoryEvent logged, bool blocked)
    {
        foreach (var slot in SlotsOf(logged))
        {
            if (blocked)
            {
                SetOwner(slot, StateMark.Blocked);
            }
            else
            {
                Vacate(slot);
            }
        }

        foreach (var area in logged.Places.Areas)
        {
            SetArea(area.Area, _areas[IndexOf(area.Area)].Blocked(blocked ? area.Count : -area.Count));
        }
    }

    private static SaleLine? LineFor(ImmutableArray<SaleLine> lines, SeatId seat, int at)
    {
        // Lines mostly come in the order of the places.
        if (at < lines.Length && lines[at].Place.Seat == seat)
        {
            return lines[at];
        }

        return lines.FirstOrDefault(line => line.Place.Seat == seat);
    }

    private static T Given<T>(T? value, InventoryEvent logged)
        where T : class =>
        value ?? throw new InvalidDataException(FormattableString.Invariant($"Event {logged.Sequence} lacks what it changes."));

    private SeatSet SetOf(int[] slots)
    {
        var words = new ulong[Map.WordCount];
        foreach (var slot in slots)
        {
            words[slot >> 6] |= 1UL << (slot & 63);
        }

        return new SeatSet(Map, words);
    }
}
