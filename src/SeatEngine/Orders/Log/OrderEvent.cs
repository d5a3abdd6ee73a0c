using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>
/// One change of an order, or of the books of the house, with all its amounts: what is said here is never worked out again.
/// </summary>
/// <remarks>Immutable. Lists that do not apply are empty.</remarks>
public sealed record OrderEvent
{
    /// <summary>The place in the book's log, from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The order; <c>default</c> for an event of the house.</summary>
    public OrderId Order { get; init; }

    /// <summary>What happened.</summary>
    public required OrderEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Who did it; <c>default</c> when nobody is named.</summary>
    public ActorId Operator { get; init; }

    /// <summary>Through which channel; <c>default</c> for none.</summary>
    public ChannelId Channel { get; init; }

    /// <summary>At which drawer; <c>default</c> for none.</summary>
    public DrawerId Drawer { get; init; }

    /// <summary>The transaction of the inventories that belongs to it; <c>default</c> when no place changed.</summary>
    public TransactionId Transaction { get; init; }

    /// <summary>The terms of a new order; null otherwise.</summary>
    public OrderTerms? Terms { get; init; }

    /// <summary>The date of the rules of a new order; null otherwise.</summary>
    public DateTimeOffset? RulesAsOf { get; init; }

    /// <summary>The codes that its discounts take from now on; null when they did not change.</summary>
    public ImmutableArray<PromoCode>? CodesTaken { get; init; }

    /// <summary>Lines that are new or whose amounts changed, by their numbers.</summary>
    public ImmutableArray<OrderLine> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The numbers of the lines that left the order.</summary>
    public ImmutableArray<int> Removed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The fees of the order as they are now; null when they did not change.</summary>
    public ImmutableArray<QuoteOrderFee>? Fees { get; init; }

    /// <summary>What is charged beside from now on.</summary>
    public ImmutableArray<OrderCharge> Charges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was paid and paid back.</summary>
    public ImmutableArray<OrderPayment> Payments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The dates of payment from now on; null when they did not change.</summary>
    public ImmutableArray<Instalment>? Schedule { get; init; }

    /// <summary>What is not charged from now on since a return took a discount away; null when that did not change.</summary>
    public LetOff? LetOff { get; init; }

    /// <summary>By how much the order's total grew; below zero when it shrank.</summary>
    public Money Change { get; init; }

    /// <summary>The entries, which sum to zero.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The day until which credit or a voucher of it holds; null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why, in words; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
