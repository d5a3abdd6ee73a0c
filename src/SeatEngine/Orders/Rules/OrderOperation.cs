using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>An operation on a book of orders, to be decided when its turn comes, perhaps more than once.</summary>
/// <param name="Decide">Decides it on a state and a time, which changes nothing.</param>
internal sealed record OrderOperation(Func<OrderState, DateTimeOffset, OrderDecision> Decide)
{
    /// <summary>The inventories that it may concern, on a state; more may turn out when it is decided.</summary>
    public Func<OrderState, IEnumerable<SeatInventory>> Concerns { get; init; } = static _ => [];

    /// <summary>An operation on an order that is there.</summary>
    /// <param name="order">The order.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="decide">Fills the draft, or notes the problems in it.</param>
    /// <param name="steps">What inventories have to do with it; null for nothing.</param>
    public static OrderOperation On(OrderId order, OrderEventKind kind, OrderTerms? by, Action<OrderDraft, DateTimeOffset> decide,
        Func<OrderDraft, IEnumerable<GroupStep>>? steps = null) => new((state, now) =>
        {
            if (state.Find(order) is not { } before)
            {
                return OrderDecision.Refused(OrderResult.Refused(null, OrderProblemKind.Order, $"There is no order '{order}'"));
            }

            OrderDraft draft = new(state, kind, before, by ?? OrderTerms.None, now);
            decide(draft, now);
            return OrderDecision.Of([draft], before, () => steps?.Invoke(draft) ?? []);
        });

    /// <summary>An operation on two orders at once.</summary>
    public static OrderOperation OnBoth(OrderId order, OrderId other, OrderEventKind kind, OrderTerms by, Action<OrderDraft,
        OrderDraft> decide,
        Func<OrderDraft, OrderDraft, IEnumerable<GroupStep>> steps) => new((state, now) =>
        {
            if (order == other || state.Find(order) is not { } first || state.Find(other) is not { } second)
            {
                return OrderDecision.Refused(
                    OrderResult.Refused(null, OrderProblemKind.Order, $"There are no two orders '{order}' and '{other}'"));
            }

            OrderDraft draft = new(state, kind, first, by, now);
            OrderDraft counter = new(state, kind, second, by, now);
            decide(draft, counter);
            return OrderDecision.Of([draft, counter], first, () => steps(draft, counter));
        });

    /// <summary>An operation on the books of the house alone.</summary>
    /// <param name="kind">What happens.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="events">The events, without their place, their time and their doer.</param>
    /// <param name="nothing">Why nothing happens, when there are none.</param>
    public static OrderOperation OfHouse(OrderEventKind kind, OrderTerms? by, Func<OrderState, DateTimeOffset,
        IEnumerable<OrderEvent>> events,
        string nothing = "There is nothing to do") => new((state, now) =>
        {
            var terms = by ?? OrderTerms.None;
            return OrderDecision.Of(events(state, now).Select(logged => logged with
            {
                Kind = kind,
                Time = now,
                Operator = terms.Operator,
                Channel = terms.Channel,
                Drawer = terms.Drawer,
            }).ToImmutableArray(), nothing);
        });
}
