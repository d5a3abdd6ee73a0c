namespace SeatEngine.Pricing;

/// <summary>Which part of a gross price is rounded when a tax is taken out of it; the other part is the rest.</summary>
public enum TaxedPart
{
    /// <summary>The tax is rounded: 2.99 at 4 % contains 0.12 by half up.</summary>
    Tax,

    /// <summary>The net price is rounded: 2.99 at 4 % is 2.88 net by half up, and so contains 0.11.</summary>
    Net,
}
