using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The events of waiting lists in JSON, without reflection.</summary>
/// <remarks>Converters of ids are named, since one generator does not see what another writes.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(TextJsonConverter<ActorId>), typeof(TextJsonConverter<ChannelId>), typeof(TextJsonConverter<HoldToken>),
        typeof(TextJsonConverter<OrderId>), typeof(TextJsonConverter<PatronFact>), typeof(TextJsonConverter<PatronId>),
        typeof(TextJsonConverter<PerformanceId>),
        typeof(TextJsonConverter<PriceTypeId>), typeof(TextJsonConverter<PriceZoneId>), typeof(TextJsonConverter<SeatId>),
        typeof(TextJsonConverter<SectionId>), typeof(TextJsonConverter<WaitingId>),
    ])]
[JsonSerializable(typeof(WaitingEvent))]
internal sealed partial class WaitingJsonContext : JsonSerializerContext;
