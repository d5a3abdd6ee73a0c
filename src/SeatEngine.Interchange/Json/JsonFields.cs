using System.Globalization;
using System.Text.Json;
using SeatEngine.Layout;

namespace SeatEngine.Interchange.Json;

/// <summary>Looks into JSON that may hold anything: what is not there, or of another type, is simply not there.</summary>
internal static class JsonFields
{
    private const double MaxNumber = 1e9;

    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static bool Has(this JsonElement element, string name) =>
        element.Member(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name)
    {
        var list = element.Member(name);
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
    }

    /// <summary>A text without space around it, or a number as it is written; null when there is neither, or nothing in it.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        var value = element.Member(name);
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => string.Empty,
        };
        return text.Length == 0 ? null : text;
    }

    public static double? Number(this JsonElement element, string name)
    {
        var value = element.Member(name);
        var isNumber = value.ValueKind switch
        {
            JsonValueKind.Number => value.TryGetDouble(out var number) && Math.Abs(number) <= MaxNumber ? number : double.NaN,
            JsonValueKind.String => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MaxNumber ? number : double.NaN,
            _ => double.NaN,
        };
        return double.IsNaN(isNumber) ? null : isNumber;
    }

    public static int? Whole(this JsonElement element, string name) =>
        element.Number(name) is { } number && Math.Abs(number) <= int.MaxValue ? (int)Math.Round(number) : null;

    public static bool Flag(this JsonElement element, string name) => element.Member(name).ValueKind == JsonValueKind.True;

    public static PlanPoint? Point(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } point && point.Number("x") is { } x && point.Number("y") is { } y ? new(x, y) : null;
}
