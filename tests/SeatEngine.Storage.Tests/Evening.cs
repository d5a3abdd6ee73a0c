using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Storage.Tests;

/// <summary>Performances of a small hall, in a store.</summary>
internal static class Evening
{
    public static SeatMap Map { get; } = SeatMap.Compile(
        new HallBuilder("Studio").FocalPoint(0, 0).Section("S", "Stalls", section => section.Rows(10, "20")).Build());

    public static IReadOnlyList<SeatId> Seats { get; } = [.. Map.Seats.ToIds()];

    public static Task<SeatInventory> OpenAsync(StoreWriter writer, string id, TimeProvider clock) => SeatInventory.OpenAsync(
        Map, new SeatInventoryOptions { Performance = new PerformanceId(id), Time = clock, Store = writer });

    public static PlaceSelection Places(params int[] numbers) => PlaceSelection.Of(numbers.Select(static number => Seats[number]));
}
