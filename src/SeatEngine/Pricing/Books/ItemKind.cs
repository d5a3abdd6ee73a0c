namespace SeatEngine.Pricing;

/// <summary>What is sold without a place.</summary>
public enum ItemKind
{
    /// <summary>Goods: a programme, a drink, a parking space.</summary>
    Merchandise,

    /// <summary>A gift, usually of an amount that the giver chooses.</summary>
    Donation,

    /// <summary>A membership or a gift certificate.</summary>
    Membership,
}
