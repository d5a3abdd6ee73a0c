namespace SeatEngine.Pricing;

/// <summary>A fee in the form that quotes use.</summary>
internal sealed class CompiledFee
{
    private readonly bool[]? _zones;
    private readonly bool[]? _types;

    public CompiledFee(FeeRule rule, int index, PriceBook book)
    {
        Rule = rule;
        Index = index;
        Trace = new TraceRule(rule.Id.Value, rule.Name);
        _zones = CompiledRules.Mask(rule.Zones, book);
        _types = CompiledRules.Mask(rule.Types, book);
        Layers = CompiledRules.Mask(rule.Layers, book);
        FromLayer = rule.FromLayer is { } named ? book.IndexOf(named) : 0;
    }

    public FeeRule Rule { get; }

    public int Index { get; }

    public TraceRule Trace { get; }

    public ulong Layers { get; }

    public int FromLayer { get; }

    public bool TakesZone(int zone) => _zones is null || _zones[zone];

    public bool TakesType(int type) => _types is null || _types[type];
}
