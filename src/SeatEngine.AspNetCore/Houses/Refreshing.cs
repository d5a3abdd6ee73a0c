using SeatEngine.Inventory;
using SeatEngine.Orders;

namespace SeatEngine.AspNetCore;

/// <summary>Looks at what other processes have stored, where there is a store; what is in memory is up to date.</summary>
internal static class Refreshing
{
    public static Task LookAgainAsync(this OrderBook book, CancellationToken cancellationToken) =>
        book.IsStored ? book.RefreshAsync(cancellationToken) : Task.CompletedTask;

    public static Task LookAgainAsync(this SeatInventory inventory, CancellationToken cancellationToken) =>
        inventory.IsStored ? inventory.RefreshAsync(cancellationToken) : Task.CompletedTask;
}
