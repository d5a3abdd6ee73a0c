namespace SeatEngine.Pricing;

/// <summary>The second set of lines of a discount in the form that quotes use.</summary>
internal sealed class CompiledGift(DiscountGift rule, PriceBook book)
{
    private readonly bool[]? _zones = CompiledRules.Mask(rule.Zones, book);
    private readonly bool[]? _types = CompiledRules.Mask(rule.Types, book);

    public DiscountGift Rule { get; } = rule;

    public bool TakesZone(int zone) => _zones is null || _zones[zone];

    public bool TakesType(int type) => _types is null || _types[type];
}
