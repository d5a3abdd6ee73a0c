using System.Text;

namespace BoxOfficeSample.Support;

/// <summary>Text made safe for one line of a terminal: files may hold anything.</summary>
internal static class OneLine
{
    private const int MaxLength = 1000;

    public static string Of(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var c in text)
        {
            if (line.Length == MaxLength)
            {
                line.Append('…');
                break;
            }

            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }
}
