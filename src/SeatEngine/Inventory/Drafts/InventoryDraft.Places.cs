using System.Collections.Immutable;
using System.Numerics;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    public void TakeFromHold(SeatHold hold, PlaceSelection places)
    {
        var gone = new HashSet<SeatId>(places.Seats);
        var seats = hold.Places.Seats.RemoveAll(gone.Contains);
        Unhold([.. places.Seats.Select(SlotOf)]);

        var areas = hold.Places.Areas.ToList();
        foreach (var taken in places.Areas)
        {
            var at = areas.FindIndex(area => area.Area == taken.Area);
            areas[at] = taken with { Count = areas[at].Count - taken.Count };
        }

        areas.RemoveAll(static area => area.Count == 0);
        HoldAreas(places.Areas, -1);
        Count(hold, -places.Count);
        Put(hold.With(PlaceSelection.Of(seats, areas), [.. seats.Select(SlotOf)]));
    }

    public void AddToHold(SeatHold hold, PlaceSelection places, int[] slots)
    {
        HoldPlaces(hold, places, slots);
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
                areas[at] = added with { Count = checked(areas[at].Count + added.Count) };
            }
        }

        Put(hold.With(PlaceSelection.Of(hold.Places.Seats.AddRange(places.Seats), areas), [.. hold.Slots, .. slots]));
    }

    /// <summary>Drops all holds that have ended by an instant, for a look that logs nothing.</summary>
    public void EndDue(DateTimeOffset instant)
    {
        var state = OwnFree();
        var due = new List<SeatHold>(state.Holds.Count);
        state.Holds = state.Holds.WithoutDue(instant.UtcTicks, due, _owner);
        var vacant = new ulong[state.Free.Length];
        foreach (var hold in due)
        {
            foreach (var slot in hold.Slots)
            {
                if (IsPlain(slot))
                {
                    vacant[slot >> 6] |= 1UL << (slot & 63);
                }
                else
                {
                    GiveBack(slot);
                }
            }

            if (hold.HasAreas)
            {
                HoldAreas(hold.Places.Areas, -1);
            }
        }

        // Thousands may end at one instant, so the many are vacated page by page and not seat by seat.
        var count = 0;
        for (var word = 0; word < vacant.Length; word++)
        {
            state.Free[word] |= vacant[word];
            count += BitOperations.PopCount(vacant[word]);
        }

        state.Pages = count == 0 ? state.Pages : state.Pages.Without(vacant, _owner);
        state.Counts[SeatState.Held] -= count;
        state.Counts[SeatState.Free] += count;
        while (state.Codes.NextToEnd() is { } code && code.Until <= instant)
        {
            state.Codes = state.Codes.Released(code.Id);
        }
    }

    private int SlotOf(SeatId seat) => Map.TryGetIndex(seat, out var index) ? index.Value : -1;

    private void Put(SeatHold hold)
    {
        var state = Writable();
        state.Holds = state.Holds.With(hold, _owner);
    }

    private void HoldPlaces(SeatHold hold, PlaceSelection places, int[] slots)
    {
        foreach (var slot in slots)
        {
            if (OwnerOf(slot) is SeatTicket ticket)
            {
                var state = Writable();
                state.Resale = state.Resale.Add(slot, ticket);
            }

            Claim(slot, hold.Mark);
        }

        HoldAreas(places.Areas, 1);
        Count(hold, places.Count);
    }

    /// <summary>Ends a hold and frees its places.</summary>
    private void Drop(SeatHold hold)
    {
        var state = Writable();
        state.Holds = state.Holds.Without(hold.Token, _owner);
        FreePlaces(hold);
    }

    private void FreePlaces(SeatHold hold)
    {
        Unhold(hold.Slots);
        HoldAreas(hold.Places.Areas, -1);
        Count(hold, -hold.Places.Count);
    }

    /// <summary>Keeps the counts by which the limits of the house are judged.</summary>
    private void Count(SeatHold hold, int change)
    {
        var state = Writable();
        if (!hold.Buyer.IsNone)
        {
            state.HeldByBuyer = Changed(state.HeldByBuyer, hold.Buyer, change);
        }

        if (hold.Channel.IsNone)
        {
            state.HeldByNone += change;
        }
        else
        {
            state.HeldByChannel = Changed(state.HeldByChannel, hold.Channel, change);
        }
    }

    private static ImmutableDictionary<TKey, int> Changed<TKey>(ImmutableDictionary<TKey, int> counts, TKey key, int change)
        where TKey : notnull
    {
        var count = counts.GetValueOrDefault(key) + change;
        return count == 0 ? counts.Remove(key) : counts.SetItem(key, count);
    }

    private void HoldAreas(ImmutableArray<AreaCount> areas, int sign)
    {
        foreach (var area in areas)
        {
            ref var book = ref AreaOf(area.Area);
            book = book.Held(sign * area.Count);
        }
    }

    /// <summary>Seats leave a hold: back to the owner who had put them up for resale, else free.</summary>
    private void Unhold(ReadOnlySpan<int> slots)
    {
        if (slots.IsEmpty)
        {
            return;
        }

        var state = OwnFree();
        foreach (var slot in slots)
        {
            if (IsPlain(slot))
            {
                state.Pages = state.Pages.With(slot, null, _owner);
                state.Counts[SeatState.Held]--;
                state.Counts[SeatState.Free]++;
                state.Free[slot >> 6] |= 1UL << (slot & 63);
            }
            else
            {
                GiveBack(slot);
            }
        }
    }

    /// <summary>
    /// Whether a seat that leaves a hold is free, whoever had it: as most, it shares its floor with none and lies above nobody's.
    /// </summary>
    private bool IsPlain(int slot) => _state.Resale.IsEmpty && Layout.ConflictsOf(slot).IsEmpty;

    /// <summary>A seat that is not plain leaves a hold.</summary>
    private void GiveBack(int slot)
    {
        if (_state.Resale.TryGetValue(slot, out var ticket))
        {
            Writable().Resale = _state.Resale.Remove(slot);
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
        foreach (var other in Layout.ConflictsOf(slot))
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
        foreach (var other in Layout.ConflictsOf(slot))
        {
            if (ReferenceEquals(OwnerOf(other), StateMark.Displaced) && !IsDisplaced(other))
            {
                SetOwner(other, null);
            }
        }
    }

    private bool IsDisplaced(int slot)
    {
        foreach (var other in Layout.ConflictsOf(slot))
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
        var state = Writable();
        var (before, after) = (StateMark.StateOf(OwnerOf(slot)), StateMark.StateOf(owner));
        state.Pages = state.Pages.With(slot, owner, _owner);
        if (before == after)
        {
            return;
        }

        state.Counts[before]--;
        state.Counts[after]++;
        if (before == SeatState.Free || after == SeatState.Free)
        {
            OwnFree().Free[slot >> 6] ^= 1UL << (slot & 63);
        }
    }

    /// <summary>The state, whose free words are to be written.</summary>
    private InventoryState OwnFree()
    {
        var state = Writable();
        if (!_ownsFree)
        {
            state.Free = [.. state.Free];
            _ownsFree = true;
        }

        return state;
    }

    /// <summary>The book of an area, to be written.</summary>
    private ref AreaBook AreaOf(AreaId area)
    {
        var state = Writable();
        if (!_ownsAreas)
        {
            state.Areas = [.. state.Areas];
            _ownsAreas = true;
        }

        return ref state.Areas[Layout.AreaAt(area)];
    }
}
