using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class Performance
{
    /// <summary>This performance as one of several, as a buyer finds it in a snapshot.</summary>
    internal SeriesNight NightOf(InventorySnapshot snapshot, BuyingTerms terms, SeatRequest seats)
    {
        var now = _time.GetUtcNow();
        return new SeriesNight(_allocator, snapshot.AvailableTo(terms.Asking, now, seats.Wheelchairs > 0))
        {
            Occupied = seats.Spacing is null ? null : snapshot.Held | snapshot.Sold,
            Zones = Zones,
            FreeAreas = [.. FreeAreas(snapshot, terms.Asking, now)],
        };
    }

    /// <summary>Proposals with their prices as of a snapshot; who sits where is chosen so that the whole is cheapest.</summary>
    internal ImmutableArray<SeatOffer> Priced(InventorySnapshot snapshot, IEnumerable<SeatProposal> proposals,
        ImmutableArray<PriceTypeId> types, BuyingTerms terms)
    {
        var prices = PricesOf(snapshot, _time.GetUtcNow());
        return [.. proposals.Select(proposal => Priced(prices, proposal, types, terms))];
    }

    internal SeatOffer Priced(PriceTable prices, SeatProposal proposal, ImmutableArray<PriceTypeId> types, BuyingTerms terms)
    {
        var matched = Matched(prices, proposal.Selection, types);
        return new(Id, proposal, matched, Quote(prices, proposal.Selection, matched, terms)) { Terms = terms };
    }
}
