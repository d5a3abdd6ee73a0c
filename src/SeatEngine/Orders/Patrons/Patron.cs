using System.Collections.Immutable;
using SeatEngine.Pricing;

namespace SeatEngine.Orders;

/// <summary>Somebody that the house knows: a person, a household or a firm.</summary>
/// <remarks>Immutable. Kept beside the orders and never in their events, so that it can be erased while orders and ledger stay
/// whole.</remarks>
public sealed record Patron
{
    /// <summary>The patron's id, which orders name as their buyer.</summary>
    public required PatronId Id { get; init; }

    /// <summary>The names, as they are written on an envelope; empty when nothing is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>An address for letters, line by line; empty when nothing is known.</summary>
    public string Address { get; init; } = "";

    /// <summary>An address for mail; empty when nothing is known.</summary>
    public string Email { get; init; } = "";

    /// <summary>A telephone number; empty when nothing is known.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The household it belongs to; <c>default</c> for none.</summary>
    public PatronId Household { get; init; }

    /// <summary>What rules may ask for: memberships, seniority, and what else the house has codes for.</summary>
    public ImmutableArray<PatronFact> Facts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the patron needs to come in and to sit, in words.</summary>
    public string AccessNeeds { get; init; } = "";

    /// <summary>Notes by code, such as how somebody wishes to be addressed.</summary>
    public ImmutableDictionary<string, string> Notes { get; init => field = value ?? ImmutableDictionary<string, string>.Empty; } =
        ImmutableDictionary<string, string>.Empty;
}
