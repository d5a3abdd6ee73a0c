namespace SeatEngine.Rendering.Tests.Svg;

/// <summary>A theory that needs rsvg-convert, and is skipped with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RsvgTheoryAttribute : TheoryAttribute
{
    public RsvgTheoryAttribute()
    {
        if (Rsvg.Path is null)
        {
            Skip = "Needs rsvg-convert (Debian: librsvg2-bin), which is not installed.";
        }
    }
}
