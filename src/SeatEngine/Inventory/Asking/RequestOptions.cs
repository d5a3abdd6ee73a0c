using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>Who asks, through which channel, and under which key.</summary>
/// <remarks>
/// Immutable. A request that names no channel is the house's own: it sees every place, may take what lies under hold
/// codes and what is kept for people with access needs. Any named channel is bound by the codes and by its rights.
/// </remarks>
[JsonDerivedType(typeof(HoldOptions), "hold")]
[JsonDerivedType(typeof(SaleOptions), "sale")]
[JsonDerivedType(typeof(ReturnOptions), "return")]
public record RequestOptions
{
    /// <summary>The house's own request, in nobody's name.</summary>
    public static RequestOptions House { get; } = new();

    /// <summary>The channel; <c>default</c> for the house itself.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>Who does it; <c>default</c> when nobody is named.</summary>
    public ActorId Actor { get; init; }

    /// <summary>
    /// The key under which the answer is kept, so that the same request sent again gets the first answer; <c>default</c>
    /// for none. Only a request carried out is kept: one that failed may be tried again under its key.
    /// </summary>
    public IdempotencyKey Key { get; init; }
}
