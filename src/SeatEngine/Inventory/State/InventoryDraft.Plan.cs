using System.Collections.Immutable;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    /// <summary>Finds the map of a plan that a replayed log moves to.</summary>
    public Func<PlanId, SeatMap?>? Plans { get; set; }

    /// <summary>Names the held and sold places that another map does not have, or that would share their floor on it.</summary>
    public void CheckPlan(SeatMap map)
    {
        var layout = InventoryLayout.Of(map);
        foreach (var (seat, owner) in Owned())
        {
            if (!StateMark.IsClaim(owner))
            {
                continue;
            }

            var id = Map.IdOf(seat);
            if (!map.TryGetIndex(id, out var there))
            {
                AddObstacle(id, StateMark.StateOf(owner) == SeatState.Sold ? PlaceObstacle.Sold : PlaceObstacle.Held);
                continue;
            }

            foreach (var other in layout.ConflictsOf(there.Value))
            {
                if (Map.TryGetIndex(map.IdOf(new SeatIndex(other)), out var here) && StateMark.IsClaim(OwnerOf(here.Value)))
                {
                    AddObstacle(id, PlaceObstacle.Displaced);
                    break;
                }
            }
        }

        for (var i = 0; i < _areas.Length; i++)
        {
            var counts = _areas[i].Counts;
            var left = (map.FindArea(Map.Areas[i].Id)?.Capacity ?? 0) - counts.Held - counts.Sold;
            if (left < 0)
            {
                AddObstacle(Map.Areas[i].Id, PlaceObstacle.TooFewLeft, -left);
            }
        }
    }

    public void LogPlan(InventoryEvent logged, SeatMap map)
    {
        ApplyPlan(logged, map);
        Finish(logged);
        _events.Add(logged);
    }

    private void ApplyPlan(InventoryEvent logged, SeatMap map)
    {
        var owned = Owned().Select(entry => (Id: Map.IdOf(entry.Seat), entry.Owner)).ToList();
        var resale = _resale.Select(entry => (Id: Map.IdOf(new SeatIndex(entry.Key)), entry.Value)).ToList();
        var areas = _areas.Select((book, i) => (Map.Areas[i].Id, book)).ToDictionary(static entry => entry.Id, static entry => entry.book);
        _layout = InventoryLayout.Of(map);
        _plan = logged.Plan;
        _free = map.Seats.Words.ToArray();
        _ownsFree = true;
        _pages = new SeatPages(_layout);
        _counts = new StateCounts(map.SeatCount, 0, 0, 0, 0);
        _areas = [.. map.Areas.Select(area => Resized(areas.GetValueOrDefault(area.Id) ?? AreaBook.Empty(0), area.Capacity))];
        foreach (var (id, owner) in owned)
        {
            if (map.TryGetIndex(id, out var seat))
            {
                Place(seat.Value, owner);
            }
            else if (StateMark.IsClaim(owner))
            {
                throw new InvalidDataException($"The plan '{logged.Plan}' does not have the seat '{id}', which is taken.");
            }
        }

        _resale = resale.Where(entry => map.TryGetIndex(entry.Id, out _))
            .ToImmutableDictionary(entry => SlotOf(entry.Id), static entry => entry.Value);
        _holds = _holds.SetItems(_holds.Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value.With(entry.Value.Places, [.. entry.Value.Places.Seats.Select(SlotOf)]))));
        _codes = _codes.On(map);
    }

    /// <summary>Fills an empty draft with what a snapshot says.</summary>
    /// <exception cref="FormatException">Two owners claim one place, or places that share their floor.</exception>
    public void Fill(
        List<(int Slot, object Owner)> owned, List<(int Slot, SeatTicket Ticket)> beneath, List<SeatHold> holds,
        Dictionary<int, AreaBook> areas)
    {
        foreach (var (area, book) in areas)
        {
            _areas = _areas.SetItem(area, book);
        }

        foreach (var hold in holds)
        {
            _holds = _holds.Add(hold.Token, hold);
            owned.AddRange(hold.Slots.Select(slot => (slot, (object)hold.Mark)));
            foreach (var area in hold.Places.Areas)
            {
                SetArea(area.Area, _areas[IndexOf(area.Area)].Held(area.Count));
            }
        }

        foreach (var (slot, owner) in owned)
        {
            var before = OwnerOf(slot);
            if (before is not null && !(ReferenceEquals(before, StateMark.Displaced) && ReferenceEquals(owner, StateMark.Blocked)))
            {
                throw new FormatException($"The seat '{Map.IdOf(new SeatIndex(slot))}' is claimed twice, or with one that " +
                    $"shares its floor.");
            }

            Place(slot, owner);
        }

        _resale = _resale.AddRange(beneath.Select(static entry => KeyValuePair.Create(entry.Slot, entry.Ticket)));
        if (_areas.Any(static area => area.Counts.Free < 0))
        {
            throw new FormatException("An area has more places taken than it has.");
        }
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

    /// <summary>The seats that are not free, with their owners, in the order of the layout.</summary>
    private IEnumerable<(SeatIndex Seat, object Owner)> Owned()
    {
        for (var page = 0; page < _layout.PageCount; page++)
        {
            var length = _pages.CellsOf(page).Length;
            for (var i = 0; i < length; i++)
            {
                if (_pages.CellsOf(page)[i].Owner is { } owner)
                {
                    yield return (new SeatIndex(_layout.StartOf(page) + i), owner);
                }
            }
        }
    }
}
