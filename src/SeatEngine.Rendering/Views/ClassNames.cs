using System.Globalization;
using System.Text;

namespace SeatEngine.Rendering;

/// <summary>Makes parts of class names out of names of any kind.</summary>
internal static class ClassNames
{
    /// <summary>Keeps ASCII letters and digits; where anything else was dropped, a short check tells like names apart.</summary>
    public static string From(string name)
    {
        StringBuilder kept = new();
        var exact = true;
        var check = 2166136261;
        foreach (var c in name)
        {
            check = (check ^ c) * 16777619;
            if (char.IsAsciiLetterOrDigit(c) && kept.Length < 24)
            {
                kept.Append(c);
            }
            else if (c is ' ' or '-' or '_' && kept.Length < 24)
            {
                kept.Append('-');
            }
            else
            {
                exact = false;
            }
        }

        return exact && kept.Length > 0 ? kept.ToString() : kept + "x" + (check % 46656).ToString(CultureInfo.InvariantCulture);
    }
}
