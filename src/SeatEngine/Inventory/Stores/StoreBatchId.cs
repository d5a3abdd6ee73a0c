using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The name of one attempt to store a batch: random, so that a store knows its own again, whoever asks twice.</summary>
[WideId]
public readonly partial record struct StoreBatchId
{
    /// <summary>A name that nobody has used.</summary>
    /// <returns>The name, from the system's cryptographic generator.</returns>
    public static StoreBatchId New()
    {
        var token = RandomIds.NewToken();
        return new(token.High, token.Low);
    }
}
