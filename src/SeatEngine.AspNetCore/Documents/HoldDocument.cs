namespace SeatEngine.AspNetCore;

/// <summary>What a buyer holds.</summary>
/// <param name="Tickets">The places; with their types where they have just been stated.</param>
/// <param name="ExpiresAt">When they are free again; null while a payment without a limit is under way.</param>
/// <param name="SecondsLeft">How long that is, by the server's clock.</param>
/// <param name="ExtensionsLeft">How often more time may be asked for.</param>
/// <param name="InPayment">Whether a payment is under way, which pins the places.</param>
/// <param name="Offer">The places with their prices; null where the types are not stated.</param>
internal sealed record HoldDocument(TicketDocument[] Tickets, DateTimeOffset? ExpiresAt, double? SecondsLeft, int ExtensionsLeft,
    bool InPayment, OfferDocument? Offer);
