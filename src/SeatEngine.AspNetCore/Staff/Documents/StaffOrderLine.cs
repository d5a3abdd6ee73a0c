namespace SeatEngine.AspNetCore;

/// <summary>A line of an order.</summary>
/// <param name="Number">By which it is named in returns and exchanges.</param>
/// <param name="Performance">For which performance; null for an item.</param>
/// <param name="Place">The place's id; null for an item.</param>
/// <param name="Label">What people call it; null where that is not looked up.</param>
/// <param name="Type">The price type; null for an item.</param>
/// <param name="Reason">Why it was given away; null where it was not.</param>
/// <param name="Total">What it costs, in minor units.</param>
internal sealed record StaffOrderLine(
    int Number, string? Performance, string? Place, string? Label, string? Type, string? Reason, long Total);
