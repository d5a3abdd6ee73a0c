namespace SeatEngine.AspNetCore;

/// <summary>Money in a drawer.</summary>
/// <param name="Means">Cash, card, …</param>
/// <param name="Amount">What was counted, in minor units.</param>
/// <param name="Drawer">Which drawer; null for none named.</param>
/// <param name="Operator">Who has it; null for whoever counts.</param>
internal sealed record CountDocument(string? Means, long Amount, string? Drawer, string? Operator)
{
    /// <summary>What should be there, in minor units; in answers.</summary>
    public long? Expected { get; init; }

    /// <summary>What is over, or short with a minus, in minor units; in answers.</summary>
    public long? OverShort { get; init; }
}
