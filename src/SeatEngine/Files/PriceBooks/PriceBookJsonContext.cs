using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.Files;

/// <summary>Reads and writes the document strictly and without reflection.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    MaxDepth = 16)]
[JsonSerializable(typeof(PriceBookDocument))]
internal sealed partial class PriceBookJsonContext : JsonSerializerContext;
