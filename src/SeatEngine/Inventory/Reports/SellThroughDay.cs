namespace SeatEngine.Inventory;

/// <summary>What one day brought.</summary>
/// <param name="Day">The date, in the time zone asked for.</param>
/// <param name="Sold">Places sold on it, those resold among them.</param>
/// <param name="Returned">Places given back on it.</param>
/// <param name="SoldByThen">Places sold and not given back by its end; a seat sold by its owner to another buyer counts each time.</param>
/// <param name="Share">The part of the house sold by then, from 0 to 1.</param>
public sealed record SellThroughDay(DateOnly Day, int Sold, int Returned, int SoldByThen, decimal Share);
