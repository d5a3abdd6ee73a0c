using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>
/// What changes of inventories would come to if they were carried out now: which places would be otherwise, or what stands in the way.
/// Nothing is held for it: by the time it is asked for in earnest others may have been quicker.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[SendInstead("the places that would change, and what is in the way"), JsonConverter(typeof(NotOnTheWire))]
public sealed class InventoryPreview : IAnswer
{
    private readonly InventoryResult? _refusal;

    internal InventoryPreview(InventoryResult? refusal, ImmutableArray<InventoryChange> changes)
    {
        (_refusal, Changes) = (refusal, changes);
    }

    /// <summary>Whether all would be carried out.</summary>
    public bool Succeeded => _refusal is null;

    /// <summary>How it would end: done, or as the step that fails.</summary>
    public InventoryOutcome Outcome => _refusal?.Outcome ?? InventoryOutcome.Done;

    /// <summary>The places that stand in the way of the step that fails; none when all would be carried out.</summary>
    public ImmutableArray<PlaceInTheWay> InTheWay => _refusal?.InTheWay ?? [];

    /// <summary>What would be otherwise in each inventory, in the order of their performances' ids; none where a step fails.</summary>
    public ImmutableArray<InventoryChange> Changes { get; }

    /// <inheritdoc/>
    public string Explain()
    {
        if (_refusal is not null)
        {
            return _refusal.Explain();
        }

        var places = Changes.Sum(static change => change.Seats.Count + change.Areas.Length);
        return $"It would change {(places == 0 ? "no place" : English.Places.With(places))}.";
    }

    /// <summary>What <see cref="Explain"/> says.</summary>
    /// <returns>The same text.</returns>
    public override string ToString() => Explain();
}
