using System.Buffers;
using System.Globalization;
using System.Text;
using SeatEngine.Primitives;

namespace SeatEngine.Halls;

/// <content>Names that are two to a program and one to people.</content>
internal sealed partial class HallCheck
{
    private const int MostKnownLooks = 10_000;

    // Capitals, digits and signs look like nothing but themselves; the end of a line parts a section's name from its level's.
    private static readonly SearchValues<char> OwnLooks =
        SearchValues.Create([.. Enumerable.Range(' ', '`' - ' ' + 1).Select(static code => (char)code), '\n']);

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

    // Each place has looks of its own: to empty those of the largest place again and again would cost each place as much. One name alone,
    // as in most sections of such halls, needs none.
    private void CheckLooks(IEnumerable<(string Key, string Name)> names, string place, string kind)
    {
        string? only = null;
        Dictionary<string, string>? looks = null;
        foreach (var (key, name) in names)
        {
            if (only is null)
            {
                only = key;
                continue;
            }

            looks ??= new(StringComparer.Ordinal) { [LookOf(only)] = only };
            var look = LookOf(key);
            if (!looks.TryAdd(look, key) && !string.Equals(looks[look], key, StringComparison.Ordinal))
            {
                Warning(DefectCodes.LookAlikeNames, place,
                    $"The {kind} '{name}' looks like another {kind}, '{looks[look].Split('\n')[^1]}'.");
            }
        }
    }

    private static bool IsItsOwnLook(string name) =>
        !name.AsSpan().ContainsAnyExcept(OwnLooks) || name.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');

    private string LookOf(string name)
    {
        if (IsItsOwnLook(name))
        {
            return name;
        }

        if (!_looks.TryGetValue(name, out var look))
        {
            look = Look(name);
            if (_looks.Count < MostKnownLooks)
            {
                _looks.Add(name, look);
            }
        }

        return look;
    }

    private static string Look(string name)
    {
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
