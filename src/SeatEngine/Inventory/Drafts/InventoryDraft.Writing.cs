using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    /// <summary>Writes what an event says, which was judged or checked before. Nothing else writes a state that has a log.</summary>
    private void Write(InventoryEvent logged, int[] slots, SeatMap? plan)
    {
        switch (logged.Kind)
        {
            case InventoryEventKind.Held:
                WriteHeld(logged, slots);
                break;
            case InventoryEventKind.Extended:
            case InventoryEventKind.PaymentBegun:
            case InventoryEventKind.PaymentEnded:
                Put(Held(logged).Until(logged.ExpiresAt, logged.Kind == InventoryEventKind.PaymentBegun));
                break;
            case InventoryEventKind.AddedToHold:
                AddToHold(Held(logged), logged.Places, slots);
                break;
            case InventoryEventKind.TakenFromHold:
                TakeFromHold(Held(logged), logged.Places);
                break;
            case InventoryEventKind.HoldMoved:
                TakeFromHold(Held(logged), logged.OtherPlaces);
                AddToHold(Held(logged), logged.Places, slots);
                break;
            case InventoryEventKind.Released:
                Drop(Held(logged));
                break;
            case InventoryEventKind.Expired:
                WriteExpired(logged);
                break;
            case InventoryEventKind.Sold:
                WriteSold(logged, slots);
                break;
            case InventoryEventKind.Returned:
                WriteReturned(logged, slots);
                break;
            case InventoryEventKind.Swapped:
                WriteSwapped(logged, slots);
                break;
            case InventoryEventKind.OfferedForResale:
            case InventoryEventKind.ResaleWithdrawn:
                foreach (var slot in slots)
                {
                    SetOwner(slot, ((SeatTicket)OwnerOf(slot)!).Offered(logged.Kind == InventoryEventKind.OfferedForResale));
                }

                break;
            case InventoryEventKind.Blocked:
            case InventoryEventKind.Unblocked:
                WriteBlocked(logged, slots);
                break;
            case InventoryEventKind.PlanChanged:
                MoveTo(plan!, logged.Plan);
                break;
            case InventoryEventKind.CodeDefined:
                WriteRules(Codes.With(logged.Code!));
                break;
            case InventoryEventKind.CodePainted:
                WriteRules(Codes.Painted(logged.CodeId, SetOf(slots), logged.Places.Areas, logged.PaintMode));
                break;
            case InventoryEventKind.CodeErased:
                WriteRules(Codes.Erased(logged.CodeId, SetOf(slots), logged.Places.Areas));
                break;
            case InventoryEventKind.CodeReleased:
                WriteRules(Codes.Released(logged.CodeId));
                break;
            case InventoryEventKind.ChannelDefined:
                WriteRules(Codes.With(logged.Rights!));
                break;
            case InventoryEventKind.AccessibleReleaseChanged:
                WriteRules(Codes.With(logged.AccessibleRelease!));
                break;
            default:
                throw Unknown.Value(logged.Kind);
        }

        Finish(logged);
    }

    private void Finish(InventoryEvent logged)
    {
        var state = Writable();
        if (IsChangeOfHold(logged.Kind) && state.Holds.Find(logged.Hold) is { } hold)
        {
            Put(hold.At(logged.Sequence, hold.Extensions + (logged.Kind == InventoryEventKind.Extended ? 1 : 0)));
        }

        state.Version = logged.Sequence;
        state.Time = logged.Time;
        state.Last = logged;
        if (!logged.Key.IsNone)
        {
            state.Recent = state.Recent.WithAnswer(logged, Settings);
        }
    }

    private void WriteRules(CodeBook codes) => Writable().Codes = codes;

    private void WriteHeld(InventoryEvent logged, int[] slots)
    {
        var hold = new SeatHold(new HeldMark(logged.Hold), logged.Places, slots, logged.Time, logged.Channel, logged.Buyer)
        {
            AsHouse = logged.AsHouse,
            ExpiresAt = logged.ExpiresAt,
            Version = logged.Sequence,
        };
        Put(hold);
        HoldPlaces(hold, logged.Places, slots);
    }

    private void WriteExpired(InventoryEvent logged)
    {
        var hold = Held(logged);
        Drop(hold);
        var state = Writable();
        state.Recent = state.Recent.WithExpired(hold, logged.Time, Settings, _owner);
    }

    private void WriteSold(InventoryEvent logged, int[] slots)
    {
        var state = Writable();
        var hold = logged.Hold.IsNone ? null : state.Holds.Find(logged.Hold);
        if (hold is not null)
        {
            state.Holds = state.Holds.Without(hold.Token, _owner);
            HoldAreas(hold.Places.Areas, -1);
            Count(hold, -hold.Places.Count);
        }
        else if (!logged.Hold.IsNone)
        {
            state.Recent = state.Recent.WithoutExpired(logged.Hold, _owner);
        }

        var lines = logged.Lines;
        var shared = lines.IsEmpty ? new SeatTicket(logged.Order, logged.Channel, logged.Time, null) : null;
        for (var i = 0; i < slots.Length; i++)
        {
            Claim(slots[i], shared ?? new SeatTicket(logged.Order, logged.Channel, logged.Time, LineFor(lines, logged.Places.Seats[i], i)));
            if (!state.Resale.IsEmpty)
            {
                state.Resale = state.Resale.Remove(slots[i]);
            }
        }

        foreach (var area in logged.Places.Areas)
        {
            ref var book = ref AreaOf(area.Area);
            book = book.Sold(logged.Order, area.Count);
        }
    }

    private void WriteReturned(InventoryEvent logged, int[] slots)
    {
        foreach (var slot in slots)
        {
            Vacate(slot);
        }

        foreach (var area in logged.Places.Areas)
        {
            ref var book = ref AreaOf(area.Area);
            book = book.Sold(logged.Order, -area.Count);
        }
    }

    private void WriteSwapped(InventoryEvent logged, int[] ours)
    {
        for (var i = 0; i < ours.Length; i++)
        {
            var theirs = SlotOf(logged.OtherPlaces.Seats[i]);
            var (mine, other) = ((SeatTicket)OwnerOf(ours[i])!, (SeatTicket)OwnerOf(theirs)!);
            SetOwner(ours[i], other.GivenTo(logged.OtherOrder, LineAt(other.Line, ours[i])));
            SetOwner(theirs, mine.GivenTo(logged.Order, LineAt(mine.Line, theirs)));
        }
    }

    private SaleLine? LineAt(SaleLine? line, int slot) => line is null ? null : line with { Place = PlaceId.Of(Map.IdOf(new(slot))) };

    private void WriteBlocked(InventoryEvent logged, int[] slots)
    {
        var blocks = logged.Kind == InventoryEventKind.Blocked;
        foreach (var slot in slots)
        {
            if (blocks)
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
            ref var book = ref AreaOf(area.Area);
            book = book.Blocked(blocks ? area.Count : -area.Count);
        }
    }

    private static bool IsChangeOfHold(InventoryEventKind kind) => kind is InventoryEventKind.Extended
        or InventoryEventKind.AddedToHold or InventoryEventKind.TakenFromHold or InventoryEventKind.HoldMoved
        or InventoryEventKind.PaymentBegun or InventoryEventKind.PaymentEnded;

    private static SaleLine? LineFor(ImmutableArray<SaleLine> lines, SeatId seat, int at)
    {
        // Lines mostly come in the order of the places.
        if (at < lines.Length && lines[at].Place.Seat == seat)
        {
            return lines[at];
        }

        return lines.FirstOrDefault(line => line.Place.Seat == seat);
    }

    private SeatHold Held(InventoryEvent logged) => FindHold(logged.Hold)!;

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
