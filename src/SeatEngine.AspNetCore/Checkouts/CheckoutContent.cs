namespace SeatEngine.AspNetCore;

/// <summary>What a sealed checkout holds.</summary>
/// <param name="Performance">The performance.</param>
/// <param name="Order">The order to be.</param>
/// <param name="Hold">The hold's token.</param>
/// <param name="Buyer">Who buys.</param>
/// <param name="Channel">Through which channel.</param>
/// <param name="Codes">The buyer's codes.</param>
/// <param name="Facts">What is known of the buyer.</param>
/// <param name="Tickets">The places, each with its price type.</param>
/// <param name="At">The moment whose prices it has.</param>
/// <param name="Minor">What it costs, in minor units.</param>
/// <param name="Currency">The currency.</param>
internal sealed record CheckoutContent(string Performance, string Order, string Hold, string Buyer, string Channel, string[] Codes,
    string[] Facts, CheckoutTicket[] Tickets, DateTimeOffset At, long Minor = 0,
    string Currency = "");
