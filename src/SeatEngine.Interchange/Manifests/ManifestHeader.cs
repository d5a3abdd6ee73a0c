using System.Globalization;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>
/// Which column says what, told by the names of the columns or by the caller: a name that is not known is reported, and what is
/// guessed of it is offered, never taken.
/// </summary>
internal sealed class ManifestHeader
{
    private readonly int[] _columns = new int[Enum.GetValues<ManifestField>().Length];
    private readonly string[] _names;
    private readonly string[] _keys;
    private readonly bool[] _used;

    private ManifestHeader(string[] names, bool isNamed)
    {
        Array.Fill(_columns, -1);
        _names = names;
        IsNamed = isNamed;
        _keys = isNamed ? [.. names.Select(ColumnKey.Of)] : [];
        _used = new bool[names.Length];
    }

    /// <summary>The column of a field, or -1.</summary>
    public int this[ManifestField field] => _columns[(int)field];

    public int Width => _names.Length;

    /// <summary>Whether the file names its columns.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether x and y are metres by name; otherwise they are plan units.</summary>
    public bool IsMetric { get; private set; }

    /// <summary>Whether the positions were laid out for drawing when the manifest was written.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>Whether the file speaks of fold-down seats in a column, so that labels need not tell.</summary>
    public bool SaysFoldDown => this[ManifestField.FoldDown] >= 0 || this[ManifestField.Features] >= 0;

    public bool HasCoordinates => this[ManifestField.X] >= 0;

    /// <summary>Whether what a seat needs is said: a row and a label.</summary>
    public bool IsComplete => this[ManifestField.Row] >= 0 && this[ManifestField.Seat] >= 0
        && (this[ManifestField.X] < 0) == (this[ManifestField.Y] < 0);

    /// <summary>The columns that nobody uses, but those without a name.</summary>
    public IEnumerable<int> Unused =>
        Enumerable.Range(0, Width).Where(column => !_used[column] && (!IsNamed || _keys[column].Length > 0));

    public static ManifestHeader Of(string[] first, ManifestReadOptions options, string place, List<Defect> defects)
    {
        var header = new ManifestHeader(first, options.HasHeader);
        foreach (var (name, column) in options.Columns.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            header.Map(ManifestReadOptions.FieldOf(name), column, place, defects);
        }

        foreach (var (field, keys) in ManifestNames.All)
        {
            Array.ForEach(keys, key => header.Take(key, field));
        }

        // A tier is a storey of the house, unless the house says its storeys in a column of their own: then it is a price.
        header.Take(ManifestNames.Tier, header[ManifestField.Level] < 0 ? ManifestField.Level : ManifestField.Category);
        foreach (var column in options.Only.Keys)
        {
            if (header.Find(column) is >= 0 and var used)
            {
                header._used[used] = true;
            }
        }

        header.ReportUnused(place, defects);
        var x = header.UnitOfX(options);
        header.IsDrawn = string.Equals(x, "xdrawn", StringComparison.Ordinal);
        header.IsMetric = header.IsDrawn || string.Equals(x, "xm", StringComparison.Ordinal);
        return header;
    }

    /// <summary>How a column is called to people.</summary>
    public string NameOf(int column) =>
        IsNamed && _names[column].Length > 0 ? _names[column] : FormattableString.Invariant($"{column + 1}");

    /// <summary>The column of a name, or of a number from 1; -1 for none.</summary>
    public int Find(string column)
    {
        var named = Array.IndexOf(_keys, ColumnKey.Of(column));
        return named >= 0 && _keys[named].Length > 0 ? named
            : int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Width
                ? number - 1
                : -1;
    }

    /// <summary>All names of columns for a sentence.</summary>
    public string Names() => IsNamed
        ? "the columns are " + string.Join(", ", _names.Take(30).Select(static name => $"'{name}'"))
        : FormattableString.Invariant($"there are {Width} columns, called by their numbers");

    // What the caller says of the unit counts before what the column is called.
    private string UnitOfX(ManifestReadOptions options)
    {
        var said = options.Columns.Keys.Select(ColumnKey.Of).FirstOrDefault(static key => key is "xm" or "xdrawn");
        return said ?? (HasCoordinates && IsNamed ? _keys[this[ManifestField.X]] : string.Empty);
    }

    private void Map(ManifestField field, string column, string place, List<Defect> defects)
    {
        var found = Find(column);
        if (found < 0)
        {
            defects.Add(new("no-such-column", DefectSeverity.Error, place,
                $"There is no column '{column}' to say the {ManifestNames.NameOf(field)}; {Names()}."));
            return;
        }

        _columns[(int)field] = found;
        _used[found] = true;
    }

    private void Take(string key, ManifestField field)
    {
        var column = Array.IndexOf(_keys, key);
        if (column >= 0 && !_used[column] && _columns[(int)field] < 0)
        {
            _columns[(int)field] = column;
            _used[column] = true;
        }
    }

    private void ReportUnused(string place, List<Defect> defects)
    {
        if (!IsNamed)
        {
            return;
        }

        foreach (var column in Unused)
        {
            var known = string.Equals(_keys[column], ManifestNames.Tier, StringComparison.Ordinal)
                || ManifestNames.FieldOf(_keys[column]) is not null;
            defects.Add(known
                ? new("column-not-used", DefectSeverity.Warning, place,
                    $"The column '{_names[column]}' is not used, since another column says the same.")
                : new("unknown-column", DefectSeverity.Warning, place, $"The column '{_names[column]}' is not known and not used."));
        }
    }
}
