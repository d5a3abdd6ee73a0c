using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class Performance
{
    /// <summary>Offers a group seats with their price.</summary>
    /// <param name="group">The seats wanted.</param>
    /// <param name="types">The price type of each person, as many as the group has; or a single one for all.</param>
    /// <returns>The offer, or the reason why there is none.</returns>
    /// <exception cref="ArgumentException">The number of types is neither 1 nor the size of the group, or a set belongs to another
    /// map.</exception>
    public GroupOfferResult Offer(GroupRequest group, params ImmutableArray<PriceTypeId> types) =>
        Offer(new GroupOfferRequest(group, types));

    /// <summary>Offers a group seats with their price; the offer is held and sold as any other.</summary>
    /// <param name="request">What is wanted.</param>
    /// <returns>The offer, or the reason why there is none. Who of the group sits where is chosen so that the whole is cheapest.</returns>
    /// <exception cref="ArgumentException">A set of the request belongs to another map.</exception>
    public GroupOfferResult Offer(GroupOfferRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = Inventory.Snapshot();
        var now = _time.GetUtcNow();
        var free = snapshot.AvailableTo(request.Terms.Asking, now, request.Group.Wheelchairs > 0);
        var group = request.Group.Spacing is not null && request.Group.Occupied is null
            ? request.Group with { Occupied = snapshot.Held | snapshot.Sold }
            : request.Group;
        var search = _allocator.FindGroup(free, group, FreeAreas(snapshot, request.Terms.Asking, now));
        if (search.Proposal is not { } proposal)
        {
            return new(snapshot, search, null, null, []);
        }

        var prices = PricesOf(snapshot, now);
        var offer = Priced(prices, proposal, request.Types, request.Terms);
        offer.Spacing = group.Spacing;
        return new(snapshot, search, offer.Quote.Succeeded ? offer : null, offer.Quote, [.. offer.Problems]);
    }
}
