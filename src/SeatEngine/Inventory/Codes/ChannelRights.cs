using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What a channel may see and sell.</summary>
/// <remarks>
/// Immutable and safe to share between threads. A channel of which nothing is defined, and a request that names none, has
/// the least of rights, those that stand here when nothing is said: it may hold what lies open to all, and sell its own holds.
/// </remarks>
public sealed record ChannelRights
{
    /// <summary>The channel; not <c>default</c>.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The seats and areas that it sees (an area's count is the most it may take in one request); null for every place.</summary>
    public PlaceSelection? Sees { get; init; }

    /// <summary>Whether it may sell what it sees; false for a channel that only looks.</summary>
    public bool MaySell { get; init; } = true;

    /// <summary>Whether it may sell straight, without a hold.</summary>
    public bool MaySellStraight { get; init; }

    /// <summary>Whether it may change what is sold: take places of an order back, swap them, put them up for resale.</summary>
    public bool MayChangeOrders { get; init; }

    /// <summary>Whether it may take places kept for people with access needs without a word about the buyer.</summary>
    public bool MayTakeAccessible { get; init; }

    /// <summary>Whether it may block places, paint hold codes and change the house's rules.</summary>
    public bool MayManage { get; init; }

    /// <summary>What is granted to those of whom nothing is said.</summary>
    internal static ChannelRights Least { get; } = new() { Channel = default };

    /// <summary>Everything.</summary>
    internal static ChannelRights House { get; } = new()
    {
        Channel = default,
        MaySellStraight = true,
        MayChangeOrders = true,
        MayTakeAccessible = true,
        MayManage = true,
    };
}
