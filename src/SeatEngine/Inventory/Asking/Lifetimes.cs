namespace SeatEngine.Inventory;

/// <summary>How long anything may be asked to last.</summary>
internal static class Lifetimes
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3660);

    public static void Check(TimeSpan lifetime, string name)
    {
        if (lifetime <= TimeSpan.Zero || lifetime > Longest)
        {
            throw new ArgumentOutOfRangeException(name, lifetime, "A lifetime is above zero and at most ten years.");
        }
    }

    /// <summary>The same for a time that may be nothing.</summary>
    public static void CheckRetention(TimeSpan retention, string name)
    {
        if (retention < TimeSpan.Zero || retention > Longest)
        {
            throw new ArgumentOutOfRangeException(name, retention,
                "A time for which something is kept is at least zero and at most ten years.");
        }
    }
}
