namespace SeatEngine.AspNetCore;

/// <summary>A ticket of a checkout.</summary>
/// <param name="Place">The seat, or the area of a place in it.</param>
/// <param name="IsArea">Whether it is a place in an area.</param>
/// <param name="Type">The price type.</param>
internal sealed record CheckoutTicket(string Place, bool IsArea, string Type);
