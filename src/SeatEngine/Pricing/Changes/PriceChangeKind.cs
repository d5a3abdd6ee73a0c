namespace SeatEngine.Pricing;

/// <summary>What a change does to a price.</summary>
public enum PriceChangeKind
{
    /// <summary>Adds an amount, which may be negative.</summary>
    Add,

    /// <summary>Adds a share of the price, which may be negative.</summary>
    Percent,

    /// <summary>Replaces the price.</summary>
    SetTo,
}
