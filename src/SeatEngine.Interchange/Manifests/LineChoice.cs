using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>Which lines of a file are of the hall that is read, when it holds several halls or events.</summary>
internal sealed class LineChoice
{
    private const int MostShown = 10;
    private readonly ManifestHeader _header;
    private readonly List<(int Column, string Value)> _wanted = [];
    private readonly string _place;
    private readonly Dictionary<string, int> _halls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _events = new(StringComparer.Ordinal);
    private (int Count, string First) _passed;

    private LineChoice(ManifestHeader header, string place)
    {
        _header = header;
        _place = place;
    }

    /// <summary>Whether lines are chosen at all.</summary>
    public bool IsAsked => _wanted.Count > 0;

    /// <summary>What all lines call the hall; null when the file does not say it.</summary>
    public string? HallName => _halls.Count == 1 ? _halls.Keys.First() : null;

    public static LineChoice Of(ManifestHeader header, ManifestReadOptions options, string place, List<Defect> defects)
    {
        var choice = new LineChoice(header, place);
        foreach (var (column, value) in options.Only.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            if (header.Find(column) is >= 0 and var found)
            {
                choice._wanted.Add((found, Cleaned(value)));
            }
            else
            {
                defects.Add(new("no-such-column", DefectSeverity.Error, place,
                    $"There is no column '{column}' to choose lines by; {header.Names()}."));
            }
        }

        return choice;
    }

    public bool Takes(ITableLines lines)
    {
        foreach (var (column, value) in _wanted)
        {
            if (!string.Equals(Cleaned(lines.Text(column)), value, StringComparison.Ordinal))
            {
                _passed = (_passed.Count + 1, _passed.Count == 0 ? lines.PlaceOf(lines.Line) : _passed.First);
                return false;
            }
        }

        Count(_halls, ManifestField.Hall, lines);
        Count(_events, ManifestField.Event, lines);
        return true;
    }

    /// <summary>Tells that several halls or events stand side by side, and that one has to be chosen.</summary>
    public void Report(List<Defect> defects)
    {
        Report(_halls, ManifestField.Hall, "halls", defects);
        Report(_events, ManifestField.Event, "events", defects);
    }

    public IEnumerable<HallNote> Notes()
    {
        if (_passed.Count > 0)
        {
            yield return new("lines-not-chosen", _passed.First,
                FormattableString.Invariant($"Lines that have other values than those asked for were passed over: {_passed.Count}."));
        }
    }

    private void Report(Dictionary<string, int> values, ManifestField field, string kind, List<Defect> defects)
    {
        if (values.Count > 1)
        {
            var column = _header.NameOf(_header[field]);
            var shown = values.Take(MostShown).Select(static entry => FormattableString.Invariant($"'{entry.Key}' ({entry.Value})"));
            var more = values.Count > MostShown ? " …" : string.Empty;
            defects.Add(new("several-halls", DefectSeverity.Error, _place,
                FormattableString.Invariant($"The file holds {values.Count} {kind} in the column '{column}': ") +
                $"{string.Join(", ", shown)}{more}. Choose one by column and value, such as {column}={values.Keys.First()}."));
        }
    }

    private void Count(Dictionary<string, int> values, ManifestField field, ITableLines lines)
    {
        if (_header[field] >= 0 && Cleaned(lines.Text(_header[field])) is { Length: > 0 and <= 200 } value)
        {
            values[value] = values.GetValueOrDefault(value) + 1;
        }
    }

    private static string Cleaned(string text) => NameText.Clean(CellText.Plain(text.Trim()));
}
