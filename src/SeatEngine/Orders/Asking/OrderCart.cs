using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;

namespace SeatEngine.Orders;

/// <summary>What somebody wants to buy in one go, over any number of performances; quoted as one.</summary>
/// <remarks>Immutable.</remarks>
public sealed record OrderCart
{
    /// <summary>Who buys.</summary>
    public OrderTerms Terms { get; init; } = OrderTerms.None;

    /// <summary>The tickets, each with its performance.</summary>
    public ImmutableArray<QuoteTicket> Tickets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Donations, memberships, merchandise.</summary>
    public ImmutableArray<QuoteItem> Items { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gift vouchers that are bought.</summary>
    public ImmutableArray<VoucherSale> Vouchers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How it is paid, together at most what it costs; what is not paid is due.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>By when what is to be paid later; empty when all that is due is due at once.</summary>
    public ImmutableArray<Instalment> Schedule { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>As of when its prices hold, such as those of an offer; null for now.</summary>
    public DateTimeOffset? PricesAsOf { get; init; }

    /// <summary>What is noted with it; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
