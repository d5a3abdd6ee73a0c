using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>The answer to a request: carried out whole, or not at all with the reason.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("its outcome, token, places and event"), JsonConverter(typeof(NotOnTheWire))]
public sealed class InventoryResult : IAnswer
{
    private InventoryResult(InventoryOutcome outcome)
    {
        Outcome = outcome;
    }

    /// <summary>How the request ended.</summary>
    public InventoryOutcome Outcome { get; }

    /// <summary>Whether the request was carried out.</summary>
    public bool Succeeded => Outcome == InventoryOutcome.Done;

    /// <summary>The places that stood in the way; empty when it was carried out, or failed for another reason.</summary>
    public ImmutableArray<PlaceInTheWay> InTheWay { get; private init; } = [];

    /// <summary>The event by which it was logged; null when it was not carried out.</summary>
    public InventoryEvent? Event { get; private init; }

    /// <summary>What went wrong with the store; null unless <see cref="Outcome"/> is <see cref="InventoryOutcome.StoreUnknown"/>.</summary>
    public Exception? StoreFailure { get; private init; }

    /// <summary>
    /// Why the store has not taken it, in a sentence; empty unless <see cref="Outcome"/> is <see cref="InventoryOutcome.NotStored"/>.
    /// </summary>
    public string StoreReason { get; private init; } = "";

    /// <summary>Who has the lease; empty unless <see cref="Outcome"/> is <see cref="InventoryOutcome.WrittenElsewhere"/>.</summary>
    public string Writer { get; private init; } = "";

    /// <summary>The hold that was made or changed; <c>default</c> when there is none.</summary>
    public HoldToken Token => Event?.Hold ?? default;

    /// <summary>When the hold expires; null when it does not, or when there is none.</summary>
    public DateTimeOffset? ExpiresAt => Event?.ExpiresAt;

    /// <summary>The places concerned; empty when the request was not carried out.</summary>
    public PlaceSelection Places => Event?.Places ?? PlaceSelection.Empty;

    /// <summary>The version of the inventory that shows the change; 0 when the request was not carried out.</summary>
    public long Version => Event?.Sequence ?? 0;

    /// <summary>What was done with which places, or what stood in the way, in English.</summary>
    /// <returns>For example <c>Sold F-12 and F-13 to order A1.</c> or <c>Nothing was changed: F-12 is sold.</c></returns>
    public string Explain() => Event is { } logged ? InventoryWords.Done(logged) : InventoryWords.Failed(this);

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();

    internal static InventoryResult Done(InventoryEvent logged) => new(InventoryOutcome.Done) { Event = logged };

    internal static InventoryResult Blocked(ImmutableArray<PlaceInTheWay> places,
        InventoryOutcome outcome = InventoryOutcome.PlacesInTheWay) =>
        new(outcome) { InTheWay = places };

    internal static InventoryResult Failed(InventoryOutcome outcome) => new(outcome);

    internal static InventoryResult Unknown(Exception failure) => new(InventoryOutcome.StoreUnknown) { StoreFailure = failure };

    internal static InventoryResult Elsewhere(string writer) => new(InventoryOutcome.WrittenElsewhere) { Writer = writer };

    internal static InventoryResult NotStored(string reason) => new(InventoryOutcome.NotStored) { StoreReason = reason };
}
