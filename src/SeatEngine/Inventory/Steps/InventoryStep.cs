using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>One change asked of an inventory, alone or with others in one transaction.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Made by the static methods, which check their arguments; carried out by
/// <see cref="SeatInventory.Execute(ReadOnlySpan{InventoryStep})"/> or <see cref="InventoryGroup"/>. In a transaction a
/// step is judged after those before it.
/// </remarks>
[SendInstead("the ids and amounts it was made of, and make it there"), JsonConverter(typeof(NotOnTheWire))]
public abstract partial class InventoryStep
{
    private protected InventoryStep(RequestOptions? request)
    {
        Request = request ?? RequestOptions.House;
    }

    /// <summary>Who asks.</summary>
    internal RequestOptions Request { get; }

    /// <summary>Carries the step out on the draft, or leaves it as it is and says why not.</summary>
    internal InventoryResult Run(InventoryDraft draft, SeatInventoryOptions options)
    {
        if (!Request.Key.IsNone && draft.FindAnswer(Request.Key) is { } answer)
        {
            return IsSameAs(answer) ? InventoryResult.Done(answer) : InventoryResult.Failed(InventoryOutcome.KeyReused);
        }

        var failure = Perform(draft, options, out var logged);
        return draft.HasObstacles
            ? InventoryResult.Blocked(draft.TakeObstacles(), failure ?? InventoryOutcome.PlacesInTheWay)
            : failure is { } outcome ? InventoryResult.Failed(outcome) : InventoryResult.Done(logged!);
    }

    /// <summary>Logs an event; or names obstacles in the draft, or returns what else is the matter.</summary>
    private protected abstract InventoryOutcome? Perform(InventoryDraft draft, SeatInventoryOptions options, out InventoryEvent? logged);

    /// <summary>Whether an event answers this very request.</summary>
    private protected abstract bool IsSameAs(InventoryEvent answer);
}
