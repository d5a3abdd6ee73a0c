using System.Text.Json.Serialization;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;

namespace SeatEngine.Seasons;

/// <summary>The events of groups in JSON, without reflection.</summary>
/// <remarks>Converters of ids are named, since one generator does not see what another writes.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(TextJsonConverter<ActorId>), typeof(TextJsonConverter<HoldToken>),
        typeof(TextJsonConverter<OrderId>), typeof(TextJsonConverter<PatronId>),
        typeof(TextJsonConverter<PerformanceId>),
        typeof(TextJsonConverter<PriceTypeId>), typeof(TextJsonConverter<PriceZoneId>), typeof(TextJsonConverter<SeatId>),
        typeof(TextJsonConverter<SectionId>), typeof(TextJsonConverter<GroupId>),
    ])]
[JsonSerializable(typeof(GroupEvent))]
internal sealed partial class GroupJsonContext : JsonSerializerContext;
