using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace SeatEngine.Rendering.Skia;

/// <summary>A part of a text that one face draws; without a face the library's own strokes draw it.</summary>
/// <param name="Text">The part.</param>
/// <param name="Face">The face that has all of it.</param>
/// <param name="Shaper">What joins and orders its letters; null where they stand side by side as they come.</param>
internal readonly record struct TextRun(string Text, SKTypeface? Face, SKShaper? Shaper)
{
    /// <summary>How wide it is drawn, in scene units.</summary>
    public double Width { get; init; }
}
