using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>What a group wants offered: seats, and the price type of each person.</summary>
/// <remarks>Immutable.</remarks>
public sealed record GroupOfferRequest
{
    /// <summary>Asks for seats at price types.</summary>
    /// <param name="group">The seats wanted.</param>
    /// <param name="types">The price type of each person, as many as the group has; or a single one for all.</param>
    /// <exception cref="ArgumentException">The number of types is neither 1 nor the size of the group.</exception>
    public GroupOfferRequest(GroupRequest group, params ImmutableArray<PriceTypeId> types)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (types.IsDefault || (types.Length != group.Size && types.Length != 1))
        {
            throw new ArgumentException("Each person of the group needs a price type, or all the same.", nameof(types));
        }

        Group = group;
        Types = types.Length == group.Size ? types : [.. Enumerable.Repeat(types[0], group.Size)];
    }

    /// <summary>The seats wanted.</summary>
    public GroupRequest Group { get; }

    /// <summary>The price type of each person; the offer decides who sits where.</summary>
    public ImmutableArray<PriceTypeId> Types { get; }

    /// <summary>Channel, codes and facts about the buyer.</summary>
    public BuyingTerms Terms { get; init; } = BuyingTerms.None;
}
