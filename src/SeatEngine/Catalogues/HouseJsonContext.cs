using System.Text.Json.Serialization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>The small entries of a catalogue in JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(TextJsonConverter<AreaId>), typeof(TextJsonConverter<ChannelId>), typeof(TextJsonConverter<HoldCodeId>),
        typeof(TextJsonConverter<PerformanceId>), typeof(TextJsonConverter<PriceZoneId>), typeof(TextJsonConverter<SeatId>),
        typeof(TextJsonConverter<SectionId>),
    ])]
[JsonSerializable(typeof(HallSetUp))]
[JsonSerializable(typeof(HoldTemplate))]
[JsonSerializable(typeof(ZonePlan))]
[JsonSerializable(typeof(HousePerformance))]
[JsonSerializable(typeof(HouseSettings))]
internal sealed partial class HouseJsonContext : JsonSerializerContext;
