using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Catalogues;

/// <summary>The small entries of a catalogue in JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TextJsonConverter<PerformanceId>)])]
[JsonSerializable(typeof(HousePerformance))]
[JsonSerializable(typeof(HouseSettings))]
internal sealed partial class HouseJsonContext : JsonSerializerContext;
