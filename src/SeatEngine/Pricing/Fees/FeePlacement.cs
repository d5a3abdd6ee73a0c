namespace SeatEngine.Pricing;

/// <summary>Whether a fee is part of the price shown or comes on top.</summary>
public enum FeePlacement
{
    /// <summary>On top of the price.</summary>
    Outside,

    /// <summary>Part of the face value: the price stays, and the fee is taken out of a layer.</summary>
    Inside,
}
