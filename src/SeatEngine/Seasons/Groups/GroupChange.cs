using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;

namespace SeatEngine.Seasons;

/// <summary>What is different about a group: how many come, at which types, what else is agreed. Null is as before.</summary>
/// <param name="Group">Which group.</param>
/// <remarks>Immutable.</remarks>
public sealed record GroupChange(GroupId Group)
{
    /// <summary>How many come at which price type, before any are free.</summary>
    public ImmutableArray<TypeCount>? People { get; init; }

    /// <summary>How many have been confirmed, at least 0.</summary>
    public int? Confirmed { get; init; }

    /// <summary>What is agreed.</summary>
    public GroupTerms? Terms { get; init; }

    /// <summary>What the contract says beside, by codes of the house.</summary>
    public ImmutableDictionary<string, string>? Contract { get; init; }

    /// <summary>Who does it, who needs the right to change orders where there is one.</summary>
    public OrderTerms By { get; init; } = OrderTerms.None;

    /// <summary>How is paid what it costs more.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What tickets are worth for which others are taken; null for the book's rules.</summary>
    public ExchangePolicy? Exchanges { get; init; }

    /// <summary>What tickets are worth that are given back; null for what was paid for them.</summary>
    public ReturnPolicy? Returns { get; init; }
}
