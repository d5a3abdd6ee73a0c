using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Inventory;

/// <summary>What has ended by an instant, to be logged, and the state after it.</summary>
/// <param name="Events">The events, in order; none when nothing was due.</param>
/// <param name="State">The state after them.</param>
[SendInstead("its events"), JsonConverter(typeof(NotOnTheWire))]
public sealed record InventoryEnded(ImmutableArray<InventoryEvent> Events, InventoryState State);
