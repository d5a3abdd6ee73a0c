using System.Text.Json;

namespace SeatEngine.AspNetCore;

/// <summary>How names are sent.</summary>
internal static class WireText
{
    /// <summary>A case of an enumeration: sold, inCarts, …</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A name that may be none, which is left out.</summary>
    public static string? OrNull(string? name) => string.IsNullOrEmpty(name) ? null : name;
}
