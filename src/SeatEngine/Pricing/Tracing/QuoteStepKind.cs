namespace SeatEngine.Pricing;

/// <summary>What happened in one step of a quote.</summary>
public enum QuoteStepKind : byte
{
    /// <summary>The price list gave a layer its price.</summary>
    ListPrice,

    /// <summary>A dated price event changed it.</summary>
    Event,

    /// <summary>An adjustment of the seat changed it.</summary>
    Adjustment,

    /// <summary>A dynamic rule changed it.</summary>
    Dynamic,

    /// <summary>The layer's share of a package's price took the place of its own.</summary>
    Package,

    /// <summary>The layer's price of an earlier order holds on.</summary>
    Kept,

    /// <summary>The ticket is given away, so the layer costs nothing.</summary>
    Complimentary,

    /// <summary>A promo code was taken or refused.</summary>
    Code,

    /// <summary>A discount changed a layer.</summary>
    Discount,

    /// <summary>A discount used the line without making it cheaper, since a whole group needed it.</summary>
    Consumed,

    /// <summary>A fee was charged.</summary>
    Fee,

    /// <summary>A tax was taken out of the price or put on top of it.</summary>
    Tax,

    /// <summary>A cent was moved so that a tax is right on the sum.</summary>
    TaxRounding,

    /// <summary>An item was priced.</summary>
    Item,

    /// <summary>A total was rounded to the smallest payable step of the currency.</summary>
    PayableRounding,
}
