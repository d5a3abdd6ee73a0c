using System.Runtime.CompilerServices;
using SeatEngine.Catalogues;
using SeatEngine.Inventory;

namespace SeatEngine.AspNetCore;

/// <summary>
/// The house in a store, opened when it is first asked for, once for all who ask in this process; and again where that came to nothing.
/// </summary>
internal sealed class StoredHouse(ISeatStore store, ICatalogueStore catalogue, HouseOptions options)
{
    private static readonly ConditionalWeakTable<ISeatStore, StoredHouse> Known = [];

    private readonly Lock _gate = new();
    private Task<House>? _opening;

    /// <summary>That of a store.</summary>
    public static StoredHouse Of(ISeatStore store, ICatalogueStore catalogue, HouseOptions options) =>
        Known.GetValue(store, store => new StoredHouse(store, catalogue, options));

    public Task<House> OpenAsync()
    {
        lock (_gate)
        {
            return _opening is null || (_opening.IsCompleted && !_opening.IsCompletedSuccessfully)
                ? _opening = Task.Run(() => House.OpenAsync(store, catalogue, options))
                : _opening;
        }
    }
}
