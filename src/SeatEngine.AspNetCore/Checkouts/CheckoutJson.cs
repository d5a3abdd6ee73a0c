using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.AspNetCore;

/// <summary>The form of what a sealed checkout holds.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CheckoutContent))]
internal sealed partial class CheckoutJson : JsonSerializerContext;
