using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;

namespace SeatEngine.Seasons;

/// <summary>A night of the new season while accounts are given their seats: what is free, and which account has what.</summary>
internal sealed class NightDraft
{
    private readonly InventoryLayout _layout;
    private readonly bool[] _free;
    private readonly SubscriptionId[] _claimed;
    private readonly Dictionary<int, SubscriptionId>? _own;

    public NightDraft(SeasonNight night, Performance performance, InventorySnapshot snapshot)
    {
        (Night, Performance, Map) = (night, performance, snapshot.Map);
        _layout = InventoryLayout.Of(Map);
        _free = new bool[Map.SlotCount];
        _claimed = new SubscriptionId[Map.SlotCount];
        foreach (var seat in snapshot.Free)
        {
            _free[seat.Value] = true;
        }

        if (snapshot.HeldCount > 0)
        {
            // What an earlier attempt held for an account, and failed before it noted it, is that account's to have.
            _own = [];
            foreach (var hold in snapshot.Holds)
            {
                if (AccountHolds.AccountOf(hold) is not { } buyer || !Holds.TryAdd(buyer, hold))
                {
                    continue;
                }

                foreach (var seat in hold.Places.Seats)
                {
                    if (Map.TryGetIndex(seat, out var index))
                    {
                        _own[index.Value] = buyer;
                    }
                }
            }
        }
    }

    public SeasonNight Night { get; }

    public Performance Performance { get; }

    public SeatMap Map { get; }

    /// <summary>Holds of the house by the account for which they are.</summary>
    public Dictionary<SubscriptionId, SeatHold> Holds { get; } = [];

    /// <summary>The account that was given a seat, or one that cannot be had beside it; none for nobody.</summary>
    public SubscriptionId ClaimantOf(SeatIndex seat) => _claimed[seat.Value];

    /// <summary>Whether an account can have a seat now.</summary>
    public bool IsOpen(SeatIndex seat, SubscriptionId account) =>
        _free[seat.Value] || (_own is not null && _own.TryGetValue(seat.Value, out var owner) && owner == account
            && _claimed[seat.Value].IsNone);

    /// <summary>All seats that an account can have now.</summary>
    public SeatSet OpenTo(SubscriptionId account) => Map.Select(seat => IsOpen(seat.Index, account));

    /// <summary>Gives an account seats that it can have; places that stand in the same room are nobody else's then.</summary>
    public void Claim(IEnumerable<SeatIndex> seats, SubscriptionId account)
    {
        foreach (var seat in seats)
        {
            Take(seat.Value, account);
            foreach (var conflict in _layout.ConflictsOf(seat.Value))
            {
                Take(conflict, account);
            }
        }
    }

    private void Take(int slot, SubscriptionId account) => (_free[slot], _claimed[slot]) = (false, account);
}
