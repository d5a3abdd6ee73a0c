namespace SeatEngine.Orders;

/// <summary>A map that may lie over another: what is written here is not seen there until it is taken over.</summary>
/// <remarks>O(1) for each layer, of which there are three at most.</remarks>
internal sealed class LayeredMap<TKey, TValue>(LayeredMap<TKey, TValue>? under = null)
    where TKey : notnull
{
    private Dictionary<TKey, TValue>? _own;

    public TValue? this[TKey key]
    {
        get
        {
            for (var layer = this; layer is not null; layer = layer.Under)
            {
                if (layer._own is { } own && own.TryGetValue(key, out var value))
                {
                    return value;
                }
            }

            return default;
        }
    }

    /// <summary>All that is here or beneath, each key once.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> All => Under is null
        ? _own ?? []
        : Under.All.Where(pair => _own?.ContainsKey(pair.Key) is not true).Concat(_own ?? []);

    private LayeredMap<TKey, TValue>? Under { get; } = under;

    public void Set(TKey key, TValue value) => (_own ??= [])[key] = value;

    /// <summary>Takes over what was written in a layer over this one.</summary>
    public void TakeOver(LayeredMap<TKey, TValue> above)
    {
        foreach (var (key, value) in above._own ?? [])
        {
            Set(key, value);
        }
    }
}
