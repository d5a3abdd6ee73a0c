using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Who asks, for whom, through which channel, and under which key.</summary>
/// <remarks>
/// Immutable. A request may do what the rights of its channel grant; one that names no channel has the least of rights, see
/// <see cref="ChannelRights"/>. Only a request that says <see cref="AsHouse"/> is the house's own: it sees every place, may
/// take what lies under hold codes and what is kept for people with access needs, and no limit binds it.
/// </remarks>
[JsonDerivedType(typeof(HoldOptions), "hold")]
[JsonDerivedType(typeof(SaleOptions), "sale")]
[JsonDerivedType(typeof(ReturnOptions), "return")]
public record RequestOptions
{
    /// <summary>The house's own request, in nobody's name.</summary>
    public static RequestOptions House { get; } = new() { AsHouse = true };

    /// <summary>A request of which nothing is said.</summary>
    internal static RequestOptions Unnamed { get; } = new();

    /// <summary>Other options, asked by the same for the same.</summary>
    internal T As<T>(T options)
        where T : RequestOptions =>
        (T)((RequestOptions)options with { Channel = Channel, AsHouse = AsHouse, Buyer = Buyer, Actor = Actor });

    /// <summary>The channel; <c>default</c> for none, which has the least of rights.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>
    /// Whether this is the house's own request, to be set by code that has made sure of it. A channel may be named beside;
    /// it is logged and grants nothing.
    /// </summary>
    public bool AsHouse { get; init; }

    /// <summary>For whom; <c>default</c> when nobody is named. A hold made for somebody is used for nobody else.</summary>
    public BuyerId Buyer { get; init; }

    /// <summary>Who does it; <c>default</c> when nobody is named.</summary>
    public ActorId Actor { get; init; }

    /// <summary>
    /// The key under which the answer is kept, so that the same request sent again gets the first answer; <c>default</c>
    /// for none. Another request under the key is refused. Only a request carried out is kept: one that failed may be tried
    /// again under its key. The latest 10,000 keys of a performance are kept, for the time that its options state.
    /// </summary>
    public IdempotencyKey Key { get; init; }

    /// <summary>
    /// For a request that uses a hold: the hold's version that was seen, see <see cref="SeatHold.Version"/>; null for any. It is refused
    /// when the hold has been changed since, so that what was decided of the one is never done to the other.
    /// </summary>
    public long? HoldVersion { get; init; }
}
