using System.Collections.Immutable;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What has been found in the way of one request, or of one event.</summary>
internal sealed class Obstacles
{
    private List<PlaceInTheWay>? _found;

    public bool Any => _found is { Count: > 0 };

    public void Add(SeatId seat, PlaceObstacle obstacle, HoldCodeId code = default) => Add(new(PlaceId.Of(seat), obstacle, 1, code));

    public void Add(AreaId area, PlaceObstacle obstacle, int missing) => Add(new(PlaceId.Of(area), obstacle, missing));

    /// <summary>The answer that names what was found.</summary>
    public InventoryResult Answer(InventoryOutcome outcome = InventoryOutcome.PlacesInTheWay) =>
        Any ? InventoryResult.Blocked([.. _found!], outcome) : InventoryResult.Failed(outcome);

    public override string ToString() =>
        Any ? string.Join(", ", _found!.Select(static place => $"{place.Place} {place.Obstacle}")) : "nothing";

    private void Add(PlaceInTheWay place) => (_found ??= []).Add(place);
}
