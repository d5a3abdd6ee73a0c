using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A subscription that somebody buys who had none.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SubscriptionSale
{
    /// <summary>The account's number.</summary>
    public required SubscriptionId Id { get; init; }

    /// <summary>Who subscribes.</summary>
    public required PatronId Patron { get; init; }

    /// <summary>The package that is bought.</summary>
    public required PackageId Package { get; init; }

    /// <summary>The base seats, at least one, each once.</summary>
    public required ImmutableArray<BaseSeat> Seats { get; init; }

    /// <summary>The nights of a flexible package; empty for all of any other.</summary>
    public ImmutableArray<PerformanceId> Chosen { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>For how many seasons the account has been held before, at least 0.</summary>
    public int Seasons { get; init; }

    /// <summary>Who sells it, through which channel; its buyer is the patron.</summary>
    public OrderTerms Terms { get; init; } = OrderTerms.None;

    /// <summary>How it is paid, together at most what it costs; what is not paid is due.</summary>
    public ImmutableArray<Tender> Tenders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>By when what is to be paid later; empty when all that is due is due at once.</summary>
    public ImmutableArray<Instalment> Schedule { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the desk should know; empty for nothing.</summary>
    public string Note { get; init; } = "";
}
