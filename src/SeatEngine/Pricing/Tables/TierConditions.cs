using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>When the tiers of a book's dynamic rules are reached, in one house before one curtain.</summary>
/// <param name="book">The book.</param>
/// <param name="capacity">The places of each zone of the book.</param>
/// <param name="curtain">When the curtain rises; null when that is not known.</param>
internal sealed class TierConditions(PriceBook book, int[] capacity, DateTimeOffset? curtain)
{
    private readonly long _house = capacity.Sum(static places => (long)places);

    /// <summary>The tier that is reached, without regard to what was reached before; −1 for none.</summary>
    /// <param name="rule">A dynamic rule.</param>
    /// <param name="zone">The index of a zone of the book.</param>
    /// <param name="sold">What is sold by zone; null when that is not known.</param>
    /// <param name="at">The instant.</param>
    public int Reached(DynamicPriceRule rule, int zone, IReadOnlyDictionary<PriceZoneId, int>? sold, DateTimeOffset at)
    {
        var isZone = rule.Scope == DynamicRuleScope.Zone;
        var places = isZone ? capacity[zone] : _house;
        var count = sold is null ? -1 : isZone ? sold.GetValueOrDefault(book.Zones[zone].Id) : sold.Values.Sum(static each => (long)each);
        for (var tier = rule.Tiers.Length - 1; tier >= 0; tier--)
        {
            if (IsReached(rule.Tiers[tier], count, places, at))
            {
                return tier;
            }
        }

        return -1;
    }

    /// <summary>The next instant after another at which time alone may change what is reached; null when there is none.</summary>
    public DateTimeOffset? NextAfter(DynamicPriceRule rule, DateTimeOffset instant)
    {
        DateTimeOffset? next = null;
        foreach (var tier in rule.Tiers)
        {
            Consider(tier.From);
            Consider(tier.BeforeCurtain is { } time ? BeforeCurtain(time) : null);
        }

        return next;

        void Consider(DateTimeOffset? candidate) => next = candidate > instant && !(candidate >= next) ? candidate : next;
    }

    /// <summary>From when on a tier that was reached at an instant may give way to another.</summary>
    public DateTimeOffset FreeAt(DynamicPriceRule rule, DateTimeOffset since) =>
        rule.CoolingOff is { } rest ? book.Time.After(since, rest) : since;

    private bool IsReached(DynamicPriceTier tier, long sold, long places, DateTimeOffset at)
    {
        var byShare = tier.ShareSold is { } share && sold >= 0 && places > 0
            && (Int128)sold * Rate.Scale >= (Int128)places * share.Trillionths;
        var byCount = tier.CountSold is { } count && sold >= 0 && sold >= count;
        var byCurtain = tier.BeforeCurtain is { } time && at >= BeforeCurtain(time);
        var byDate = tier.From is { } from && from <= at;
        var byWeekday = curtain is { } day && !tier.Weekdays.IsEmpty && tier.Weekdays.Contains(book.Time.WeekdayAt(day));
        return byShare || byCount || byCurtain || byDate || byWeekday;
    }

    private DateTimeOffset? BeforeCurtain(TimeSpan time) =>
        curtain is { } rises ? book.Time.After(rises, time == TimeSpan.MinValue ? TimeSpan.MaxValue : -time) : null;
}
