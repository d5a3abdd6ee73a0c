using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>Which taxes lie on what: a bit for each tax of a book.</summary>
internal sealed class CompiledTaxes
{
    private readonly ulong[] _byTypeAndLayer;
    private readonly ulong[] _byFee;
    private readonly int _layers;

    public CompiledTaxes(PriceBook book)
    {
        var definition = book.Definition;
        Rules = [.. definition.Taxes];
        Traces = [.. Rules.Select(static tax => new TraceRule(tax.Id.Value, tax.Name))];
        _layers = definition.Layers.Length;
        _byTypeAndLayer = new ulong[definition.Types.Length * _layers];
        _byFee = new ulong[definition.Fees.Length];
        for (var t = 0; t < Rules.Length; t++)
        {
            Mark(book, Rules[t], 1UL << t);
        }
    }

    public TaxRule[] Rules { get; }

    public TraceRule[] Traces { get; }

    public ulong OfLayer(int type, int layer) => _byTypeAndLayer[(type * _layers) + layer];

    public ulong OfFee(int fee) => _byFee[fee];

    /// <summary>A fee inside the price bears the taxes that name it; one that none names stays under those of its layer.</summary>
    public ulong OfInsideFee(int fee, int type, int layer) => _byFee[fee] != 0 ? _byFee[fee] : OfLayer(type, layer);

    public ulong OfItem(ItemId item)
    {
        ulong mask = 0;
        for (var t = 0; t < Rules.Length; t++)
        {
            mask |= Rules[t].Items.Contains(item) ? 1UL << t : 0;
        }

        return mask;
    }

    private void Mark(PriceBook book, TaxRule tax, ulong bit)
    {
        var layers = CompiledRules.Mask(tax.Layers, book);
        var types = CompiledRules.Mask(tax.Types, book);
        for (var type = 0; tax.OnTickets && type < book.Types.Length; type++)
        {
            for (var layer = 0; layer < _layers; layer++)
            {
                if ((types is null || types[type]) && (layers >> layer & 1) != 0)
                {
                    _byTypeAndLayer[(type * _layers) + layer] |= bit;
                }
            }
        }

        foreach (var fee in tax.Fees)
        {
            _byFee[book.Definition.Fees.ToList().FindIndex(rule => rule.Id == fee)] |= bit;
        }
    }
}
