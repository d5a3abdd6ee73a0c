using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>Judges, prices and tells the places of one performance to one buyer.</summary>
internal sealed class Desk(SeatSite site, PerformancePage page)
{
    private Performance Performance => page.Performance;

    /// <summary>What is to be said of a choice: whether the house sells it so, for how much, and what would do instead.</summary>
    /// <param name="selection">The choice.</param>
    /// <param name="buyer">Who chooses.</param>
    /// <param name="own">What he holds already, which he may choose again.</param>
    public CheckDocument Check(Selection selection, SeatBuyer buyer, HoldToken own) => Check(selection, buyer, own, out _);

    /// <inheritdoc cref="Check(Selection, SeatBuyer, HoldToken)"/>
    /// <param name="selection">The choice.</param>
    /// <param name="buyer">Who chooses.</param>
    /// <param name="own">What he holds already, which he may choose again.</param>
    /// <param name="judgedBy">What was seen of the house; null where it is of no matter who has the seats beside.</param>
    public CheckDocument Check(Selection selection, SeatBuyer buyer, HoldToken own, out InventorySnapshot? judgedBy)
    {
        judgedBy = null;
        var quote = Performance.Quote(selection.Places, selection.Types, buyer.Terms);
        if (selection.Seats.IsEmpty)
        {
            var standing = quote.Succeeded ? OfferOf(quote, [], quote.Explain()) : null;
            return new(quote.Succeeded, quote.Explain(), standing, null) { Reasons = Reasons.Of(quote, selection) };
        }

        var pick = Judge(selection, buyer, own, site.Options.Orphans);
        judgedBy = site.Options.Orphans.Rule == OrphanRule.Off ? null : pick.Snapshot;
        if (!pick.Pick.Succeeded && pick.Nearest is null)
        {
            judgedBy = null;
            // Where nothing else would do, a single seat that is left is no reason to sell nothing.
            pick = Judge(selection, buyer, own, new(OrphanRule.Off));
        }

        if (!pick.Pick.Succeeded)
        {
            return new(false, pick.Explain(), null, pick.Nearest is { } nearest ? OfferOf(nearest) : null)
            {
                Reasons = Reasons.Of(pick, [.. Lost(selection, Performance.Inventory.Snapshot().FindHold(own)).Keys]),
            };
        }

        return quote.Succeeded
            ? new(true, pick.Pick.Explain(), OfferOf(quote, [], pick.Pick.Explain()), null)
            : new(false, quote.Explain(), null, null) { Reasons = Reasons.Of(quote, selection) };
    }

    /// <summary>
    /// The hold of whoever asks: his token alone is not enough, it must be his; and what is his is found without it. Null for none.
    /// </summary>
    public SeatHold? OwnHold(HttpContext context)
    {
        var (snapshot, buyer, token) = (Performance.Inventory.Snapshot(), site.BuyerOf(context), BuyerCookie.HoldOf(context));
        bool IsHis(SeatHold hold) => !hold.AsHouse && hold.Buyer.Value == buyer.Id.Value && hold.Channel == buyer.Channel;
        return !token.IsNone && snapshot.FindHold(token) is { } hold && IsHis(hold)
            ? hold
            : snapshot.HoldsOf(buyer.Request.Buyer).FirstOrDefault(IsHis);
    }

    /// <summary>The seats of a choice that somebody else has by now, each with what it is.</summary>
    public Dictionary<string, string> Lost(Selection selection, SeatHold? own)
    {
        var snapshot = Performance.Inventory.Snapshot();
        return selection.Seats
            .Where(seat => snapshot.StateOf(seat) != SeatState.Free && (own is null || snapshot.HoldOf(seat)?.Token != own.Token))
            .ToDictionary(seat => Performance.Map.IdOf(seat).Value,
                seat => JsonNamingPolicy.CamelCase.ConvertName(snapshot.StateOf(seat).ToString()));
    }

