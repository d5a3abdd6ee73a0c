using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>How a house is opened.</summary>
/// <remarks>Immutable.</remarks>
[SendInstead("its numbers and policies; clocks belong to their process"), JsonConverter(typeof(NotOnTheWire))]
public sealed record HouseOptions
{
    /// <summary>The clock of inventories, prices and orders; the system's unless stated.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How orders are kept; zone, clock and store are those of the house.</summary>
    public OrderBookOptions Orders { get; init; } = new();

    /// <summary>How inventories are kept; performance, clock and store are those of the house.</summary>
    public SeatInventoryOptions Inventories { get; init; } = new();

    /// <summary>How this process takes performances and the book for itself; null to share them with other processes.</summary>
    public StoreLeasing? Leasing { get; init; }

    /// <summary>
    /// How many performances are open at most, at least 1; 256 unless stated. When more are asked for, those are closed that nobody
    /// has asked for longest; they are opened again when somebody does.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int MostOpen
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MostOpen));
            field = value;
        }
    } = 256;
}
