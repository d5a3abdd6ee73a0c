using SeatEngine.Maps;

namespace SeatEngine.Rendering;

/// <summary>A row in drawing order.</summary>
/// <param name="Row">The row.</param>
/// <param name="First">The place of its first seat in drawing order.</param>
/// <param name="Count">How many places follow each other.</param>
/// <param name="Sitting">How many of them, from the first, lie along the row; the rest replace some of these.</param>
internal readonly record struct RowGeometry(MapRow Row, int First, int Count, int Sitting)
{
    /// <summary>The place in drawing order of the last seat that lies along the row.</summary>
    public int Last => First + Sitting - 1;
}
