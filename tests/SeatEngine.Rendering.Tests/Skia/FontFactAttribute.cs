using SkiaSharp;

namespace SeatEngine.Rendering.Tests.Skia;

/// <summary>A fact that needs a font of the system, since the renderer brings none; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FontFactAttribute : FactAttribute
{
    public FontFactAttribute()
    {
        if (SKFontManager.Default.FontFamilyCount == 0)
        {
            Skip = "Needs a font, and none is installed here.";
        }
    }
}
