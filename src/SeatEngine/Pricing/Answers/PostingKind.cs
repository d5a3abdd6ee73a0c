namespace SeatEngine.Pricing;

/// <summary>As what an account takes a part of a price.</summary>
public enum PostingKind
{
    /// <summary>A layer of a ticket's price, taxes and fees inside taken out.</summary>
    Ticket,

    /// <summary>Something without a place: a donation, a membership, merchandise.</summary>
    Item,

    /// <summary>A fee of a ticket or of the order, taxes in it taken out.</summary>
    Fee,

    /// <summary>A tax, contained or on top.</summary>
    Tax,
}
