namespace SeatEngine.Pricing;

/// <summary>What a dated event does while it lasts.</summary>
public enum PriceEventEffect
{
    /// <summary>A price is raised, lowered or replaced while the event lasts.</summary>
    ChangePrice,

    /// <summary>Opens the sale: types and zones that any such event names are sold only while one of theirs lasts.</summary>
    OnSale,

    /// <summary>Closes the sale.</summary>
    OffSale,
}
