using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Cleans the names of a file, and tells once how many were otherwise than they look.</summary>
internal sealed class NameNotes
{
    private static readonly CountedWord Words = new("name has", "names have");
    private int _count;
    private string _first = string.Empty;

    /// <summary>The name as <see cref="NameText.Clean"/> makes it.</summary>
    public string Clean(string text, Func<string> place)
    {
        if (NameText.IsPlain(text))
        {
            return text;
        }

        var clean = NameText.Clean(text);
        if (!string.Equals(clean, text.Trim(), StringComparison.Ordinal) && _count++ == 0)
        {
            _first = place();
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
