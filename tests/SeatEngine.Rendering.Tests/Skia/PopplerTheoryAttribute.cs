using SkiaSharp;

namespace SeatEngine.Rendering.Tests.Skia;

/// <summary>A theory that needs the programs of Poppler and a font; skipped with the reason where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PopplerTheoryAttribute : TheoryAttribute
{
    public PopplerTheoryAttribute()
    {
        if (Poppler.Find("pdftotext") is null || Poppler.Find("pdftoppm") is null)
        {
            Skip = "Needs pdftotext and pdftoppm (Debian: poppler-utils), which are not installed.";
        }
        else if (SKFontManager.Default.FontFamilyCount == 0)
        {
            Skip = "Needs a font, and none is installed here.";
        }
    }
}
