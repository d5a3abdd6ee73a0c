using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Places in somebody's cart.</summary>
/// <remarks>Immutable and safe to share between threads: a hold that is extended or changed is another object.</remarks>
public sealed class SeatHold
{
    internal SeatHold(HeldMark mark, PlaceSelection places, int[] slots, DateTimeOffset? expiresAt, DateTimeOffset heldAt,
        ChannelId channel, BuyerId buyer)
    {
        Mark = mark;
        Places = places;
        Slots = slots;
        ExpiresAt = expiresAt;
        HeldAt = heldAt;
        Channel = channel;
        Buyer = buyer;
    }

    /// <summary>A hold as it comes off a wire; an inventory makes its own.</summary>
    /// <param name="token">Its name.</param>
    /// <param name="places">The places, in the order in which they came into the hold.</param>
    /// <param name="expiresAt">When it expires, in UTC; null for never.</param>
    /// <param name="heldAt">When it was made, in UTC.</param>
    /// <param name="channel">The channel through which it was made; <c>default</c> for the house itself.</param>
    /// <param name="buyer">For whom; <c>default</c> when nobody was named.</param>
    /// <param name="inPayment">Whether a payment has begun.</param>
    /// <exception cref="ArgumentNullException"><paramref name="places"/> is null.</exception>
    [JsonConstructor]
    public SeatHold(
        HoldToken token, PlaceSelection places, DateTimeOffset? expiresAt, DateTimeOffset heldAt, ChannelId channel,
            BuyerId buyer, bool inPayment)
        : this(new(token), places ?? throw new ArgumentNullException(nameof(places)), [], expiresAt, heldAt, channel, buyer)
    {
        InPayment = inPayment;
    }

    /// <summary>Its name.</summary>
    public HoldToken Token => Mark.Token;

    /// <summary>The places, in the order in which they came into the hold.</summary>
    public PlaceSelection Places { get; }

    /// <summary>When it expires, in UTC: at this instant the places are free; null while a payment without a limit is under way.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset HeldAt { get; }

    /// <summary>The channel through which it was made; <c>default</c> for the house itself.</summary>
    public ChannelId Channel { get; }

    /// <summary>For whom; <c>default</c> when nobody was named.</summary>
    public BuyerId Buyer { get; }

    /// <summary>Whether a payment has begun, which pins its places.</summary>
    public bool InPayment { get; private init; }

    internal HeldMark Mark { get; }

    /// <summary>The seats' slots, in the order of <see cref="PlaceSelection.Seats"/>.</summary>
    internal int[] Slots { get; }

    internal SeatHold Until(DateTimeOffset? expiresAt, bool inPayment) =>
        new(Mark, Places, Slots, expiresAt, HeldAt, Channel, Buyer) { InPayment = inPayment };

    internal SeatHold With(PlaceSelection places, int[] slots) =>
        new(Mark, places, slots, ExpiresAt, HeldAt, Channel, Buyer) { InPayment = InPayment };
}
