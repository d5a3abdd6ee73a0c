namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>A theory that needs Chromium, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = RealBrowser.Missing;
    }
}
