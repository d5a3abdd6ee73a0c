using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The rules of a checked book in the form that quotes use: indexes and masks instead of ids.</summary>
internal sealed class CompiledRules
{
    public CompiledRules(PriceBook book)
    {
        var definition = book.Definition;
        Events = [.. definition.Events.Select(rule =>
            new CompiledChange<PriceEvent>(rule, new(rule.Id.Value, rule.Name), book, rule.Zones, rule.Types, rule.Layer))];
        Adjustments = [.. definition.Adjustments.Select(rule =>
            new CompiledChange<SeatAdjustment>(rule, new(rule.Id.Value, rule.Name), book, [], rule.Types, rule.Layer))];
        Dynamic = [.. definition.DynamicRules.Select(rule =>
            new CompiledChange<DynamicPriceRule>(rule, new(rule.Id.Value, rule.Name), book, rule.Zones, rule.Types, rule.Layer))];
        Fees = [.. definition.Fees.Select((fee, index) => new CompiledFee(fee, index, book))];
        var codes = definition.Codes
            .SelectMany(static code => code.Discounts.Select(discount => (discount, code.Code)))
            .ToLookup(static pair => pair.discount, static pair => pair.Code);
        Discounts = [.. definition.Discounts.Select(rule => new CompiledDiscount(rule, book, codes)).OrderBy(static d => d.Rule.Priority)
            .ThenBy(static d => d.Rule.Id)];
        FeesById = Fees.ToDictionary(static fee => fee.Rule.Id);
        DiscountsById = Discounts.ToDictionary(static discount => discount.Rule.Id);
        Taxes = new CompiledTaxes(book);
        Codes = definition.Codes.ToDictionary(static code => code.Code);
        LayerObjects = [.. definition.Layers.Select(static layer => (object)layer.Id)];
    }

    public CompiledChange<PriceEvent>[] Events { get; }

    public CompiledChange<SeatAdjustment>[] Adjustments { get; }

    public CompiledChange<DynamicPriceRule>[] Dynamic { get; }

    public CompiledFee[] Fees { get; }

    public CompiledDiscount[] Discounts { get; }

    public Dictionary<PriceRuleId, CompiledFee> FeesById { get; }

    public Dictionary<PriceRuleId, CompiledDiscount> DiscountsById { get; }

    public CompiledTaxes Taxes { get; }

    public Dictionary<PromoCode, PromoCodeRule> Codes { get; }

    /// <summary>The layer ids boxed once, for the trace.</summary>
    public object[] LayerObjects { get; }

    /// <summary>One flag for each zone of the book; null for all.</summary>
    public static bool[]? Mask(ImmutableArray<PriceZoneId> named, PriceBook book) =>
        named.IsEmpty ? null : [.. book.Zones.Select(zone => named.Contains(zone.Id))];

    /// <summary>One flag for each price type of the book; null for all.</summary>
    public static bool[]? Mask(ImmutableArray<PriceTypeId> named, PriceBook book) =>
        named.IsEmpty ? null : [.. book.Types.Select(type => named.Contains(type.Id))];

    /// <summary>One bit for each layer of the book; all when none is named.</summary>
    public static ulong Mask(ImmutableArray<PriceLayerId> named, PriceBook book)
    {
        ulong mask = 0;
        for (var layer = 0; layer < book.Layers.Length; layer++)
        {
            if (named.IsEmpty || named.Contains(book.Layers[layer].Id))
            {
                mask |= 1UL << layer;
            }
        }

        return mask;
    }
}
