namespace SeatEngine.Crash.Orders;

/// <summary>What must be so, or the run has failed.</summary>
internal static class Demand
{
    /// <summary>Fails with a sentence unless something is so.</summary>
    public static void That(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
