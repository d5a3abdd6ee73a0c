using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What keeps a request, or an event from elsewhere, from being so. The same looks serve both.</summary>
internal sealed partial class InventoryDraft
{
    /// <summary>Looks whether some places may be taken now.</summary>
    public void CheckClaim(PlaceSelection places, int[] slots, in ClaimTerms terms, Obstacles found)
    {
        var mask = terms.AsHouse ? null : Codes.MaskOf(terms.Channel, Now);
        var kept = Kept(slots, terms);
        for (var i = 0; i < slots.Length; i++)
        {
            var owner = OwnerOf(slots[i]);
            if (owner is not null && !(terms.IncludeResale && owner is SeatTicket { IsForResale: true }))
            {
                found.Add(places.Seats[i], ObstacleOf(owner));
            }
            else if (mask is not null && !mask.Contains(new SeatIndex(slots[i])))
            {
                AddForbidden(places.Seats[i], slots[i], terms.Channel, found);
            }
            else if (kept is not null && kept.Contains(new SeatIndex(slots[i])))
            {
                found.Add(places.Seats[i], PlaceObstacle.KeptAccessible);
            }
        }

        if (Layout.HasConflicts)
        {
            CheckSharedFloor(places, slots, found);
        }

        foreach (var area in places.Areas)
        {
            var available = _state.AvailableIn(Layout.AreaAt(area.Area), terms, Now);
            if (available < area.Count)
            {
                found.Add(area.Area, PlaceObstacle.TooFewLeft, area.Count - available);
            }
        }
    }

    /// <summary>Whether the seats beside those asked for are as they were when these were judged.</summary>
    /// <param name="options">What was judged.</param>
    /// <param name="own">The hold that is changed, whose seats nobody else has; <c>default</c> for none.</param>
    public bool AreAsJudged(HoldOptions options, HoldToken own)
    {
        bool? IsTaken(SeatId seat) => !Map.TryGetIndex(seat, out var index) ? null
            : OwnerOf(index.Value) is { } owner && !(owner is HeldMark held && held.Token == own);
        return options.BesideFree.All(seat => IsTaken(seat) == false) && options.BesideTaken.All(seat => IsTaken(seat) == true);
    }

    /// <summary>Looks whether a set of places that share an owner holds what is sold only as a whole completely, or not at all.</summary>
    public void CheckWhole(PlaceSelection places, int[] slots, Obstacles found)
    {
        CheckWholeSeats(places, slots, found);
        foreach (var count in places.Areas)
        {
            var area = Map.Areas[Layout.AreaAt(count.Area)];
            if (area.Booking == BookingMode.Whole && count.Count != area.Capacity)
            {
                found.Add(count.Area, PlaceObstacle.OnlyAsAWhole, Math.Max(1, area.Capacity - count.Count));
            }
            else if (count.Count < area.MinOccupancy || count.Count > (area.MaxOccupancy ?? area.Capacity))
            {
                found.Add(count.Area, PlaceObstacle.OutsideOccupancy, Math.Max(1, area.MinOccupancy - count.Count));
            }
        }
    }

    /// <summary>The same for the seats alone.</summary>
    public void CheckWholeSeats(PlaceSelection places, int[] slots, Obstacles found)
    {
        if (Layout.HasWholeRows)
        {
            var owned = new HashSet<int>(slots);
            for (var i = 0; i < slots.Length; i++)
            {
                if (Layout.WholeRowOf(slots[i]) is >= 0 and var row && !HasWholeRow(row, owned))
                {
                    found.Add(places.Seats[i], PlaceObstacle.OnlyAsAWhole);
                }
            }
        }
    }

    /// <summary>Looks whether some places are in a hold.</summary>
    public static void CheckInHold(SeatHold hold, PlaceSelection places, Obstacles found)
    {
        foreach (var seat in places.Seats)
        {
            if (!hold.Places.Seats.Contains(seat))
            {
                found.Add(seat, PlaceObstacle.NotInHold);
            }
        }

        foreach (var area in places.Areas)
        {
            var held = hold.Places.Areas.FirstOrDefault(count => count.Area == area.Area).Count;
            if (held < area.Count)
            {
                found.Add(area.Area, PlaceObstacle.NotInHold, area.Count - held);
            }
        }
    }

    /// <summary>
    /// Looks whether places of a hold, which are in it, can be changed for others. Judged on a trial: what is given up first
    /// makes room, and whole tables are looked at as they would be.
    /// </summary>
    public void CheckChange(SeatHold hold, PlaceSelection from, PlaceSelection to, int[] slots, in ClaimTerms terms, Obstacles found)
    {
        var trial = Trial();
        trial.TakeFromHold(hold, from);
        trial.CheckClaim(to, slots, terms, found);
        if (!found.Any)
        {
            trial.AddToHold(trial.FindHold(hold.Token)!, to, slots);
            var after = trial.FindHold(hold.Token)!;
            trial.CheckWhole(after.Places, after.Slots, found);
        }
    }

    /// <summary>Looks whether some seats are an order's, and in nobody's cart.</summary>
    public void CheckTickets(OrderId order, ImmutableArray<SeatId> seats, int[] slots, Obstacles found)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (OwnerOf(slots[i]) is SeatTicket ticket && ticket.Order == order)
            {
                continue;
            }

