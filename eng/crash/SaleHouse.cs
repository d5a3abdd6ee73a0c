using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Crash;

/// <summary>A hall, and its performances in a store.</summary>
internal sealed class SaleHouse(int rows, int seats)
{
    /// <summary>The hall that is measured: an opera house of 2,702 seats.</summary>
    public static SaleHouse Opera { get; } = new(14, 193);

    /// <summary>The hall that is sold under fire: small, so that processes come into each other's way.</summary>
    public static SaleHouse Studio { get; } = new(20, 50);

    public SeatMap Map { get; } = SeatMap.Compile(new HallBuilder("House").FocalPoint(0, 0)
        .Section("S", "Stalls", section => section.Rows(rows, seats.ToString(CultureInfo.InvariantCulture))).Build());

    /// <summary>The ids of the seats, in one order for all processes.</summary>
    public SeatId[] Seats => field ??= [.. Map.Seats.ToIds()];

    public Task<SeatInventory> OpenAsync(StoreWriter writer, int number) => SeatInventory.OpenAsync(Map, new SeatInventoryOptions
    {
        Performance = new PerformanceId(string.Create(CultureInfo.InvariantCulture, $"evening-{number}")),
        Store = writer,
        EventsKept = 10_000,
    });
}
