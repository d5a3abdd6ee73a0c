using System.Globalization;
using System.Text;

namespace SeatEngine.Interchange;

/// <summary>Ids as Illustrator writes names that XML does not allow: <c>_x31_-A</c> for 1-A.</summary>
internal static class EscapedId
{
    // Letters are never escaped, nor digits but at the start, and blanks become underscores: so seat_x20_y5 stays as it is.
    private static bool IsEscaped(char c, int at) =>
        char.IsAsciiDigit(c) ? at == 0 : c > ' ' && c < 0x7F && !char.IsAsciiLetter(c);

    public static string Decoded(string id)
    {
        var at = id.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return id;
        }

        var text = new StringBuilder(id.Length);
        var from = 0;
        for (; at >= 0; at = id.IndexOf("_x", at, StringComparison.Ordinal))
        {
            var end = id.IndexOf('_', at + 2);
            if (end - at is >= 3 and <= 8
                && int.TryParse(id.AsSpan(at + 2, end - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && Rune.IsValid(code) && (code > 0x7F || IsEscaped((char)code, at)))
            {
                text.Append(id, from, at - from).Append(new Rune(code).ToString());
                (from, at) = (end + 1, end + 1);
            }
            else
            {
                at += 2;
            }
        }

        return text.Append(id, from, id.Length - from).ToString();
    }
}
