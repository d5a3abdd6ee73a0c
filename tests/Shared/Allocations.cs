namespace SeatEngine.Tests;

/// <summary>What the present thread allocates while it does a thing.</summary>
internal static class Allocations
{
    private const int Rounds = 200;

    /// <summary>
    /// The least bytes that one of many rounds allocates: what a thing needs each time is in every round, what the runtime
    /// itself allocates when it compiles anew is only in some, be they the first ones.
    /// </summary>
    public static long Least(Action action)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            least = Math.Min(least, Of(action));
        }

        return least;
    }

    /// <summary>The bytes that one round allocates.</summary>
    public static long Of(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
