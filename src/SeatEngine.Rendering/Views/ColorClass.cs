namespace SeatEngine.Rendering;

/// <summary>One class of a <see cref="MapColoring"/>: a line of the legend. Immutable.</summary>
/// <param name="Name">What the legend and screen readers call it, such as "P1 $50.00".</param>
/// <param name="ClassName">The class in an SVG: letters, digits, <c>-</c> and <c>_</c>, a letter first.</param>
/// <param name="Color">A colour, or null to take the style's next.</param>
public sealed record ColorClass(string Name, string ClassName, SceneColor? Color = null);
