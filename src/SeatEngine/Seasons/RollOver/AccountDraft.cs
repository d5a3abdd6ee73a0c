using System.Collections.Immutable;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>An account while it is taken over.</summary>
/// <param name="old">The account as it was.</param>
/// <param name="package">Its package in the new season.</param>
/// <param name="nights">Its nights there.</param>
internal sealed class AccountDraft(Subscription old, PackageId package, NightDraft[] nights)
{
    public Subscription Old { get; } = old;

    public PackageId Package { get; } = package;

    public NightDraft[] Nights { get; } = nights;

    public ImmutableArray<SeatId> Before { get; } = [.. old.Seats.Select(static seat => seat.Seat)];

    /// <summary>The base seats that it is to have.</summary>
    public ImmutableArray<SeatId> After { get; set; } = [.. old.Seats.Select(static seat => seat.Seat)];

    /// <summary>Its seats on each of its nights; null for a night on which it has none yet.</summary>
    public ImmutableArray<SeatId>?[] Seats { get; } = new ImmutableArray<SeatId>?[nights.Length];

    public List<RollOverFinding> Findings { get; } = [];

    /// <summary>What becomes of it; null while that is not known.</summary>
    public RollOverOutcome? Outcome { get; set; }

    /// <summary>Gives it seats on one of its nights.</summary>
    public void Give(int night, ImmutableArray<SeatId> seats)
    {
        var draft = Nights[night];
        draft.Claim(seats.Select(seat => draft.Map.TryGetIndex(seat, out var index) ? index : default), Old.Id);
        Seats[night] = seats;
    }

    /// <summary>Whether seats are there and open to it on a night.</summary>
    public bool CanHave(int night, ImmutableArray<SeatId> seats)
    {
        var draft = Nights[night];
        foreach (var seat in seats)
        {
            if (!draft.Map.TryGetIndex(seat, out var index) || !draft.IsOpen(index, Old.Id))
            {
                return false;
            }
        }

        return true;
    }
}
