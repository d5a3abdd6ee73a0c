using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>Which column says what, told by the header alone: a name that is not known is reported, never guessed at.</summary>
internal sealed class ManifestHeader
{
    // In the order of preference: when two columns mean the same, the first named here is used.
    private static readonly (string Name, ManifestField Field)[] Names =
    [
        ("id", ManifestField.Id), ("seat_id", ManifestField.Id),
        ("level", ManifestField.Level),
        ("section", ManifestField.Section), ("block", ManifestField.Section),
        ("row", ManifestField.Row),
        ("kind", ManifestField.Kind),
        ("seat_label", ManifestField.Seat), ("seat", ManifestField.Seat), ("seat_number", ManifestField.Seat),
        ("index_left_to_right", ManifestField.Index), ("index", ManifestField.Index),
        ("segment", ManifestField.Segment), ("aisle_segment", ManifestField.Segment),
        ("next", ManifestField.Next),
        ("x_m", ManifestField.X), ("x_drawn", ManifestField.X), ("x", ManifestField.X),
        ("y_m", ManifestField.Y), ("y_drawn", ManifestField.Y), ("y", ManifestField.Y),
        ("z_m", ManifestField.Z), ("z_drawn", ManifestField.Z), ("z", ManifestField.Z),
        ("category", ManifestField.Category), ("zone", ManifestField.Category),
        ("features", ManifestField.Features),
        ("companion_of", ManifestField.CompanionOf),
        ("replaces", ManifestField.Replaces),
        ("note", ManifestField.Note),
        ("wheelchair", ManifestField.Wheelchair),
        ("accessible", ManifestField.Accessible),
        ("companion", ManifestField.Companion),
        ("transfer_arm", ManifestField.TransferArm),
        ("step_free", ManifestField.StepFree),
        ("restricted_view", ManifestField.RestrictedView),
        ("extra_legroom", ManifestField.ExtraLegroom),
        ("plus_size", ManifestField.PlusSize),
        ("hearing_loop", ManifestField.HearingLoop),
        ("sign_language_view", ManifestField.SignLanguageView),
        ("removable", ManifestField.Removable),
        ("fold_down", ManifestField.FoldDown),
    ];

    private readonly int[] _columns = new int[Enum.GetValues<ManifestField>().Length];

    private ManifestHeader()
    {
        Array.Fill(_columns, -1);
    }

    /// <summary>The column of a field, or -1.</summary>
    public int this[ManifestField field] => _columns[(int)field];

    /// <summary>Whether x and y are metres by name; otherwise they are plan units.</summary>
    public bool IsMetric { get; private set; }

    /// <summary>Whether the positions were laid out for drawing when the manifest was written.</summary>
    public bool IsDrawn { get; private set; }

    /// <summary>Whether the file speaks of fold-down seats in a column, so that labels need not tell.</summary>
    public bool SaysFoldDown => this[ManifestField.FoldDown] >= 0 || this[ManifestField.Features] >= 0;

    public bool HasCoordinates => this[ManifestField.X] >= 0;

    public static ManifestHeader Of(IReadOnlyList<string> headers, List<Defect> defects)
    {
        var header = new ManifestHeader();
        var keys = new string[headers.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(headers[i]);
        }

        var used = new bool[keys.Length];
        foreach (var (name, field) in Names)
        {
            header.Take(keys, used, name, field);
        }

        // A tier is a storey of the house, unless the house says its storeys in a column of their own: then it is a price.
        header.Take(keys, used, "tier", header[ManifestField.Level] < 0 ? ManifestField.Level : ManifestField.Category);
        ReportUnused(headers, keys, used, defects);
        header.ReportMissing(defects);
        var x = header.HasCoordinates ? keys[header[ManifestField.X]] : string.Empty;
        header.IsDrawn = string.Equals(x, "x_drawn", StringComparison.Ordinal);
        header.IsMetric = header.IsDrawn || string.Equals(x, "x_m", StringComparison.Ordinal);
        return header;
    }

    private static string KeyOf(string header) =>
        header.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');

    private void Take(string[] keys, bool[] used, string name, ManifestField field)
    {
        var column = Array.IndexOf(keys, name);
        if (column >= 0 && _columns[(int)field] < 0)
        {
            _columns[(int)field] = column;
            used[column] = true;
        }
    }

    private static void ReportUnused(IReadOnlyList<string> headers, string[] keys, bool[] used, List<Defect> defects)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (used[i] || keys[i].Length == 0)
            {
                continue;
            }

            var known = string.Equals(keys[i], "tier", StringComparison.Ordinal)
                || Array.Exists(Names, entry => string.Equals(entry.Name, keys[i], StringComparison.Ordinal));
            defects.Add(known
                ? new Defect("column-not-used", DefectSeverity.Warning, "line 1",
                    $"The column '{headers[i]}' is not used, since another column says the same.")
                : new Defect("unknown-column", DefectSeverity.Warning, "line 1", $"The column '{headers[i]}' is not known and not used."));
        }
    }

    private void ReportMissing(List<Defect> defects)
    {
        Require(ManifestField.Section, "section (or block)", defects);
        Require(ManifestField.Row, "row", defects);
        Require(ManifestField.Seat, "seat (or seat_number, seat_label)", defects);
        if ((this[ManifestField.X] < 0) != (this[ManifestField.Y] < 0))
        {
            defects.Add(Missing("x and y come together, and one of them is not there."));
        }
    }

    private void Require(ManifestField field, string name, List<Defect> defects)
    {
        if (this[field] < 0)
        {
            defects.Add(Missing($"there is no column {name}."));
        }
    }

    private static Defect Missing(string what) =>
        new("missing-column", DefectSeverity.Error, "line 1", "A manifest needs the columns section, row and seat, but " + what);
}
