using Microsoft.Extensions.DependencyInjection;
using SeatEngine.Catalogues;
using SeatEngine.Orders;

namespace SeatEngine.AspNetCore.Tests.Staff;

/// <summary>The book of a site's house, as its store has it.</summary>
internal static class BookOfASite
{
    public static async Task<OrderBook> GetOrdersAsync(this IServiceProvider services)
    {
        var orders = services.GetRequiredService<House>().Orders;
        await orders.RefreshAsync();
        return orders;
    }
}
