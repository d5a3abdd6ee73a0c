namespace SeatEngine.Rendering;

/// <summary>A point of a scene, in scene units: x to the right, y down. The <c>default</c> is the top left corner.</summary>
/// <param name="X">Distance from the left edge.</param>
/// <param name="Y">Distance from the top edge.</param>
public readonly record struct ScenePoint(double X, double Y);
