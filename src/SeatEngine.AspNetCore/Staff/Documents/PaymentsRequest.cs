namespace SeatEngine.AspNetCore;

/// <summary>Money that comes in for an order.</summary>
/// <param name="Tenders">How it is paid.</param>
/// <param name="Drawer">The drawer that it goes into; null for none.</param>
internal sealed record PaymentsRequest(TenderDocument[]? Tenders, string? Drawer);
