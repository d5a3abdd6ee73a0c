using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SeatEngine.Primitives;

namespace SeatEngine.Pricing;

/// <summary>The steps of a trace for options that know of none.</summary>
/// <remarks>The layer's converter is named, since one generator does not see what another writes.</remarks>
[JsonSourceGenerationOptions(Converters = [typeof(TextJsonConverter<PriceLayerId>)])]
[JsonSerializable(typeof(ImmutableArray<QuoteStep>))]
internal sealed partial class QuoteTraceJsonContext : JsonSerializerContext;
