namespace SeatEngine.Interchange;

/// <summary>Colours as plans write them.</summary>
internal static class PlanColors
{
    /// <summary>The colour as <c>#rrggbb</c>; null when it is written in any other way than <c>#rgb</c> or <c>#rrggbb</c>.</summary>
    public static string? Hex(string? color)
    {
        if (color is not { Length: 4 or 7 } || color[0] != '#')
        {
            return null;
        }

        foreach (var c in color.AsSpan(1))
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return null;
            }
        }

        return color.Length == 7 ? color : $"#{color[1]}{color[1]}{color[2]}{color[2]}{color[3]}{color[3]}";
    }
}
