using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>A rule that changes one layer of some prices.</summary>
internal sealed class CompiledChange<TRule>(TRule rule, TraceRule trace, PriceBook book, ImmutableArray<PriceZoneId> zones,
    ImmutableArray<PriceTypeId> types, PriceLayerId? layer)
{
    private readonly bool[]? _zones = CompiledRules.Mask(zones, book);
    private readonly bool[]? _types = CompiledRules.Mask(types, book);

    public TRule Rule { get; } = rule;

    public TraceRule Trace { get; } = trace;

    public int Layer { get; } = layer is { } named ? book.IndexOf(named) : 0;

    public bool TakesZone(int zone) => _zones is null || _zones[zone];

    public bool TakesType(int type) => _types is null || _types[type];
}
