namespace SeatEngine.AspNetCore;

/// <summary>A payment that has begun.</summary>
/// <param name="Order">The order that comes of it.</param>
/// <param name="Total">What is to be paid, in minor units.</param>
/// <param name="TotalText">The same as people write it.</param>
/// <param name="PayAt">Where to go to pay.</param>
/// <param name="PayableUntil">Until when it can be paid.</param>
internal sealed record CheckoutDocument(string Order, long Total, string TotalText, string PayAt, DateTimeOffset PayableUntil);
