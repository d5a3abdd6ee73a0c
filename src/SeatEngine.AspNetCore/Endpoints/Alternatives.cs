using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;

namespace SeatEngine.AspNetCore;

/// <summary>Finds other seats for as many people as those that somebody has chosen, at the same price types.</summary>
internal sealed class Alternatives(SeatSite site, PerformancePage page, Selection selection, SeatBuyer buyer, HoldToken own)
{
    private readonly Desk _desk = new(site, page);
    private readonly HashSet<string> _known = [KeyOf(selection.SeatIds.Select(static seat => seat.Value))];
    private readonly List<OfferDocument> _offers = [];

    /// <summary>The nearest that would do, then the best of the same sections, then the best of the house; each once.</summary>
    public OffersDocument Find()
    {
        var map = page.Performance.Map;
        var sections = selection.Seats.Select(seat => map[seat].Section.Id).ToHashSet();
        var pick = _desk.Judge(selection, buyer, own, site.Options.Orphans);
        Add(pick.Nearest, "nearest");
        var near = Offer(map.SelectRows(row => sections.Contains(row.Section.Id)));
        foreach (var offer in near.Offers)
        {
            Add(offer, "sameSection");
        }

        var all = Offer(null);
        foreach (var offer in all.Offers)
        {
            Add(offer, null);
        }

        return _offers.Count > 0
            ? new([.. _offers], _offers[0].Explanation)
            : new([], all.Explain()) { Reasons = Reasons.Of(all, cheapest: null) };
    }

    private OfferResult Offer(SeatSet? within) => page.Performance.Offer(new OfferRequest(
        new SeatRequest(selection.Seats.Length)
        {
            Wheelchairs = selection.Wheelchairs,
            Orphans = site.Options.Orphans,
            Within = within,
            Proposals = 3,
        }, selection.SeatTypes)
    {
        Terms = buyer.Terms,
        InsteadOf = own,
    });

    private void Add(SeatOffer? offer, string? kind)
    {
        if (offer is null || !_known.Add(KeyOf(offer.Places.Seats.Select(static seat => seat.Value))))
        {
            return;
        }

        var document = _desk.OfferOf(offer);
        _offers.Add(kind is null ? document : document with { Kinds = [kind, .. document.Kinds] });
    }

    private static string KeyOf(IEnumerable<string> seats) => string.Join('\n', seats.Order(StringComparer.Ordinal));
}
