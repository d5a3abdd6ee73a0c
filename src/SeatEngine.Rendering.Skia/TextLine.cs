namespace SeatEngine.Rendering.Skia;

/// <summary>A text of one size and weight, ready to be drawn wherever it stands.</summary>
/// <param name="Runs">Its parts from left to right.</param>
/// <param name="Width">How wide it is drawn, in scene units.</param>
/// <param name="Narrowing">By which it is made narrower to keep within the room that the map has left it, above 0 and at most 1.</param>
internal sealed record TextLine(TextRun[] Runs, double Width, double Narrowing);
