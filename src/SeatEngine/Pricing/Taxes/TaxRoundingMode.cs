namespace SeatEngine.Pricing;

/// <summary>Where the cents of taxes are rounded.</summary>
/// <remarks>
/// Taxes of the same kind form a group over the lines. In the modes that look at the sum, single minor units are moved on lines of the
/// group, from the highest gross price down, one unit a line; lines of zero are never touched. The rule follows the published behaviour of
/// pretix.
/// </remarks>
public enum TaxRoundingMode
{
    /// <summary>Each line by itself; totals are sums of lines.</summary>
    Line,

    /// <summary>On the sum of a tax; lines keep their net prices and their gross prices move by single minor units.</summary>
    SumKeepingNets,

    /// <summary>
    /// On the sum of a tax; lines keep their gross prices and their net prices move by single minor units. A gross sum that no net sum
    /// gives moves to the nearest one that can be reached.
    /// </summary>
    SumKeepingGross,
}
