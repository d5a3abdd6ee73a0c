using System.Globalization;

namespace SeatEngine.Interchange;

/// <summary>
/// The values of columns that nobody knows, of the first lines of a file, from which it is guessed what they say. A guess is told with
/// its reason, and never taken.
/// </summary>
internal sealed class ColumnSample(ManifestHeader header)
{
    private const int MostLines = 500;
    private readonly ManifestHeader _header = header;
    private readonly Dictionary<int, List<string>> _values =
        header.Unused.ToDictionary(static column => column, static _ => new List<string>());
    private int _lines;

    /// <summary>Whether more lines tell no more.</summary>
    public bool IsFull => _values.Count == 0 || _lines >= MostLines;

    public void Add(ITableLines lines)
    {
        if (IsFull)
        {
            return;
        }

        _lines++;
        foreach (var (column, values) in _values)
        {
            values.Add(CellText.Plain(lines.Text(column).Trim()));
        }
    }

    /// <summary>A sentence with a space before it that says which column may mean a field, and why; empty when none does.</summary>
    public string Guess(ManifestField field)
    {
        var likeliest = _values.Keys.Select(column => Profile(column)).OfType<ColumnProfile>()
            .Where(profile => profile.MayBe(field))
            .OrderByDescending(profile => field == ManifestField.Seat ? profile.Changes : -Math.Abs(profile.Changes - profile.Distinct))
            .ThenBy(static profile => profile.Column)
            .FirstOrDefault();
        return likeliest is null ? string.Empty
            : $" Is it {likeliest.Words(_header)}? If so, say {ManifestNames.NameOf(field)}={_header.NameOf(likeliest.Column)}.";
    }

    private ColumnProfile? Profile(int column)
    {
        var values = _values[column];
        if (values.Count == 0 || values.Exists(static value => value.Length is 0 or > 60))
        {
            return null;
        }

        var changes = 1;
        for (var i = 1; i < values.Count; i++)
        {
            changes += string.Equals(values[i], values[i - 1], StringComparison.Ordinal) ? 0 : 1;
        }

        var numbers = values.ConvertAll(static value =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        return new(column, values.Count, values.Distinct(StringComparer.Ordinal).Count(), changes, values[0],
            numbers.TrueForAll(static number => number >= 0) ? (numbers.Min(), numbers.Max()) : null);
    }
}
