using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Orders;

/// <summary>The events of orders in JSON, without reflection.</summary>
/// <remarks>Converters of ids are named, since one generator does not see what another writes.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(TextJsonConverter<ActorId>), typeof(TextJsonConverter<ChannelId>), typeof(TextJsonConverter<Currency>),
        typeof(TextJsonConverter<DrawerId>), typeof(TextJsonConverter<ItemId>), typeof(TextJsonConverter<LedgerAccount>),
        typeof(TextJsonConverter<OrderId>), typeof(TextJsonConverter<PatronFact>), typeof(TextJsonConverter<PatronId>),
        typeof(TextJsonConverter<PerformanceId>), typeof(TextJsonConverter<PlaceId>), typeof(TextJsonConverter<PriceLayerId>),
        typeof(TextJsonConverter<PriceRuleId>), typeof(TextJsonConverter<PriceTypeId>), typeof(TextJsonConverter<PriceZoneId>),
        typeof(TextJsonConverter<PromoCode>), typeof(TextJsonConverter<Rate>), typeof(TextJsonConverter<TenderId>),
        typeof(TextJsonConverter<TransactionId>),
    ])]
[JsonSerializable(typeof(OrderEvent))]
[JsonSerializable(typeof(OrderLogHeader))]
internal sealed partial class OrderEventJsonContext : JsonSerializerContext;