            var isInCart = _state.Resale.TryGetValue(slots[i], out var beneath) && beneath.Order == order;
            found.Add(seats[i], isInCart ? PlaceObstacle.Held : PlaceObstacle.NotInOrder);
        }
    }

    /// <summary>Looks whether two orders can change seats.</summary>
    public void CheckSwap(OrderId order, PlaceSelection seats, int[] slots, OrderId otherOrder, PlaceSelection otherSeats,
        int[] otherSlots, Obstacles found)
    {
        CheckTickets(order, seats.Seats, slots, found);
        CheckTickets(otherOrder, otherSeats.Seats, otherSlots, found);
        CheckWholeSeats(seats, slots, found);
        CheckWholeSeats(otherSeats, otherSlots, found);
    }

    /// <summary>Looks whether an order can give places back.</summary>
    public void CheckReturn(OrderId order, PlaceSelection places, int[] slots, Obstacles found)
    {
        CheckTickets(order, places.Seats, slots, found);
        CheckWholeSeats(places, slots, found);
        foreach (var count in places.Areas)
        {
            var area = Layout.AreaAt(count.Area);
            var sold = AreaAt(area).Orders.GetValueOrDefault(order);
            if (sold < count.Count)
            {
                found.Add(count.Area, PlaceObstacle.NotInOrder, count.Count - sold);
            }
            else if (Map.Areas[area].Booking == BookingMode.Whole && count.Count != sold)
            {
                found.Add(count.Area, PlaceObstacle.OnlyAsAWhole, sold - count.Count);
            }
        }
    }

    /// <summary>Looks whether seats of an order can be put up for resale, or withdrawn.</summary>
    public void CheckResale(OrderId order, PlaceSelection seats, int[] slots, bool offered, Obstacles found)
    {
        CheckTickets(order, seats.Seats, slots, found);
        for (var i = 0; i < slots.Length; i++)
        {
            if (OwnerOf(slots[i]) is SeatTicket ticket && ticket.Order == order && ticket.IsForResale == offered)
            {
                found.Add(seats.Seats[i], PlaceObstacle.NotInState);
            }
        }

        if (offered)
        {
            CheckWholeSeats(seats, slots, found);
        }
    }

    /// <summary>Looks whether places can be blocked, or unblocked.</summary>
    public void CheckBlock(PlaceSelection places, int[] slots, bool blocks, Obstacles found)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var owner = OwnerOf(slots[i]);
            if (blocks && owner is not null)
            {
                found.Add(places.Seats[i], ObstacleOf(owner));
            }
            else if (!blocks && !ReferenceEquals(owner, StateMark.Blocked))
            {
                found.Add(places.Seats[i], PlaceObstacle.NotInState);
            }
        }

        foreach (var area in places.Areas)
        {
            var counts = AreaAt(Layout.AreaAt(area.Area)).Counts;
            var available = Math.Max(0, blocks ? counts.Free : counts.Blocked);
            if (available < area.Count)
            {
                found.Add(area.Area, blocks ? PlaceObstacle.TooFewLeft : PlaceObstacle.NotInState, area.Count - available);
            }
        }
    }

    private static PlaceObstacle ObstacleOf(object owner) => StateMark.StateOf(owner) switch
    {
        SeatState.Held => PlaceObstacle.Held,
        SeatState.Sold => PlaceObstacle.Sold,
        SeatState.Blocked => PlaceObstacle.Blocked,
        SeatState.Displaced => PlaceObstacle.Displaced,
        SeatState.Free => throw Unknown.Value(SeatState.Free),
    };

    private void AddForbidden(SeatId seat, int slot, ChannelId channel, Obstacles found)
    {
        if (Codes.Governing(new SeatIndex(slot), Now) is { } code && !CodeBook.MayBreak(channel, code))
        {
            found.Add(seat, PlaceObstacle.UnderCode, code.Id);
        }
        else
        {
            found.Add(seat, PlaceObstacle.NotInChannel);
        }
    }

    /// <summary>
    /// The places that are kept from this claim for people with access needs; null when none of its seats is such a place.
    /// </summary>
    private SeatSet? Kept(int[] slots, in ClaimTerms terms)
    {
        if (terms.AsHouse || terms.ForAccessNeeds || terms.Rights.MayTakeAccessible)
        {
            return null;
        }

        foreach (var slot in slots)
        {
            if (Map.AccessiblePlaces.Contains(new SeatIndex(slot)))
            {
                return AccessibleKeeping.Kept(_state, Now);
            }
        }

        return null;
    }

    /// <summary>Two places of one request that share their floor cannot both be had.</summary>
    private void CheckSharedFloor(PlaceSelection places, int[] slots, Obstacles found)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            foreach (var other in Layout.ConflictsOf(slots[i]))
            {
                if (slots.AsSpan().Contains(other))
                {
                    found.Add(places.Seats[i], PlaceObstacle.Displaced);
                    break;
                }
            }
        }
    }

    /// <summary>A box or table is complete when each seat is owned, or gives room to a place that is.</summary>
    private bool HasWholeRow(int row, HashSet<int> owned)
    {
        foreach (var seat in Map.Rows[row].Seats)
        {
            if (owned.Contains(seat.Value))
            {
                continue;
            }

            var givesRoom = false;
            foreach (var other in Layout.ConflictsOf(seat.Value))
            {
                givesRoom |= owned.Contains(other);
            }

            if (!givesRoom)
            {
                return false;
            }
        }

        return true;
    }
}
