using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

internal sealed partial class InventoryDraft
{
    private readonly List<PlaceInTheWay> _obstacles = [];

    public bool HasObstacles => _obstacles.Count > 0;

    /// <summary>What has been found in the way, forgotten with the answer.</summary>
    public ImmutableArray<PlaceInTheWay> TakeObstacles()
    {
        var result = _obstacles.ToImmutableArray();
        _obstacles.Clear();
        return result;
    }

    public void ForgetObstacles() => _obstacles.Clear();

    public void AddObstacle(SeatId seat, PlaceObstacle obstacle, HoldCodeId code = default) =>
        _obstacles.Add(new(PlaceId.Of(seat), obstacle, 1, code));

    public void AddObstacle(AreaId area, PlaceObstacle obstacle, int missing) =>
        _obstacles.Add(new(PlaceId.Of(area), obstacle, missing));

    /// <summary>Looks whether a channel may take some places now.</summary>
    public void CheckClaim(PlaceSelection places, int[] slots, in ClaimTerms terms)
    {
        var mask = _codes.MaskOf(terms.Channel, Now);
        var kept = Kept(slots, terms);
        for (var i = 0; i < slots.Length; i++)
        {
            var owner = OwnerOf(slots[i]);
            if (owner is not null && !(terms.IncludeResale && owner is SeatTicket { IsForResale: true }))
            {
                AddObstacle(places.Seats[i], ObstacleOf(owner));
            }
            else if (mask is not null && !mask.Contains(new SeatIndex(slots[i])))
            {
                AddForbidden(places.Seats[i], slots[i], terms.Channel);
            }
            else if (kept is not null && kept.Contains(new SeatIndex(slots[i])))
            {
                AddObstacle(places.Seats[i], PlaceObstacle.KeptAccessible);
            }
        }

        if (_layout.HasConflicts)
        {
            CheckSharedFloor(places, slots);
        }

        foreach (var area in places.Areas)
        {
            var available = AvailableIn(_layout.AreaAt(area.Area), terms.Channel);
            if (available < area.Count)
            {
                AddObstacle(area.Area, PlaceObstacle.TooFewLeft, area.Count - Math.Max(0, available));
            }
        }
    }

    /// <summary>
    /// Looks whether a set of seats that share an owner holds boxes and tables sold as a whole completely, or not at all.
    /// </summary>
    public void CheckWhole(PlaceSelection places, int[] slots)
    {
        CheckWholeSeats(places, slots);
        foreach (var count in places.Areas)
        {
            var area = Map.Areas[_layout.AreaAt(count.Area)];
            if (area.Booking == BookingMode.Whole && count.Count != area.Capacity)
            {
                AddObstacle(count.Area, PlaceObstacle.OnlyAsAWhole, Math.Max(1, area.Capacity - count.Count));
            }
            else if (count.Count < area.MinOccupancy || count.Count > (area.MaxOccupancy ?? area.Capacity))
            {
                AddObstacle(count.Area, PlaceObstacle.OutsideOccupancy, Math.Max(1, area.MinOccupancy - count.Count));
            }
        }
    }

    /// <summary>The same for the seats alone.</summary>
    public void CheckWholeSeats(PlaceSelection places, int[] slots)
    {
        if (_layout.HasWholeRows)
        {
            var owned = new HashSet<int>(slots);
            for (var i = 0; i < slots.Length; i++)
            {
                if (_layout.WholeRowOf(slots[i]) is >= 0 and var row && !HasWholeRow(row, owned))
                {
                    AddObstacle(places.Seats[i], PlaceObstacle.OnlyAsAWhole);
                }
            }
        }
    }

    /// <summary>Looks whether some seats are an order's, and in nobody's cart.</summary>
    public void CheckTickets(OrderId order, ImmutableArray<SeatId> seats, int[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (OwnerOf(slots[i]) is SeatTicket ticket && ticket.Order == order)
            {
                continue;
            }

            var isInCart = _resale.TryGetValue(slots[i], out var beneath) && beneath.Order == order;
            AddObstacle(seats[i], isInCart ? PlaceObstacle.Held : PlaceObstacle.NotInOrder);
        }
    }

    /// <summary>Whether a channel may sell at all.</summary>
    public bool MaySell(ChannelId channel) => _codes.RightsOf(channel) is not { MaySell: false };

    /// <summary>Whether a channel may change the house's rules.</summary>
    public bool MayManage(ChannelId channel) => channel.IsNone || _codes.RightsOf(channel) is { MayManage: true };

    public static PlaceObstacle ObstacleOf(object owner) => StateMark.StateOf(owner) switch
    {
        SeatState.Held => PlaceObstacle.Held,
        SeatState.Sold => PlaceObstacle.Sold,
        SeatState.Blocked => PlaceObstacle.Blocked,
        SeatState.Displaced => PlaceObstacle.Displaced,
        SeatState.Free => throw Unknown.Value(SeatState.Free),
    };

    private void AddForbidden(SeatId seat, int slot, ChannelId channel)
    {
        if (_codes.Governing(new SeatIndex(slot), Now) is { } code && !CodeBook.MayBreak(channel, code))
        {
            AddObstacle(seat, PlaceObstacle.UnderCode, code.Id);
        }
        else
        {
            AddObstacle(seat, PlaceObstacle.NotInChannel);
        }
    }

    /// <summary>
    /// The places that are kept from this claim for people with access needs; null when none of its seats is such a place.
    /// </summary>
    private SeatSet? Kept(int[] slots, in ClaimTerms terms)
    {
        if (terms.Channel.IsNone || terms.ForAccessNeeds || _codes.RightsOf(terms.Channel) is { MayTakeAccessible: true })
        {
            return null;
        }

        foreach (var slot in slots)
        {
            if (Map.AccessiblePlaces.Contains(new SeatIndex(slot)))
            {
                return KeptAccessible();
            }
        }

        return null;
    }

    /// <summary>Two places of one request that share their floor cannot both be had.</summary>
    private void CheckSharedFloor(PlaceSelection places, int[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            foreach (var other in _layout.ConflictsOf(slots[i]))
            {
                if (slots.AsSpan().Contains(other))
                {
                    AddObstacle(places.Seats[i], PlaceObstacle.Displaced);
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
            foreach (var other in _layout.ConflictsOf(seat.Value))
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
