using System.Collections.Immutable;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>Somebody who waits for seats at a night that has none for them.</summary>
/// <param name="Id">The number of the entry.</param>
/// <param name="Patron">Who waits.</param>
/// <param name="Performance">For which night.</param>
/// <param name="Type">At which price type all of the party would buy.</param>
/// <param name="People">How many seats are wanted, which are offered together or not at all; 1 to 64.</param>
/// <remarks>Immutable.</remarks>
public sealed record WaitingEntry(WaitingId Id, PatronId Patron, PerformanceId Performance, PriceTypeId Type, int People)
{
    /// <summary>Which seats would do.</summary>
    public SeatWish Wish { get; init; } = SeatWish.Any;

    /// <summary>Through which channel it would buy: what it is offered is what that channel may sell.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>What is known of whoever waits, for windows of the sale that ask for it.</summary>
    public ImmutableArray<PatronFact> Facts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who has more of this goes before; 0 unless stated.</summary>
    public int Priority { get; init; }

    /// <summary>When it was entered, in UTC; stated by the list.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>What has become of it.</summary>
    public WaitingState State { get; init; }

    /// <summary>What is held for it now; null unless it is offered something.</summary>
    public WaitingOffer? Offer { get; init; }

    /// <summary>How many offers it declined or let lapse, at least 0.</summary>
    public int Missed { get; init; }

    /// <summary>Seats that it passed up, and is not offered again.</summary>
    public ImmutableArray<SeatId> PassedUp { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The order by which it bought; <c>default</c> unless it has.</summary>
    public OrderId Order { get; init; }

    /// <summary>Whether something can still become of it.</summary>
    internal bool IsOpen => State is WaitingState.Waiting or WaitingState.Offered;

    /// <summary>The entry after an offer that it did not take.</summary>
    internal WaitingEntry Passing(int mostMissed) => this with
    {
        State = Missed + 1 >= mostMissed ? WaitingState.Dropped : WaitingState.Waiting,
        Offer = null,
        Missed = Missed + 1,
        PassedUp = [.. PassedUp.Union(Offer?.Seats ?? [])],
    };
}
