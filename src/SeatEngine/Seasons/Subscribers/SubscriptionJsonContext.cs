using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The events of subscriptions in JSON, without reflection.</summary>
/// <remarks>Converters of ids are named, since one generator does not see what another writes.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(TextJsonConverter<ActorId>), typeof(TextJsonConverter<HoldToken>), typeof(TextJsonConverter<OrderId>),
        typeof(TextJsonConverter<PackageId>), typeof(TextJsonConverter<PatronId>), typeof(TextJsonConverter<PerformanceId>),
        typeof(TextJsonConverter<PriceTypeId>), typeof(TextJsonConverter<SeatId>), typeof(TextJsonConverter<SubscriptionId>),
    ])]
[JsonSerializable(typeof(SubscriptionEvent))]
internal sealed partial class SubscriptionJsonContext : JsonSerializerContext;
