namespace SeatEngine.Rendering;

/// <summary>
/// A drawn character: lines to be followed with a round pen, in units of a twentieth of the em, y down from the baseline.
/// </summary>
/// <param name="Path">The lines.</param>
/// <param name="Left">Where the ink begins.</param>
/// <param name="Right">Where the ink ends.</param>
/// <param name="Advance">From this character's origin to the next one's.</param>
internal sealed record StrokeGlyph(ScenePath Path, double Left, double Right, double Advance);
