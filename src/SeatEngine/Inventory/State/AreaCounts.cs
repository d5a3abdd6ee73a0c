namespace SeatEngine.Inventory;

/// <summary>How many places of a general-admission area are in which state.</summary>
/// <param name="Capacity">All of them.</param>
/// <param name="Held">In carts.</param>
/// <param name="Sold">How many places belong to orders.</param>
/// <param name="Blocked">Taken out of use by the house.</param>
public readonly record struct AreaCounts(int Capacity, int Held, int Sold, int Blocked)
{
    /// <summary>What is left: never negative, unless a change of plan has made the area smaller than what was blocked in it.</summary>
    public int Free => Capacity - Held - Sold - Blocked;
}
