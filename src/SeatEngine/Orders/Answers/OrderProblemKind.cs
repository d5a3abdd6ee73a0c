namespace SeatEngine.Orders;

/// <summary>Why an operation on an order was refused.</summary>
public enum OrderProblemKind
{
    /// <summary>There is no such order, or there is one already.</summary>
    Order,

    /// <summary>There is no such performance, place or line, or it is named twice.</summary>
    Line,

    /// <summary>The quote says that it cannot be sold so.</summary>
    Quote,

    /// <summary>The quote has expired.</summary>
    Expired,

    /// <summary>A payment or repayment does not fit: its currency, its sign, or more than is due or was paid.</summary>
    Payment,

    /// <summary>Credit on account or a voucher does not cover it, or has expired.</summary>
    Credit,

    /// <summary>A limit of the house is reached.</summary>
    Limit,

    /// <summary>The places could not be had.</summary>
    Places,

    /// <summary>It was not stored, and nothing was done.</summary>
    NotStored,

    /// <summary>Another process has the lease of the book or of a performance, see <see cref="OrderResult.Writer"/>.</summary>
    WrittenElsewhere,

    /// <summary>A failure of the store has left it unknown whether it was done; the next operation finds out.</summary>
    StoreUnknown,

    /// <summary>It is not on sale to whoever asks, by the windows of a season.</summary>
    NotOnSale,
}
