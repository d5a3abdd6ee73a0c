using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What the subscribers of a package pay for a night: its shares of what the package costs.</summary>
/// <param name="Package">Of which package.</param>
/// <param name="Performance">For which night.</param>
/// <param name="Tickets">How many tickets.</param>
/// <param name="Amount">What they cost together, fees and taxes on them included.</param>
public sealed record PackageRevenueLine(PackageId Package, PerformanceId Performance, int Tickets, Money Amount);
