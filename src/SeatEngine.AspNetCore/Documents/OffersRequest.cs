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

    /// <summary>The sections and standing areas in which the places may be; null or empty for all.</summary>
    public string[]? Sections { get; init; }

    /// <summary>The price zones in which the places may be; null for all.</summary>
    public string[]? Zones { get; init; }

    /// <summary>The most that each place may cost by the price list, in minor units; null for no limit.</summary>
    public long? MostEach { get; init; }

    /// <summary>The most that all may cost, with everything that is added and taken off, in minor units; null for no limit.</summary>
    public long? Budget { get; init; }
}
