namespace SeatEngine.AspNetCore;

/// <summary>A seat that is otherwise.</summary>
/// <param name="Seat">Its id.</param>
/// <param name="Before">What it was: free, blocked, …</param>
/// <param name="After">What it is.</param>
/// <param name="CodeBefore">The hold code that was on it; null for none.</param>
/// <param name="CodeAfter">The hold code that is on it; null for none.</param>
internal sealed record ChangedSeat(string Seat, string Before, string After, string? CodeBefore, string? CodeAfter);
