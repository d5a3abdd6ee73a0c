using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>What is left of a night for single tickets.</summary>
/// <param name="Performance">Which night.</param>
/// <param name="Seats">How many seats its hall has.</param>
/// <param name="Subscribed">How many of them subscribers have bought.</param>
/// <param name="Held">How many are held for subscribers who may still renew, or who rest.</param>
/// <param name="SoldOtherwise">How many others are sold.</param>
/// <param name="Left">How many are free.</param>
public sealed record CapacityLine(PerformanceId Performance, int Seats, int Subscribed, int Held, int SoldOtherwise, int Left);
