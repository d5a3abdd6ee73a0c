namespace SeatEngine.Pricing;

/// <summary>What a fee is charged for.</summary>
public enum FeeBasis
{
    /// <summary>Each ticket.</summary>
    Ticket,

    /// <summary>The order, once.</summary>
    Order,
}
