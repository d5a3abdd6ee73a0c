namespace SeatEngine.Files;

/// <summary>A price book as its JSON says it, member by member. What the texts mean is for <see cref="PriceBookReader"/>.</summary>
internal sealed class PriceBookDocument
{
    public const string FormatName = "seatengine-price-book";

    public required string Format { get; set; }

    public required int Version { get; set; }

    public required string Name { get; set; }

    public required string Currency { get; set; }

    public Zone[] Zones { get; set; } = [];

    public PriceType[] Types { get; set; } = [];

    public Layer[] Layers { get; set; } = [];

    public Price[] Prices { get; set; } = [];

    public Event[]? Events { get; set; }

    public Adjustment[]? Adjustments { get; set; }

    public string? DynamicMatching { get; set; }

    public DynamicRule[]? DynamicRules { get; set; }

    public Fee[]? Fees { get; set; }

    public string? TaxRounding { get; set; }

    public Tax[]? Taxes { get; set; }

    public string? DiscountChoice { get; set; }

    public Discount[]? Discounts { get; set; }

    public Code[]? Codes { get; set; }

    public Item[]? Items { get; set; }

    public PackageOffer[]? Packages { get; set; }

    internal sealed class Zone
    {
        public required string Id { get; set; }

        public string? Name { get; set; }
    }

    internal sealed class PriceType
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public Eligibility? Eligibility { get; set; }
    }

    internal sealed class Eligibility
    {
        public string[]? Channels { get; set; }

        public int? MinimumPerOrder { get; set; }

        public int? MaximumPerOrder { get; set; }

        public string? MustAccompany { get; set; }

        public int? MaximumPerAccompanied { get; set; }

        public string[]? Zones { get; set; }

        public string[]? RequiredFeatures { get; set; }

        public string[]? ForbiddenFeatures { get; set; }

        public string[]? PatronFacts { get; set; }

        public string[]? Codes { get; set; }
    }

    internal sealed class Layer
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public required string Account { get; set; }
    }

    internal sealed class Price
    {
        public required string Zone { get; set; }

        public required string Type { get; set; }

        public required string Layer { get; set; }

        public required string Amount { get; set; }

        public string? Minimum { get; set; }
    }

    internal sealed class Change
    {
        public string? Add { get; set; }

        public string? Percent { get; set; }

        public string? SetTo { get; set; }

        public string? Rounding { get; set; }
    }

    internal sealed class Event
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public string? Effect { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }

        public string[]? Zones { get; set; }

        public string[]? Types { get; set; }

        public string? Layer { get; set; }

        public Change? Change { get; set; }
    }

    internal sealed class Adjustment
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public string[]? Features { get; set; }

        public bool? AisleSeats { get; set; }

        public string[]? Seats { get; set; }

        public string[]? Types { get; set; }

        public string? Layer { get; set; }

        public required Change Change { get; set; }
    }

    internal sealed class DynamicRule
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public string? Scope { get; set; }

        public string[]? Zones { get; set; }

        public string[]? Types { get; set; }

        public string? Layer { get; set; }

        public required DynamicTier[] Tiers { get; set; }

        public string? Step { get; set; }

        public string? Floor { get; set; }

        public string? Ceiling { get; set; }

        public string? CoolingOff { get; set; }
    }

    internal sealed class DynamicTier
    {
        public string? ShareSold { get; set; }

        public int? CountSold { get; set; }

        public string? BeforeCurtain { get; set; }

        public string? From { get; set; }

        public string[]? Weekdays { get; set; }

        public required Change Change { get; set; }
    }

    internal sealed class Fee
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public required string Account { get; set; }

        public string? Placement { get; set; }

        public string? Per { get; set; }

        public string? Amount { get; set; }

        public string? Percent { get; set; }

        public string? Rounding { get; set; }

        public string[]? Layers { get; set; }

        public string? FromLayer { get; set; }

        public string? FromOrderValue { get; set; }

        public string? BelowOrderValue { get; set; }

        public string? Cap { get; set; }

        public string[]? Types { get; set; }

        public string[]? Zones { get; set; }

        public string[]? Channels { get; set; }

        public string[]? WaivedInChannels { get; set; }

        public string[]? WaivedFor { get; set; }

        public bool? ChargedOnFreeTickets { get; set; }
    }

    internal sealed class Tax
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public required string Rate { get; set; }

        public required string Account { get; set; }

        public bool? Inclusive { get; set; }

        public bool? OnTickets { get; set; }

        public string[]? Layers { get; set; }

        public string[]? Types { get; set; }

        public string[]? Fees { get; set; }

        public string[]? Items { get; set; }

        public string? Rounding { get; set; }

        public string? RoundedPart { get; set; }
    }

    internal sealed class Benefit
    {
        public string? Percent { get; set; }

        public string? AmountEach { get; set; }

        public string? AmountTogether { get; set; }

        public string? PriceEach { get; set; }

        public string? PriceTogether { get; set; }

        public int? PayFor { get; set; }
    }

    internal sealed class DiscountThreshold
    {
        public required int MinimumCount { get; set; }

        public required Benefit Benefit { get; set; }
    }

    internal sealed class Discount
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public required Benefit Benefit { get; set; }

        public int? Priority { get; set; }

        public bool? Combinable { get; set; }

        public string? Dates { get; set; }

        public int? MinimumCount { get; set; }

        public string? MinimumValue { get; set; }

        public int? CheapestCount { get; set; }

        public DiscountThreshold[]? Tiers { get; set; }

        public string[]? Types { get; set; }

        public string[]? Zones { get; set; }

        public string[]? Items { get; set; }

        public bool? TakesTickets { get; set; }

        public bool? TakesAddOns { get; set; }

        public string[]? Layers { get; set; }

        public string? AtMinimum { get; set; }

        public int? MaximumUses { get; set; }

        public int? MaximumLines { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }

        public string? PerformancesFrom { get; set; }

        public string? PerformancesUntil { get; set; }

        public string[]? Weekdays { get; set; }

        public string[]? Channels { get; set; }

        public string[]? PatronFacts { get; set; }
    }

    internal sealed class Code
    {
        public required string Value { get; set; }

        public string[]? Discounts { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }

        public int? MaximumOrders { get; set; }
    }

    internal sealed class Item
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public required string Account { get; set; }

        public string? Price { get; set; }
    }

    internal sealed class PackageOffer
    {
        public required string Id { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public required Group[] Groups { get; set; }

        public int? MinimumPerformances { get; set; }

        public int? MaximumPerformances { get; set; }

        public string? Pricing { get; set; }

        public PackageAmount[]? Prices { get; set; }
    }

    internal sealed class Group
    {
        public required string Name { get; set; }

        public required string[] Performances { get; set; }

        public required int Minimum { get; set; }

        public required int Maximum { get; set; }
    }

    internal sealed class PackageAmount
    {
        public required string Zone { get; set; }

        public required string Type { get; set; }

        public required string Amount { get; set; }
    }
}
