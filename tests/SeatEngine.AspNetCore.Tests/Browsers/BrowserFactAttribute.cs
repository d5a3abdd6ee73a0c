namespace SeatEngine.AspNetCore.Tests.Browsers;

/// <summary>A fact that needs Chromium, and is skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = RealBrowser.Missing;
    }
}