    /// <summary>
    /// The seats beside a choice by which single seats are told, each as it was when the choice was judged: free, or somebody else's.
    /// </summary>
    public (ImmutableArray<SeatId> Free, ImmutableArray<SeatId> Taken) Beside(
        Selection selection, SeatHold? own, InventorySnapshot judgedBy)
    {
        var (map, policy) = (Performance.Map, site.Options.Orphans);
        var reach = Math.Max(policy.SmallestLeft, policy.SmallestLeftAtAisle ?? 0);
        var beside = new SortedSet<int>();
        foreach (var seat in selection.Seats)
        {
            if (map[seat].Run is { } run)
            {
                // At a round table the last sits beside the first: there all count.
                var (first, last) = run.Kind == SeatRunKind.Line
                    ? (Math.Max(run.First.Value, seat.Value - reach), Math.Min(run.Last.Value, seat.Value + reach))
                    : (run.First.Value, run.Last.Value);
                beside.UnionWith(Enumerable.Range(first, last - first + 1));
            }
        }

        beside.ExceptWith(selection.Seats.Select(static seat => seat.Value));
        var byState = beside.Select(static slot => new SeatIndex(slot)).ToLookup(
            seat => judgedBy.StateOf(seat) == SeatState.Free || (own is not null && judgedBy.HoldOf(seat)?.Token == own.Token), map.IdOf);
        return ([.. byState[true]], [.. byState[false]]);
    }

    /// <summary>What is held, in the form in which it is sent; null for nothing.</summary>
    /// <param name="held">The hold.</param>
    /// <param name="offer">Its places with their prices, where these are known.</param>
    public HoldDocument? DocumentOf(SeatHold? held, OfferDocument? offer = null)
    {
        if (held is not { Places.IsEmpty: false } hold)
        {
            return null;
        }

        var left = hold.ExpiresAt - site.Time.GetUtcNow();
        return new(
            offer?.Tickets ??
            [
                .. hold.Places.Seats.Select(PlaceId.Of)
                    .Concat(hold.Places.Areas.SelectMany(static area => Enumerable.Repeat(PlaceId.Of(area.Area), area.Count)))
                    .Select(place => TicketOf(place, null, null)),
            ],
            hold.ExpiresAt,
            left is { } span ? Math.Max(0, span.TotalSeconds) : null,
            Math.Max(0, site.Options.MostExtensions - hold.Extensions),
            hold.InPayment,
            offer);
    }

    /// <summary>An offer in the form in which it is sent.</summary>
    public OfferDocument OfferOf(SeatOffer offer) => OfferOf(offer.Quote, KindsOf(offer.Kinds), offer.Proposal.Explain());

    /// <summary>The places of a quote, each with its price.</summary>
    public OfferDocument OfferOf(Quote quote, string[] kinds, string explanation) => new(
        [
            .. quote.Lines.Where(static line => line.Item.IsNone)
                .Select(line => TicketOf(line.Place, line.Type.Value, line.Total.MinorUnits)),
        ],
        quote.Total.MinorUnits, quote.Total.ToString(CultureInfo.InvariantCulture), kinds, explanation);

    /// <summary>A place as people call it.</summary>
    public string LabelOf(PlaceId place)
    {
        var map = Performance.Map;
        if (place.IsArea)
        {
            return map.FindArea(place.Area)?.Name ?? place.Value;
        }

        return map.TryGetIndex(place.Seat, out var seat)
            ? $"{map[seat].Section.Name}, {RowWordOf(map[seat].Row.Kind)} {map[seat].Row.Label}, seat {map[seat].Label}"
            : place.Value;
    }

    private static string RowWordOf(MapRowKind kind) => kind switch
    {
        MapRowKind.Row => "row",
        MapRowKind.Table => "table",
        MapRowKind.Box => "box",
    };

    private static string[] KindsOf(OfferKinds kinds) =>
    [
        .. Kinds.Where(kind => kinds.HasFlag(kind.Kind)).Select(static kind => kind.Name),
    ];

    private static readonly ImmutableArray<(OfferKinds Kind, string Name)> Kinds =
    [
        (OfferKinds.Best, "best"),
        (OfferKinds.Cheapest, "cheapest"),
        (OfferKinds.BestValue, "bestValue"),
        (OfferKinds.NearestAlternative, "nearestAlternative"),
    ];

    internal PickOffer Judge(Selection selection, SeatBuyer buyer, HoldToken own, OrphanPolicy orphans)
    {
        var seats = new SeatRequest(selection.Seats.Length) { Orphans = orphans, Wheelchairs = selection.Wheelchairs };
        return Performance.TryPick(
            new OfferRequest(seats, selection.SeatTypes) { Terms = buyer.Terms, InsteadOf = own }, selection.SeatIds);
    }

    public TicketDocument TicketOf(PlaceId place, string? type, long? price) =>
        new(place.IsSeat ? place.Value : null, place.IsArea ? place.Value : null, type) { Label = LabelOf(place), Price = price };
}
