namespace SeatEngine.Inventory;

/// <summary>The name of one attempt to store a batch: random, so that a store knows its own again, whoever asks twice.</summary>
/// <remarks>An immutable value of 128 bits; <c>default</c> means "none".</remarks>
/// <param name="High">The upper 64 bits.</param>
/// <param name="Low">The lower 64 bits.</param>
public readonly record struct StoreBatchId(ulong High, ulong Low)
{
    /// <summary>A name that nobody has used.</summary>
    /// <returns>The name, from the system's cryptographic generator.</returns>
    public static StoreBatchId New()
    {
        var token = RandomIds.NewToken();
        return new(token.High, token.Low);
    }

    /// <summary>The value in text.</summary>
    /// <returns>32 hexadecimal digits in lower case.</returns>
    public override string ToString() => WideId.Text(High, Low);
}
