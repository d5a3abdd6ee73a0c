using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A discount in the form that quotes use.</summary>
internal sealed class CompiledDiscount
{
    private readonly bool[]? _zones;
    private readonly bool[]? _types;

    public CompiledDiscount(DiscountRule rule, PriceBook book, ILookup<PriceRuleId, PromoCode> codes)
    {
        Rule = rule;
        Book = book;
        Trace = new TraceRule(rule.Id.Value, rule.Name);
        Currency = book.Currency;
        _zones = CompiledRules.Mask(rule.Zones, book);
        _types = CompiledRules.Mask(rule.Types, book);
        Layers = CompiledRules.Mask(rule.Layers, book);
        Codes = [.. codes[rule.Id]];
        Gets = rule.Gets is { } gets ? new CompiledGift(gets, book) : null;
    }

    public DiscountRule Rule { get; }

    public PriceBook Book { get; }

    public TraceRule Trace { get; }

    public Currency Currency { get; }

    public ulong Layers { get; }

    /// <summary>The codes that open it; empty when it needs none.</summary>
    public ImmutableArray<PromoCode> Codes { get; }

    /// <summary>The lines that are made cheaper instead of those that the rule takes, or null.</summary>
    public CompiledGift? Gets { get; }

    public bool TakesZone(int zone) => _zones is null || _zones[zone];

    public bool TakesType(int type) => _types is null || _types[type];
}
