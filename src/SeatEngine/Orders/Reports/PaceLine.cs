using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What was sold of a performance up to a day.</summary>
/// <param name="DaysBefore">How many days before the day of the curtain, at least 0; later ones count as 0.</param>
/// <param name="Tickets">How many tickets were sold by the end of that day, returned ones taken off.</param>
/// <param name="Total">What they cost in all.</param>
public sealed record PaceLine(int DaysBefore, int Tickets, Money Total);
