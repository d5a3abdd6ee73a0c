using SeatEngine.Allocation;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

public sealed partial class Performance
{
    /// <summary>
    /// Judges seats that somebody picked as an offer of seats would be, prices them, and finds the nearest that would do.
    /// </summary>
    /// <param name="request">The rules, the price type of each person, and who asks through which channel.</param>
    /// <param name="seats">The seats picked, each once; as many as the party has, or whole tables that hold it.</param>
    /// <returns>The offer, or each rule that the seats break and the nearest seats that would do.</returns>
    /// <exception cref="ArgumentException">A seat is unknown or named twice, there are fewer than people or none, or a set of the request
    /// belongs to another map.</exception>
    public PickOffer TryPick(OfferRequest request, params IEnumerable<SeatId> seats)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(seats);
        SeatIndex[] places = [.. seats.Select(seat => Map.TryGetIndex(seat, out var index)
            ? index
            : throw new ArgumentException($"The hall has no seat '{seat}'.", nameof(seats)))];
        if (places.Length < request.Seats.PartySize)
        {
            throw new ArgumentException("Fewer seats are picked than people come.", nameof(seats));
        }

        var snapshot = Inventory.Snapshot();
        var now = _time.GetUtcNow();
        var free = FreeFor(request, snapshot, now);
        var prices = PricesOf(snapshot, now);
        CheckCurrency(request);
        var rules = Near(AmongOthers(request.Seats, snapshot), request, snapshot);
        var costs = request.CountsPrices ? PartyCosts.Of(prices, request.Types) : null;
        long? most = null;
        var pick = _allocator.TryPick(free, costs?.Asked(rules, request, most) ?? rules, places);
        SeatOffer? Offer(SeatProposal? proposal)
        {
            if (proposal is null || proposal.Seats.IsEmpty)
            {
                return null;
            }

            var offer = Priced(prices, proposal, request.Types, request.Terms);
            offer.Spacing = rules.Spacing;
            return offer;
        }

        if (request.Budget is { } budget && Offer(pick.Proposal) is { Quote.Succeeded: true } priced)
        {
            // What the quote adds to the prices of the book, or takes off, is no more or less to be spent on the seats.
            most = budget.MinorUnits + costs!.BasisOf(pick.Proposal) - priced.Total.MinorUnits;
            pick = _allocator.TryPick(free, costs.Asked(rules, request, most), places);
        }

        var picked = Offer(pick.Proposal)!;
        var canBeHad = pick.Succeeded && picked.Quote.Succeeded;
        var nearest = Sold(Offer(pick.Nearest));
        if (!canBeHad && nearest is null && prices.UnsoldAt(request.Types) is { } unsold)
        {
            // Near by there are only places that cannot be sold so: of the others one may do.
            var sold = rules with { Within = (rules.Within ?? Map.Seats) - unsold };
            nearest = Sold(Offer(_allocator.TryPick(free, costs?.Asked(sold, request, most) ?? sold, places).Nearest));
        }

        return new(snapshot, pick, canBeHad ? picked : null, nearest, [.. picked.Problems]);

        static SeatOffer? Sold(SeatOffer? offer) => offer?.Quote.Succeeded == true ? offer : null;
    }
}
