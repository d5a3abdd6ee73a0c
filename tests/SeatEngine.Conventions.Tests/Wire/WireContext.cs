using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Conventions.Tests.Wire;

/// <summary>A serialiser generated at compile time, as an application without reflection has one.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Quote))]
[JsonSerializable(typeof(InventoryEvent))]
[JsonSerializable(typeof(PlaceSelection))]
[JsonSerializable(typeof(Dictionary<PriceZoneId, Money>))]
[JsonSerializable(typeof(SeatHold))]
[JsonSerializable(typeof(SeatMap))]
internal sealed partial class WireContext : JsonSerializerContext;
