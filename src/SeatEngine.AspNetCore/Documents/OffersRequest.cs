namespace SeatEngine.AspNetCore;

/// <summary>What somebody wants offered.</summary>
/// <param name="Types">How many persons of which price type.</param>
internal sealed record OffersRequest(Dictionary<string, int>? Types)
{
    /// <summary>How many need a wheelchair space.</summary>
    public int Wheelchairs { get; init; }

    /// <summary>Whether each seat must be reached without a step.</summary>
    public bool StepFree { get; init; }

    /// <summary>Whether an aisle seat is wanted.</summary>
    public bool Aisle { get; init; }

    /// <summary>The sections in which the seats may be; null for all.</summary>
    public string[]? Sections { get; init; }

    /// <summary>The most that all may cost, in minor units; null for no limit.</summary>
    public long? Budget { get; init; }
}
