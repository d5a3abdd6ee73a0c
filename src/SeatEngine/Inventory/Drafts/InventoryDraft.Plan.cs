using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    /// <summary>Names the held and sold places that another map does not have, or that would share their floor on it.</summary>
    public void CheckPlan(SeatMap map, Obstacles found)
    {
        var layout = InventoryLayout.Of(map);
        foreach (var (seat, owner) in _state.Occupied())
        {
            if (!StateMark.IsClaim(owner))
            {
                continue;
            }

            var id = Map.IdOf(seat);
            if (!map.TryGetIndex(id, out var there))
            {
                found.Add(id, StateMark.StateOf(owner) == SeatState.Sold ? PlaceObstacle.Sold : PlaceObstacle.Held);
                continue;
            }

            foreach (var other in layout.ConflictsOf(there.Value))
            {
                if (Map.TryGetIndex(map.IdOf(new SeatIndex(other)), out var here) && StateMark.IsClaim(OwnerOf(here.Value)))
                {
                    found.Add(id, PlaceObstacle.Displaced);
                    break;
                }
            }
        }

        for (var i = 0; i < Map.Areas.Length; i++)
        {
            var counts = AreaAt(i).Counts;
            var left = (map.FindArea(Map.Areas[i].Id)?.Capacity ?? 0) - counts.Held - counts.Sold;
            if (left < 0)
            {
                found.Add(Map.Areas[i].Id, PlaceObstacle.TooFewLeft, -left);
            }
        }
    }

    /// <summary>Fills an empty draft with what a snapshot says.</summary>
    /// <exception cref="FormatException">Two owners claim one place, or places that share their floor; or more than there is.</exception>
    public void Fill(
        IEnumerable<(int Slot, object Owner)> owned,
        IEnumerable<(int Slot, SeatTicket Ticket)> beneath,
        IReadOnlyList<SeatHold> holds,
        Dictionary<int, AreaBook> areas)
    {
        foreach (var (area, book) in areas)
        {
            AreaOf(Map.Areas[area].Id) = book;
        }

        foreach (var hold in holds)
        {
            if (FindHold(hold.Token) is not null)
            {
                throw new FormatException($"The hold {hold.Token} is there twice.");
            }

            Put(hold);
            HoldAreas(hold.Places.Areas, 1);
            Count(hold, hold.Places.Count);
        }

        foreach (var (slot, owner) in owned.Concat(holds.SelectMany(static hold => hold.Slots.Select(slot => (slot, (object)hold.Mark)))))
        {
            var before = OwnerOf(slot);
            if (before is not null && !(ReferenceEquals(before, StateMark.Displaced) && ReferenceEquals(owner, StateMark.Blocked)))
            {
                throw new FormatException($"The seat '{Map.IdOf(new SeatIndex(slot))}' is claimed twice, or with one that " +
                    $"shares its floor.");
            }

            Place(slot, owner);
        }

        foreach (var (slot, ticket) in beneath)
        {
            if (OwnerOf(slot) is not HeldMark || _state.Resale.ContainsKey(slot))
            {
                throw new FormatException($"The seat '{Map.IdOf(new SeatIndex(slot))}' is up for resale beneath no hold.");
            }

            Writable().Resale = _state.Resale.Add(slot, ticket);
        }

        if (Array.Exists(_state.Areas, static area => area.Counts.Free < 0))
        {
            throw new FormatException("An area has more places taken than it has.");
        }
    }

    private void MoveTo(SeatMap map, PlanId plan)
    {
        var owned = _state.Occupied().Select(entry => (Id: Map.IdOf(entry.Seat), entry.Owner)).ToList();
        var resale = _state.Resale.Select(entry => (Id: Map.IdOf(new SeatIndex(entry.Key)), entry.Value)).ToList();
        var areas = _state.Areas.Select((book, i) => (Map.Areas[i].Id, book))
            .ToDictionary(static entry => entry.Id, static entry => entry.book);
        var state = Writable();
        state.Clear(InventoryLayout.Of(map));
        (_ownsFree, _ownsAreas) = (true, true);
        state.Plan = plan;
        for (var i = 0; i < state.Areas.Length; i++)
        {
            state.Areas[i] = Resized(areas.GetValueOrDefault(map.Areas[i].Id) ?? AreaBook.Empty(0), map.Areas[i].Capacity);
        }

        foreach (var (id, owner) in owned)
        {
            if (map.TryGetIndex(id, out var seat))
            {
                Place(seat.Value, owner);
            }
        }

        state.Resale = resale.Where(entry => map.TryGetIndex(entry.Id, out _))
            .ToImmutableDictionary(entry => SlotOf(entry.Id), static entry => entry.Value);
        foreach (var hold in state.Holds.All.ToList())
        {
            Put(hold.With(hold.Places, [.. hold.Places.Seats.Select(SlotOf)]));
        }

        state.Codes = state.Codes.On(map);
    }

    /// <summary>What an area lacks of what was blocked in it is blocked no longer.</summary>
    private static AreaBook Resized(AreaBook book, int capacity)
    {
        var counts = book.Counts with { Capacity = capacity };
        return book with { Counts = counts with { Blocked = Math.Max(0, Math.Min(counts.Blocked, capacity - counts.Held - counts.Sold)) } };
    }

    private void Place(int slot, object owner)
    {
        if (StateMark.IsClaim(owner))
        {
            Claim(slot, owner);
        }
        else if (ReferenceEquals(owner, StateMark.Blocked))
        {
            // The seat may be displaced already by a claim placed before it; blocked is what it stays.
            SetOwner(slot, owner);
        }
    }
}
