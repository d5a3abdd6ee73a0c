using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>A group's booking, from the request to the last payment.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Patron">Who is written to and pays.</param>
/// <param name="People">How many come at which price type, before any are free.</param>
/// <remarks>
/// Immutable. It says who comes by ids alone. Once there is an order, what the group has is what is in the order.
/// </remarks>
public sealed record GroupBooking(GroupId Id, PatronId Patron, ImmutableArray<TypeCount> People)
{
    /// <summary>The nights that would do, the one that is liked best first.</summary>
    public ImmutableArray<PerformanceId> Wanted { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Which seats would do.</summary>
    public SeatWish Wish { get; init; } = SeatWish.Any;

    /// <summary>How many of them come for nothing; null for nobody.</summary>
    public GroupComps? Comps { get; init; }

    /// <summary>How far it is.</summary>
    public GroupStatus Status { get; init; }

    /// <summary>What was offered.</summary>
    public ImmutableArray<GroupOption> Options { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is agreed; null until something is reserved.</summary>
    public GroupTerms? Terms { get; init; }

    /// <summary>Its night; <c>default</c> until something is reserved.</summary>
    public PerformanceId Performance { get; init; }

    /// <summary>Its seats, as they were last noted.</summary>
    public ImmutableArray<GroupSeat> Seats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>By which they are held; <c>default</c> unless they are.</summary>
    public HoldToken Hold { get; init; }

    /// <summary>Its order; <c>default</c> until one is placed.</summary>
    public OrderId Order { get; init; }

    /// <summary>How many have been confirmed, at least 0.</summary>
    public int Confirmed { get; init; }

    /// <summary>What the contract says beside, by codes of the house: an invoice number, a bus, a guide.</summary>
    public ImmutableDictionary<string, string> Contract
    {
        get;
        init => field = value ?? ImmutableDictionary<string, string>.Empty;
    } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How many come, the free ones among them.</summary>
    internal int Size => People.Sum(static type => type.Count);
}
