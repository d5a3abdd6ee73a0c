using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>What an operation comes to: refused, or what inventories have to do for it, and the events that follow.</summary>
internal sealed class OrderDecision
{
    private readonly ImmutableArray<Func<TransactionId, OrderEvent>> _events;
    private readonly Order? _before;

    private readonly Order? _after;

    private OrderDecision(OrderResult? refusal, ImmutableArray<GroupStep> steps, Order? before,
        ImmutableArray<Func<TransactionId, OrderEvent>> events, Order? after = null)
    {
        Refusal = refusal;
        Steps = steps;
        _before = before;
        _after = after;
        _events = events;
    }

    /// <summary>Why it is refused; null when it is not.</summary>
    public OrderResult? Refusal { get; }

    /// <summary>What inventories have to do first, all or none.</summary>
    public ImmutableArray<GroupStep> Steps { get; }

    public static OrderDecision Refused(OrderResult refusal) => new(refusal, [], null, []);

    /// <summary>What drafts come to.</summary>
    /// <param name="drafts">The orders as they are becoming; the first is the one that is answered with.</param>
    /// <param name="before">That order as it was; null for a new one.</param>
    /// <param name="steps">What inventories have to do; asked when nothing stands in the way.</param>
    public static OrderDecision Of(ImmutableArray<OrderDraft> drafts, Order? before, Func<IEnumerable<GroupStep>> steps) =>
        drafts[0].Problems.Count > 0
            ? Refused(OrderResult.Refused(before, drafts[0].Problems))
            : new(null, [.. steps()], before, [.. drafts.Select(static Func<TransactionId, OrderEvent> (draft) => draft.ToEvent)],
                drafts[0].After);

    /// <summary>Events of the house.</summary>
    public static OrderDecision Of(ImmutableArray<OrderEvent> events, string nothing) => events.IsEmpty
        ? Refused(OrderResult.Refused(null, OrderProblemKind.Order, nothing))
        : new(null, [], null, [.. events.Select(static Func<TransactionId, OrderEvent> (logged) => _ => logged)]);

    /// <summary>What it comes to when an inventory refuses.</summary>
    public OrderResult Refuse(TransactionResult refused) =>
        OrderResult.Refused(_before, [new(OrderProblemKind.Places, refused.Explain())], refused);

    /// <summary>What it would come to.</summary>
    /// <param name="places">What inventories would answer.</param>
    public OrderPreview Foresee(InventoryPreview places) => !places.Succeeded
        ? new OrderPreview(_before, null, null, [new(OrderProblemKind.Places, places.Explain())], places)
        : new OrderPreview(_before, _after, _events[0](default), [], places);

    /// <summary>Carries the events out on a state.</summary>
    /// <param name="state">The state on which it was decided.</param>
    /// <param name="transaction">The transaction of the inventories; <c>default</c> for none.</param>
    /// <param name="answers">What they answered; null for none.</param>
    /// <exception cref="InvalidDataException">An event cannot follow, such as one that takes more credit than there is.</exception>
    public OrderResult Apply(OrderState state, TransactionId transaction, TransactionResult? answers)
    {
        var logged = ImmutableArray.CreateBuilder<OrderEvent>(_events.Length);
        foreach (var make in _events)
        {
            logged.Add(make(transaction) with { Sequence = state.LastSequence + 1 });
            state.Apply(logged[^1]);
        }

        return OrderResult.Done(logged[0].Order.IsNone ? null : state.Find(logged[0].Order), logged.MoveToImmutable(), answers);
    }
}
