namespace SeatEngine.AspNetCore;

/// <summary>All that the house knows of a seat at a performance.</summary>
/// <param name="Seat">Its id.</param>
/// <param name="Label">What people call it.</param>
/// <param name="State">Free, held, sold, blocked or displaced.</param>
/// <param name="Code">The hold code on it; null for none.</param>
/// <param name="Hold">Who holds it; null for nobody.</param>
/// <param name="Order">The order that it is sold to; null for none.</param>
/// <param name="Events">What has happened to it, the last first; 50 at most, and of the events that are kept.</param>
internal sealed record StaffSeat(
    string Seat, string Label, string State, StaffCode? Code, StaffHold? Hold, StaffOrder? Order, StaffSeatEvent[] Events);
