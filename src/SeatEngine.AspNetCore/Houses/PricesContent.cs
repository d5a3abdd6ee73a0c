using SeatEngine.Pricing;

namespace SeatEngine.AspNetCore;

/// <summary>The prices part of the feed, and the table from which it was made.</summary>
internal sealed record PricesContent(PriceTable Table, byte[] Content, string ETag);
