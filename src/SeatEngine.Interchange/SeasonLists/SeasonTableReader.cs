using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Seasons;

namespace SeatEngine.Interchange;

/// <summary>
/// Reads the tables of a season into its native form, which then is read as any other: so both are checked by one set of rules, and
/// defects are told by sheet and row.
/// </summary>
/// <param name="open">Opens the sheet of a name; null when there is none.</param>
internal sealed class SeasonTableReader(Func<string, Func<ITableLines, bool>, bool> open)
{
    private const int MostRows = 100_000;
    private const int MostDefects = 1_000;

    private readonly List<Defect> _defects = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    public SeasonResult Read()
    {
        JsonObject root = new() { ["format"] = "seatengine-season", ["version"] = 1 };
        var isThere = open(SeasonSheet.Season.Name, lines => Rows(lines, SeasonSheet.Season, (row, _, place) =>
        {
            foreach (var member in row.ToArray().Where(member => !root.ContainsKey(member.Key)))
            {
                row.Remove(member.Key);
                root[member.Key] = member.Value;
                _places[member.Key] = place;
            }
        }));
        if (!isThere)
        {
            return SeasonResult.Refused(new("no-such-sheet", DefectSeverity.Error, "the workbook",
                $"The workbook has no sheet '{SeasonSheet.Season.Name}'."));
        }

        Read(SeasonSheet.Series, root);
        var titles = Read(SeasonSheet.Titles, root, "code");
        var performances = new Dictionary<string, (JsonObject Thing, string Path)>(StringComparer.Ordinal);
        Read(SeasonSheet.Performances, titles, (owner, thing, path) =>
            performances.TryAdd(SeasonTableWriter.CodeOf((owner, thing)), (thing, path)));
        performances[""] = (root, "");
        Read(SeasonSheet.OnSale, performances, null);
        var sheets = new Dictionary<string, (JsonObject Thing, string Path)>(StringComparer.Ordinal);
        Read(SeasonSheet.Prices, sheets, null, root, "sheets");
        var packages = Read(SeasonSheet.Packages, root, "code");
        Read(SeasonSheet.Groups, packages, null);
        Read(SeasonSheet.Waves, root);
        if (_defects.Exists(static defect => defect.Severity == DefectSeverity.Error))
        {
            return new() { Defects = [.. _defects] };
        }

        var read = SeasonFile.Read(Encoding.UTF8.GetBytes(root.ToJsonString()));
        return read with { Defects = [.. _defects, .. read.Defects.Select(defect => defect with { Place = PlaceOf(defect.Place) })] };
    }

    /// <summary>A list of the season itself.</summary>
    private Dictionary<string, (JsonObject Thing, string Path)> Read(SeasonSheet sheet, JsonObject root, string? key = null)
    {
        var known = new Dictionary<string, (JsonObject Thing, string Path)>(StringComparer.Ordinal);
        open(sheet.Name, lines => Rows(lines, sheet, (row, _, place) =>
        {
            var path = Add(root, "", sheet.Member, row, place);
            if (key is not null)
            {
                known.TryAdd(row[key]?.ToString() ?? "", (row, path));
            }
        }));
        return known;
    }

    /// <summary>A list of things that belong to others.</summary>
    private void Read(SeasonSheet sheet, Dictionary<string, (JsonObject Thing, string Path)> owners,
        Action<string, JsonObject, string>? note, JsonObject? root = null, string made = "") =>
        open(sheet.Name, lines => Rows(lines, sheet, (row, owner, place) =>
        {
            if (!owners.TryGetValue(owner, out var of))
            {
                if (root is null || owner.Length == 0)
                {
                    Report("unknown-" + sheet.Owner, place, $"There is no {sheet.Owner} '{Shown(owner)}'.");
                    return;
                }

                JsonObject thing = new() { ["id"] = owner };
                owners[owner] = of = (thing, Add(root, "", made, thing, place));
            }

            var path = Add(of.Thing, of.Path, sheet.Member, row, place);
            note?.Invoke(owner, row, path);
        }));

    private string Add(JsonObject holder, string path, string member, JsonObject thing, string place)
    {
        if (holder[member] is not JsonArray list)
        {
            holder[member] = list = [];
        }

        list.Add((JsonNode)thing);
        var at = FormattableString.Invariant($"{(path.Length > 0 ? path + "." : "")}{member}[{list.Count - 1}]");
        _places[at] = place;
        return at;
    }

    private bool Rows(ITableLines lines, SeasonSheet sheet, Action<JsonObject, string, string> take)
    {
        var columns = new List<(int At, SeasonColumn Column)>();
        var owner = -1;
        var count = 0;
        while (lines.Read() && _defects.Count < MostDefects)
        {
            var place = $"sheet '{sheet.Name}', {lines.PlaceOf(lines.Line)}";
            if (count++ == 0)
            {
                owner = Header(lines, sheet, columns, place);
                continue;
            }

            if (count > MostRows)
            {
                Report("too-many-lines", place, "The sheet has too many rows; the rest was not read.");
                break;
            }

            JsonObject row = [];
            foreach (var (at, column) in columns)
            {
                Put(row, column, Text(lines, at));
            }

            foreach (var column in sheet.Columns.Where(column => column.Kind is SeasonCellKind.Needed or SeasonCellKind.Time
                && !row.ContainsKey(column.Name)))
            {
                row[column.Name] = "";
            }

            take(row, Text(lines, owner), place);
        }

        return true;
    }

    /// <summary>Which column is which; the column of the owner, or one that no row reaches.</summary>
    private int Header(ITableLines lines, SeasonSheet sheet, List<(int At, SeasonColumn Column)> columns, string place)
    {
        var owner = -1;
        for (var at = 0; at < lines.FieldCount; at++)
        {
            var key = ColumnKey.Of(Text(lines, at));
            if (sheet.Owner is not null && key == ColumnKey.Of(sheet.Owner))
            {
                owner = at;
            }
            else if (sheet.Columns.FirstOrDefault(column => ColumnKey.Of(column.Name) == key) is { } column)
            {
                columns.Add((at, column));
            }
            else if (key.Length > 0)
            {
                _defects.Add(new("unknown-column", DefectSeverity.Warning, place,
                    $"The column '{Shown(Text(lines, at))}' is not known and was not read."));
            }
        }

        return owner;
    }

    private static void Put(JsonObject row, SeasonColumn column, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var holder = row;
        if (column.Within is { } within)
        {
            if (row[within] is not JsonObject known)
            {
                row[within] = known = [];
            }

            holder = known;
        }

        holder[column.Name] = column.Kind switch
        {
            SeasonCellKind.Text or SeasonCellKind.Needed => text,
            SeasonCellKind.Time => text.Replace(' ', 'T'),
            SeasonCellKind.Count => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : text,
            SeasonCellKind.List => new JsonArray([.. text.Split(';',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static part => (JsonNode)part)]),
        };
    }

    private static string Text(ITableLines lines, int at) =>
        at < 0 || at >= lines.FieldCount || lines.IsEmpty(at) ? "" : CellText.Plain(lines.Text(at).Trim());

    /// <summary>The place of a defect in the native form, as sheet and row.</summary>
    private string PlaceOf(string place)
    {
        for (var end = place.Length; end > 0; end = place.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (_places.TryGetValue(place[..end], out var found))
            {
                return found + (end < place.Length ? ": " + place[end..].TrimStart('.') : "");
            }
        }

        return place;
    }

    private void Report(string code, string place, string message) => _defects.Add(new(code, DefectSeverity.Error, place, message));

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
