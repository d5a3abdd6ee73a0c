using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using SeatEngine.Allocation;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.AspNetCore;

/// <summary>What a page wants offered, held against what is sold here.</summary>
internal sealed class Wish
{
    /// <summary>So much that no party's seats cost more, in minor units, and that it can be reckoned with.</summary>
    private const long MostMoney = 1_000_000_000_000_000;

    private readonly SeatRequest _seats;
    private readonly OfferRequest _asked;

    private Wish(SeatRequest seats, OfferRequest asked)
    {
        (_seats, _asked) = (seats, asked);
    }

    /// <summary>Whether all that is to be spent is limited.</summary>
    public bool HasBudget => _asked.Budget is not null;

    /// <summary>What the house is asked.</summary>
    /// <param name="orphans">What is to be done about single seats that are left.</param>
    /// <param name="hasBudget">Whether the budget counts.</param>
    public OfferRequest Asked(OrphanPolicy orphans, bool hasBudget = true) => new(_seats with { Orphans = orphans }, _asked.Types)
    {
        Terms = _asked.Terms,
        InsteadOf = _asked.InsteadOf,
        Areas = _asked.Areas,
        Budget = hasBudget ? _asked.Budget : null,
        WorthOfQuality = _asked.WorthOfQuality,
    };

    /// <summary>Reads a wish.</summary>
    /// <param name="wish">What was sent.</param>
    /// <param name="page">The performance.</param>
    /// <param name="options">How seats are sold.</param>
    /// <param name="prices">What they cost now.</param>
    /// <param name="buyer">Who asks.</param>
    /// <param name="own">What he holds already.</param>
    /// <param name="read">The wish.</param>
    /// <param name="refusal">What is wrong with it.</param>
    public static bool TryRead(OffersRequest wish, PerformancePage page, SeatWebOptions options, PriceTable prices, SeatBuyer buyer,
        HoldToken own, [NotNullWhen(true)] out Wish? read, [NotNullWhen(false)] out IResult? refusal)
    {
        (read, refusal) = (null, null);
        if (wish.Types is not { Count: > 0 }
            || !wish.Types.All(each => PriceTypeId.TryParse(each.Key, out var type) && page.TypeIds.Contains(type)
                && each.Value is >= 0 and <= SeatRequest.LargestParty))
        {
            refusal = NotUnderstood("Say how many persons of which price type come, such as \"types\":{\"adult\":2}.");
            return false;
        }

        ImmutableArray<PriceTypeId> types =
            [.. wish.Types.SelectMany(static each => Enumerable.Repeat(new PriceTypeId(each.Key), each.Value))];
        if (types.Length == 0 || types.Length > options.MostSeats || wish.Wheelchairs < 0 || wish.Wheelchairs > types.Length)
        {
            refusal = NotUnderstood(FormattableString.Invariant($"From one to {options.MostSeats} places can be had at once."));
            return false;
        }

        if (wish.Budget < 0 || wish.MostEach < 0)
        {
            refusal = NotUnderstood("What may be spent is at least nothing.");
            return false;
        }

        var currency = page.Performance.Prices.Currency;
        var seats = new SeatRequest(types.Length)
        {
            Wheelchairs = wish.Wheelchairs,
            StepFree = wish.StepFree,
            Aisle = wish.Aisle ? AislePreference.Any : AislePreference.None,
            Within = SeatsOf(wish, page, prices, types),
            Proposals = 3,
        };
        read = new Wish(seats, new OfferRequest(seats, types)
        {
            Terms = buyer.Terms,
            InsteadOf = own,
            Areas = AreasOf(wish, page, prices, types),
            Budget = wish.Budget is { } budget ? new Money(Math.Min(budget, MostMoney), currency) : null,
            WorthOfQuality = options.WorthOfQuality is { } worth && worth.Currency == currency ? worth : null,
        });
        return true;
    }

    private static SeatSet? SeatsOf(OffersRequest wish, PerformancePage page, PriceTable prices, ImmutableArray<PriceTypeId> types)
    {
        var (map, zones) = (page.Performance.Map, page.Performance.Zones);
        SeatSet? within = null;
        if (wish.Sections is { Length: > 0 } named)
        {
            var sections = named.ToHashSet(StringComparer.Ordinal);
            within = map.SelectRows(row => sections.Contains(row.Section.Id.Value));
        }

        if (wish.Zones is { } asked)
        {
            var inZones = zones.Zones.Where(zone => asked.Contains(zone.Value, StringComparer.Ordinal))
                .Aggregate(map.Empty, (seats, zone) => seats | zones.SeatsOf(zone));
            within = within is null ? inZones : within & inZones;
        }

        if (wish.MostEach is { } most)
        {
            var affordable = prices.SeatsUpTo(new Money(most, page.Performance.Prices.Currency), types);
            within = within is null ? affordable : within & affordable;
        }

        return within;
    }

    private static ImmutableArray<AreaId>? AreasOf(
        OffersRequest wish, PerformancePage page, PriceTable prices, ImmutableArray<PriceTypeId> types) =>
        wish is { Sections: null or [], Zones: null, MostEach: null }
            ? null
            : [.. page.Performance.Map.Areas.Select(static area => area.Id).Where(area =>
                (wish.Sections is null or [] || wish.Sections.Contains(area.Value, StringComparer.Ordinal))
                && (wish.Zones is not { } zones || zones.Contains(page.Performance.Zones.ZoneOf(area)?.Value, StringComparer.Ordinal))
                && (wish.MostEach is not { } most || types.All(type =>
                    !prices.TryGetPrice(PlaceId.Of(area), type, out var price) || price.MinorUnits <= most)))];

    private static IResult NotUnderstood(string detail) => Answer.Refused(400, "Not understood", detail);
}
