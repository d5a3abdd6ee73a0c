using System.Collections.Immutable;
using SeatEngine.Allocation;
using SeatEngine.Primitives;

namespace SeatEngine.Performances;

/// <summary>An order that has seats at a performance, what is wrong with them, and what other places may cost.</summary>
/// <remarks>Immutable.</remarks>
public sealed record MoveOfferRequest
{
    /// <summary>Asks for better places for an order.</summary>
    /// <param name="order">The order; not <c>default</c>.</param>
    /// <param name="complaint">What is wrong with its seats, at least one thing.</param>
    /// <exception cref="ArgumentException">The order or the complaint is none.</exception>
    public MoveOfferRequest(OrderId order, SeatComplaint complaint)
    {
        if (order.IsNone || complaint == SeatComplaint.None)
        {
            throw new ArgumentException("A move is asked for by an order, with a complaint.", order.IsNone
                ? nameof(order)
                : nameof(complaint));
        }

        Order = order;
        Complaint = complaint;
    }

    /// <summary>The id of the order whose seats are to be better.</summary>
    public OrderId Order { get; }

    /// <summary>What is wrong with its seats.</summary>
    public SeatComplaint Complaint { get; }

    /// <summary>Those of its seats that the complaint is about, which move together; null for all of them.</summary>
    public PlaceSelection? Seats { get; init; }

    /// <summary>
    /// The price type of each of the seats, in the order of the map's layout; empty to take what the sale's lines say.
    /// </summary>
    public ImmutableArray<PriceTypeId> Types { get; init; } = [];

    /// <summary>Channel, codes and facts about the buyer.</summary>
    public BuyingTerms Terms { get; init; } = BuyingTerms.None;

    /// <summary>How much more the new places may cost in all than the present ones cost today; null for not a cent.</summary>
    public Money? MostExtra { get; init; }

    /// <summary>Whether places that cost less may be offered too.</summary>
    public bool Cheaper { get; init; }

    /// <summary>
    /// What the whole way from the worst seat to the best is worth to one person, so that price counts when places are looked for and
    /// ranked; null where quality and the way alone count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above nothing.</exception>
    public Money? WorthOfQuality
    {
        get;
        init => field = value is null or { MinorUnits: > 0 }
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The worth of quality is above nothing.");
    }

    /// <summary>How many of the party use a wheelchair; see <see cref="MoveRequest.Wheelchairs"/>.</summary>
    public int? Wheelchairs { get; init; }

    /// <summary>Whether the party needs seats reached without a step, whatever the complaint.</summary>
    public bool StepFree { get; init; }

    /// <summary>How far the party must sit from others after a move; null for as near as they like.</summary>
    public SpacingRule? Spacing { get; init; }

    /// <summary>Whether changes with other orders are looked for.</summary>
    public bool Swaps { get; init; } = true;

    /// <summary>How many moves, and how many swaps, are suggested at most; see <see cref="MoveRequest.Suggestions"/>.</summary>
    public int Suggestions { get; init; } = 5;
}
