using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>A place that stood in the way of a request, and why.</summary>
/// <param name="Place">The seat or area.</param>
/// <param name="Obstacle">What is the matter with it.</param>
/// <param name="Missing">How many places an area lacks; 1 for a seat.</param>
/// <param name="Code">The hold code it lies under; <c>default</c> unless the obstacle is <see cref="PlaceObstacle.UnderCode"/>.</param>
public readonly record struct PlaceInTheWay(PlaceId Place, PlaceObstacle Obstacle, int Missing = 1, HoldCodeId Code = default)
{
    /// <summary>The place and what is the matter with it, in words.</summary>
    /// <returns>For example <c>F-12 is sold</c>.</returns>
    public override string ToString() => $"{Place} is {InventoryWords.Obstacle(this)}";
}
