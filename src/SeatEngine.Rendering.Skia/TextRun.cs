using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace SeatEngine.Rendering.Skia;

/// <summary>A part of a text that one face draws; without a face the library's own strokes draw it.</summary>
internal readonly record struct TextRun(string Text, SKTypeface? Face, SKShaper? Shaper, double Width);
