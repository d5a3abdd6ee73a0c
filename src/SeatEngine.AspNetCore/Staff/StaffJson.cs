using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeatEngine.AspNetCore;

/// <summary>The forms of the staff's documents.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 16)]
[JsonSerializable(typeof(StaffStates))]
[JsonSerializable(typeof(StaffSeat))]
[JsonSerializable(typeof(StaffOrder))]
[JsonSerializable(typeof(StaffOrder[]))]
[JsonSerializable(typeof(ChangesRequest))]
[JsonSerializable(typeof(ChangesAnswer))]
[JsonSerializable(typeof(CodeRequest))]
[JsonSerializable(typeof(StaffCode))]
[JsonSerializable(typeof(SaleRequest))]
[JsonSerializable(typeof(OrderChangeRequest))]
[JsonSerializable(typeof(PaymentsRequest))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(DayRequest))]
internal sealed partial class StaffJson : JsonSerializerContext;
