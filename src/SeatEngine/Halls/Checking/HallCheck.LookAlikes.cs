using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <content>Names that are two to a program and one to people.</content>
internal sealed partial class HallCheck
{
    private readonly Dictionary<string, string> _looks = new(StringComparer.Ordinal);

    private void CheckLookAlikes()
    {
        CheckLooks(
            _hall.Sections.Select(static section => (section.Level?.Value + "\n" + section.Name, section.Name)), "the hall", "section");
        foreach (var section in _hall.Sections)
        {
            var words = HallPlace.WordsOf(section);
            CheckLooks(section.Rows.Select(static row => (row.Label, row.Label)), words, "row");
            CheckLooks(section.Boxes.Select(static box => (box.Label, box.Label)), words, "box");
            CheckLooks(section.Tables.Select(static table => (table.Label, table.Label)), words, "table");
        }

        foreach (var place in _places.Where(static place => place.Seats.Any(static seat => !IsItsOwnLook(seat.Label))))
        {
            CheckLooks(place.Seats.Select(static seat => (seat.Label, seat.Label)), place.Words, "seat");
        }
    }

    private void CheckLooks(IEnumerable<(string Key, string Name)> names, string place, string kind)
    {
        _looks.Clear();
        foreach (var (key, name) in names)
        {
            var look = LookOf(key);
            if (!_looks.TryAdd(look, key) && !string.Equals(_looks[look], key, StringComparison.Ordinal))
            {
                Warning(DefectCodes.LookAlikeNames, place,
                    $"The {kind} '{name}' looks like another {kind}, '{_looks[look].Split('\n')[^1]}'.");
            }
        }
    }

    // Most names are of capitals and digits, and look like nothing but themselves.
    private static bool IsItsOwnLook(string name) =>
        !name.AsSpan().ContainsAnyExceptInRange(' ', '`') || name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private static string LookOf(string name)
    {
        if (IsItsOwnLook(name))
        {
            return name;
        }

        var look = new StringBuilder(name.Length);
        foreach (var c in ComposedText.Of(name))
        {
            // Letters and digits of full width are the same ones, wider.
            var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                look.Append(char.ToUpperInvariant(narrow));
            }
        }

        return look.ToString();
    }
}
