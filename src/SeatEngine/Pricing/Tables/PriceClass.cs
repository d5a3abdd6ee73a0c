namespace SeatEngine.Pricing;

/// <summary>The places of a map that have the same prices: one zone, one set of adjustments.</summary>
/// <param name="Zone">The zone's index in the book; −1 when the book does not know it, or there is none.</param>
/// <param name="Adjustments">A bit for each adjustment of the book that concerns the places.</param>
internal readonly record struct PriceClass(int Zone, ulong Adjustments);
