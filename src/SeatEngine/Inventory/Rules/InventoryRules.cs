using SeatEngine.Maps;

namespace SeatEngine.Inventory;

/// <summary>
/// The whole of what an inventory knows, as functions: what a step leads to, what time has ended, and what events make of
/// a state. Whoever waits, stores and publishes is a host of them, such as <see cref="SeatInventory"/>.
/// </summary>
/// <remarks>Pure: they change nothing that anybody can see. Safe for use by any number of threads.</remarks>
public static class InventoryRules
{
    /// <summary>Decides on a step.</summary>
    /// <param name="state">The state that it is asked of.</param>
    /// <param name="step">The step.</param>
    /// <param name="context">The time, the policy, the source of tokens.</param>
    /// <returns>
    /// The answer and the events. What has ended by now counts as ended, and is among the events before the step's own.
    /// </returns>
    /// <exception cref="ArgumentException">The step names a token for a new hold that is in use.</exception>
    public static InventoryDecision Decide(InventoryState state, InventoryStep step, in DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(step);
        var draft = new InventoryDraft(state, context.Now, context.Transaction);
        if (state.NextDueTicks <= draft.Now.UtcTicks)
        {
            draft.Settle();
        }

        var settled = draft.Logged;
        var answer = step.Run(draft, context);
        return draft.Logged > settled
            ? new InventoryDecision(answer, draft.Events, draft.State)
            : new InventoryDecision(answer, [], state);
    }

    /// <summary>Decides what has ended by an instant: holds and hold codes, each at its own instant, the earliest first.</summary>
    /// <param name="state">The state.</param>
    /// <param name="now">The instant; one before the state's time counts as that.</param>
    /// <param name="transaction">What joins the events.</param>
    /// <returns>The events, none when nothing is due, and the state after them.</returns>
    public static InventoryEnded Settle(InventoryState state, DateTimeOffset now, TransactionId transaction = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        var draft = new InventoryDraft(state, now, transaction);
        if (state.NextDueTicks <= draft.Now.UtcTicks)
        {
            draft.Settle();
        }

        return new InventoryEnded(draft.Events, draft.State);
    }

    /// <summary>Applies events that were stored, here or elsewhere, each only if it can follow what is there.</summary>
    /// <param name="state">The state before the first of them.</param>
    /// <param name="events">The events, in order, without gaps.</param>
    /// <param name="plans">Finds the map of a plan that the events move to; null when none does.</param>
    /// <returns>
    /// The state after them; or, if one cannot be, why. What is asked is whether an event can be true, not whether who did
    /// it had the right: rights and limits were asked when it was decided.
    /// </returns>
    public static ApplyResult Apply(InventoryState state, IEnumerable<InventoryEvent> events, Func<PlanId, SeatMap?>? plans = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(events);
        InventoryDraft? draft = null;
        foreach (var logged in events)
        {
            ArgumentNullException.ThrowIfNull(logged, nameof(events));
            draft ??= new InventoryDraft(state, state.Time);
            if (draft.Apply(logged, plans) is { } refusal)
            {
                return new ApplyResult(null, refusal, logged.Sequence);
            }
        }

        return new ApplyResult(draft?.State ?? state, null, 0);
    }
}
