using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Cleans the names of a file, and tells once how many were otherwise than they look.</summary>
internal sealed class NameNotes
{
    private const int MostKnown = 10_000;
    private const int LongestKnown = 100;

    private static readonly CountedWord Words = new("name has", "names have");
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private int _count;
    private string _first = string.Empty;

    /// <summary>The name as <see cref="NameText.Clean"/> makes it.</summary>
    public string Clean(string text, Func<string> place)
    {
        if (NameText.IsPlain(text))
        {
            return text;
        }

        var clean = Known(text);
        if (!string.Equals(clean, text.Trim(), StringComparison.Ordinal) && _count++ == 0)
        {
            _first = place();
        }

        return clean;
    }

    // Names come again, in most files in the next line.
    private string Known(string text)
    {
        if (!_known.TryGetValue(text, out var clean))
        {
            clean = NameText.Clean(text);
            if (_known.Count < MostKnown && text.Length <= LongestKnown)
            {
                _known.Add(text, clean);
            }
        }

        return clean;
    }

    public void AddTo(ICollection<HallNote> notes)
    {
        if (_count > 0)
        {
            notes.Add(new("names-cleaned", _first, $"{Words.With(_count)} characters that nobody sees, or letters in parts: such " +
                "characters are left out, and the parts put together."));
        }
    }
}
