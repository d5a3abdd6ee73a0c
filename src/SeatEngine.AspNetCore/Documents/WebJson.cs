using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.AspNetCore;

/// <summary>The forms of all documents.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 16)]
[JsonSerializable(typeof(PerformanceLine[]))]
[JsonSerializable(typeof(PerformanceDocument))]
[JsonSerializable(typeof(SelectionDocument))]
[JsonSerializable(typeof(OffersRequest))]
[JsonSerializable(typeof(OffersDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(HoldDocument))]
[JsonSerializable(typeof(CheckoutDocument))]
[JsonSerializable(typeof(OrderDocument))]
[JsonSerializable(typeof(OrderDocument[]))]
[JsonSerializable(typeof(OrderEventDocument))]
[JsonSerializable(typeof(OrderEventDocument[]))]
[JsonSerializable(typeof(HousePerformanceDocument))]
[JsonSerializable(typeof(HousePerformanceDocument[]))]
[JsonSerializable(typeof(DayDocument))]
[JsonSerializable(typeof(DayCountsDocument))]
[JsonSerializable(typeof(LedgerLineDocument[]))]
[JsonSerializable(typeof(PaymentDocument))]
[JsonSerializable(typeof(PaymentResultDocument))]
[JsonSerializable(typeof(RefusalDocument))]
internal sealed partial class WebJson : JsonSerializerContext;
