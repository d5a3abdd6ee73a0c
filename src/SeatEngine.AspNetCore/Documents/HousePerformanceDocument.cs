namespace SeatEngine.AspNetCore;

/// <summary>How full a performance is, for the house.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Starts">When the curtain rises; null when that is not said.</param>
/// <param name="Total">All its places.</param>
/// <param name="Sections">The same by section.</param>
/// <param name="Zones">The same by price zone.</param>
/// <param name="Orders">How many orders have tickets for it now.</param>
/// <param name="Currency">In which currency it is sold.</param>
/// <param name="Sales">What the tickets that are sold in orders cost together, in minor units.</param>
internal sealed record HousePerformanceDocument(string Id, DateTimeOffset? Starts, SeatCountDocument Total, SeatCountDocument[] Sections,
    SeatCountDocument[] Zones, int Orders, string Currency, long Sales);
