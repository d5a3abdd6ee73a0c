using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A discount rule: which lines of a cart it takes, from how many or how much on, and what it gives them.</summary>
/// <remarks>
/// Immutable. Rules see the whole cart at its prices before discounts and run by priority, then by id. A rule consumes
/// the lines it used, also those that a whole group needed without being made cheaper; consumed lines are hidden
/// from later rules, unless the rule is combinable. Where the book names a smallest payable step, what is taken off a line
/// is a multiple of it, unless the line becomes free.
/// </remarks>
public sealed record DiscountRule
{
    /// <summary>The id, unique among the discounts of the book.</summary>
    public required PriceRuleId Id { get; init; }

    /// <summary>What it is called on a receipt.</summary>
    public required string Name { get; init; }

    /// <summary>What it gives.</summary>
    public required DiscountBenefit Benefit { get; init; }

    /// <summary>Rules of a smaller number run first.</summary>
    public int Priority { get; init; }

    /// <summary>
    /// Whether lines it used stay open to other combinable rules. Otherwise it takes only lines no rule has used, and keeps them.
    /// </summary>
    public bool Combinable { get; init; }

    /// <summary>Which performances the lines of a group may belong to.</summary>
    public DateMatching Dates { get; init; }

    /// <summary>
    /// How many lines it takes to apply; 0 if there is a minimum value instead. Together with <see cref="CheapestCount"/> it is the size of
    /// a whole group.
    /// </summary>
    public int MinimumCount { get; init; }

    /// <summary>What the lines must be worth together, before discounts; null for nothing. Cannot be combined with counts.</summary>
    public Money? MinimumValue { get; init; }

    /// <summary>
    /// Of every whole group of <see cref="MinimumCount"/> lines only so many are made cheaper, the cheapest ones; null for all matching
    /// lines.
    /// </summary>
    public int? CheapestCount { get; init; }

    /// <summary>
    /// The lines that are made cheaper for every <see cref="MinimumCount"/> lines that the rule takes, or null when those are. Lines of
    /// both sets are used. Cannot be combined with <see cref="CheapestCount"/>, <see cref="Tiers"/>, a minimum value, free lines of whole
    /// groups or distinct dates.
    /// </summary>
    public DiscountGift? Gets { get; init; }

    /// <summary>
    /// Thresholds with better benefits, by rising count; empty for none. Cannot be combined with <see cref="CheapestCount"/>.
    /// </summary>
    public ImmutableArray<DiscountTier> Tiers { get; init; } = [];

    /// <summary>The price types it takes; empty for all, comps never.</summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>The zones it takes; empty for all.</summary>
    public ImmutableArray<PriceZoneId> Zones { get; init; } = [];

    /// <summary>The items without a place that it takes; empty for none.</summary>
    public ImmutableArray<ItemId> Items { get; init; } = [];

    /// <summary>Whether it takes tickets at all. The default is that it does.</summary>
    public bool TakesTickets { get; init; } = true;

    /// <summary>
    /// Whether lines that are add-ons of others count and are made cheaper. The default is that they are. Bundled lines never are.
    /// </summary>
    public bool TakesAddOns { get; init; } = true;

    /// <summary>The layers whose price it lowers and whose price a share is taken of; empty for all.</summary>
    public ImmutableArray<PriceLayerId> Layers { get; init; } = [];

    /// <summary>What happens at a minimum price.</summary>
    public MinimumPriceBehavior AtMinimum { get; init; }

    /// <summary>How often it applies in one order at most, each whole group being once; null for any.</summary>
    public int? MaximumUses { get; init; }

    /// <summary>
    /// How many lines of one order it takes at most, the cheapest first, or whole groups at a price the dearest first; lines given and
    /// those they are given for both count. Null for any.
    /// </summary>
    public int? MaximumLines { get; init; }

    /// <summary>The first instant of sale at which it is in force, or null.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant of sale at which it is over, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>It takes only lines of performances that begin at or after this, or null.</summary>
    public DateTimeOffset? PerformancesFrom { get; init; }

    /// <summary>It takes only lines of performances that begin before this, or null.</summary>
    public DateTimeOffset? PerformancesUntil { get; init; }

    /// <summary>
    /// It takes only lines of performances on these weekdays, in the time zone that the book names, else by the offset of the curtain
    /// time; empty for all.
    /// </summary>
    public ImmutableArray<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>The channels it applies in; empty for all.</summary>
    public ImmutableArray<ChannelId> Channels { get; init; } = [];

    /// <summary>What must be known of the buyer, all of it: the way to say a subscriber's benefit.</summary>
    public ImmutableArray<PatronFact> PatronFacts { get; init; } = [];
}
