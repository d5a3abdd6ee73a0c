using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    /// <summary>The slots of an event's places: those it was made with if it was made on this map, else found by id.</summary>
    private int[] SlotsOf(InventoryEvent logged)
    {
        var seats = logged.Places.Seats;
        if (logged.Slots is { } known && ReferenceEquals(logged.Map, Map))
        {
            return known;
        }

        var slots = seats.IsEmpty ? [] : new int[seats.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = SlotOf(seats[i]);
        }

        return slots;
    }

    private int SlotOf(SeatId seat) =>
        Map.TryGetIndex(seat, out var index)
            ? index.Value
            : throw new InvalidDataException($"The log speaks of seat '{seat}', which the hall does not have.");

    private int IndexOf(AreaId area)
    {
        var at = _layout.AreaAt(area);
        return at >= 0 ? at : throw new InvalidDataException($"The log speaks of area '{area}', which the hall does not have.");
    }

    private SeatHold HoldOf(InventoryEvent logged) =>
        _holds.GetValueOrDefault(logged.Hold)
        ?? throw new InvalidDataException(
            FormattableString.Invariant($"Event {logged.Sequence} speaks of hold {logged.Hold}, which is not there."));

    private SeatTicket TicketAt(int slot) =>
        OwnerOf(slot) as SeatTicket
        ?? throw new InvalidDataException($"The log changes a ticket of seat '{Map.IdOf(new(slot))}', which is not sold.");

    private void Replace(SeatHold hold) => _holds = _holds.SetItem(hold.Token, hold);

    private void HoldPlaces(HeldMark mark, PlaceSelection places, int[] slots)
    {
        foreach (var slot in slots)
        {
            if (OwnerOf(slot) is SeatTicket ticket)
            {
                _resale = _resale.Add(slot, ticket);
            }

            Claim(slot, mark);
        }

        foreach (var area in places.Areas)
        {
            SetArea(area.Area, _areas[IndexOf(area.Area)].Held(area.Count));
        }
    }

    private void Grow(SeatHold hold, PlaceSelection places, int[] slots)
    {
        HoldPlaces(hold.Mark, places, slots);
        var areas = hold.Places.Areas.ToList();
        foreach (var added in places.Areas)
        {
            var at = areas.FindIndex(area => area.Area == added.Area);
            if (at < 0)
            {
                areas.Add(added);
            }
            else
            {
                areas[at] = added with { Count = areas[at].Count + added.Count };
            }
        }

        Replace(hold.With(PlaceSelection.Of(hold.Places.Seats.AddRange(places.Seats), areas), [.. hold.Slots, .. slots]));
    }

    private void Shrink(SeatHold hold, PlaceSelection places)
    {
        var gone = new HashSet<SeatId>(places.Seats);
        var seats = hold.Places.Seats.RemoveAll(gone.Contains);
        foreach (var seat in places.Seats)
        {
            Unhold(SlotOf(seat));
        }

        var areas = hold.Places.Areas.ToList();
        foreach (var taken in places.Areas)
        {
            SetArea(taken.Area, _areas[IndexOf(taken.Area)].Held(-taken.Count));
            var at = areas.FindIndex(area => area.Area == taken.Area);
            areas[at] = taken with { Count = areas[at].Count - taken.Count };
        }

        areas.RemoveAll(static area => area.Count == 0);
        Replace(hold.With(PlaceSelection.Of(seats, areas), [.. seats.Select(SlotOf)]));
    }

    /// <summary>Ends a hold and frees its places.</summary>
    private void Drop(SeatHold hold)
    {
        _holds = _holds.Remove(hold.Token);
        foreach (var slot in hold.Slots)
        {
            Unhold(slot);
        }

        foreach (var area in hold.Places.Areas)
        {
            SetArea(area.Area, _areas[IndexOf(area.Area)].Held(-area.Count));
        }
    }

    /// <summary>A seat leaves a hold: back to the owner who had put it up for resale, else free.</summary>
    private void Unhold(int slot)
    {
        if (_resale.TryGetValue(slot, out var ticket))
        {
            _resale = _resale.Remove(slot);
            SetOwner(slot, ticket);
        }
        else
        {
            Vacate(slot);
        }
    }

    private void Claim(int slot, object owner)
    {
        SetOwner(slot, owner);
        foreach (var other in _layout.ConflictsOf(slot))
        {
            if (OwnerOf(other) is null)
            {
                SetOwner(other, StateMark.Displaced);
            }
        }
    }

    /// <summary>Nobody has the seat any more: it is free, or displaced; and what only it displaced is free.</summary>
    private void Vacate(int slot)
    {
        SetOwner(slot, IsDisplaced(slot) ? StateMark.Displaced : null);
        foreach (var other in _layout.ConflictsOf(slot))
        {
            if (ReferenceEquals(OwnerOf(other), StateMark.Displaced) && !IsDisplaced(other))
            {
                SetOwner(other, null);
            }
        }
    }

    private bool IsDisplaced(int slot)
    {
        foreach (var other in _layout.ConflictsOf(slot))
        {
            if (StateMark.IsClaim(OwnerOf(other)))
            {
                return true;
            }
        }

        return false;
    }

    private void SetOwner(int slot, object? owner)
    {
        var (before, after) = (StateMark.StateOf(OwnerOf(slot)), StateMark.StateOf(owner));
        _pages = _pages.With(slot, owner, _stamp);
        if (before == after)
        {
            return;
        }

        _counts = _counts.Changed(before, -1).Changed(after, 1);
        if (before == SeatState.Free || after == SeatState.Free)
        {
            if (!_ownsFree)
            {
                var words = new ulong[_free.Length];
                _free.CopyTo(words, 0);
                _free = words;
                _ownsFree = true;
            }

            _free[slot >> 6] ^= 1UL << (slot & 63);
        }
    }

    private void SetArea(AreaId area, AreaBook book) => _areas = _areas.SetItem(IndexOf(area), book);
}
