using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SeatEngine.Rendering;

/// <summary>
/// The class under which all rules of a map's style sheet stand, so that in a page they meet neither its own elements nor another map.
/// </summary>
internal static class SvgScope
{
    /// <summary>A name that follows from the styles alone: maps of one look share their rules, others cannot meet them.</summary>
    public static string Of(MapScene scene, string prefix)
    {
        var text = new StringBuilder(prefix);
        foreach (var style in scene.Styles)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"|{style.ClassName},{style.Fill},{style.Stroke},{style.StrokeWidth},{style.FontSize},{style.Anchor},{style.Bold}");
        }

        return "map-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 4));
    }
}
