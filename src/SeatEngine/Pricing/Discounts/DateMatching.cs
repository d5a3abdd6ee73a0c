namespace SeatEngine.Pricing;

/// <summary>Which performances the lines of one group of a discount may belong to.</summary>
public enum DateMatching
{
    /// <summary>Any.</summary>
    Mixed,

    /// <summary>All the same performance.</summary>
    Same,

    /// <summary>Each a different performance.</summary>
    Distinct,
}
