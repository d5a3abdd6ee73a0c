using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Places in somebody's cart.</summary>
/// <remarks>Immutable and safe to share between threads: a hold that is extended or changed is another object.</remarks>
public sealed class SeatHold
{
    internal SeatHold(HeldMark mark, PlaceSelection places, int[] slots, DateTimeOffset heldAt, ChannelId channel, BuyerId buyer)
    {
        Mark = mark;
        Places = places;
        Slots = slots;
        HasAreas = !places.Areas.IsEmpty;
        HeldAt = heldAt;
        Channel = channel;
        Buyer = buyer;
    }

    /// <summary>A hold as it comes off a wire; an inventory makes its own.</summary>
    /// <param name="token">Its name.</param>
    /// <param name="places">The places, in the order in which they came into the hold.</param>
    /// <param name="expiresAt">When it expires, in UTC; null for never.</param>
    /// <param name="heldAt">When it was made, in UTC.</param>
    /// <param name="channel">The channel through which it was made; <c>default</c> for none.</param>
    /// <param name="buyer">For whom; <c>default</c> when nobody was named.</param>
    /// <param name="inPayment">Whether a payment has begun.</param>
    /// <param name="asHouse">Whether the house made it.</param>
    /// <param name="version">The version of the inventory that last changed it.</param>
    /// <param name="extensions">How often it was extended.</param>
    /// <exception cref="ArgumentNullException"><paramref name="places"/> is null.</exception>
    [JsonConstructor]
    public SeatHold(
        HoldToken token, PlaceSelection places, DateTimeOffset? expiresAt, DateTimeOffset heldAt, ChannelId channel,
        BuyerId buyer, bool inPayment, bool asHouse = false, long version = 0, int extensions = 0)
        : this(new(token), places ?? throw new ArgumentNullException(nameof(places)), [], heldAt, channel, buyer)
    {
        (ExpiresAt, InPayment, AsHouse, Version, Extensions) = (expiresAt, inPayment, asHouse, version, extensions);
    }

    /// <summary>Its name.</summary>
    public HoldToken Token => Mark.Token;

    /// <summary>The places, in the order in which they came into the hold.</summary>
    public PlaceSelection Places { get; private set; }

    /// <summary>When it expires, in UTC: at this instant the places are free; null while a payment without a limit is under way.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTimeOffset HeldAt { get; }

    /// <summary>The channel through which it was made, and through which alone it is used; <c>default</c> for none.</summary>
    public ChannelId Channel { get; }

    /// <summary>For whom, who alone uses it; <c>default</c> when nobody was named, and whoever has the token does.</summary>
    public BuyerId Buyer { get; }

    /// <summary>Whether the house made it, which alone uses it then.</summary>
    public bool AsHouse { get; internal init; }

    /// <summary>Whether a payment has begun, which pins its places.</summary>
    public bool InPayment { get; internal set; }

    /// <summary>The version of the inventory that last changed it: a sale names it to be sure of what it sells.</summary>
    public long Version { get; internal set; }

    /// <summary>How often it was extended.</summary>
    public int Extensions { get; internal set; }

    internal HeldMark Mark { get; }

    /// <summary>The seats' slots, in the order of <see cref="PlaceSelection.Seats"/>.</summary>
    internal int[] Slots { get; private set; }

    /// <summary>Whether there are standing places in it.</summary>
    internal bool HasAreas { get; private set; }

    /// <summary>When it expires, in ticks of UTC; the largest number for never.</summary>
    internal long DueTicks => ExpiresAt?.UtcTicks ?? long.MaxValue;

    /// <summary>Whether a request may use the hold: the house always, others if it is theirs.</summary>
    internal bool IsOf(RequestOptions request) =>
        request.AsHouse || (!AsHouse && Channel == request.Channel && (Buyer.IsNone || Buyer == request.Buyer));

    internal SeatHold Until(DateTimeOffset? expiresAt, bool inPayment)
    {
        var copy = Copy();
        copy.ExpiresAt = expiresAt;
        copy.InPayment = inPayment;
        return copy;
    }

    internal SeatHold With(PlaceSelection places, int[] slots)
    {
        var copy = Copy();
        copy.Places = places;
        copy.Slots = slots;
        copy.HasAreas = !places.Areas.IsEmpty;
        return copy;
    }

    internal SeatHold At(long version, int extensions)
    {
        var copy = Copy();
        copy.Version = version;
        copy.Extensions = extensions;
        return copy;
    }

    private SeatHold Copy() => (SeatHold)MemberwiseClone();
}
