using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reads a hold list from the lines of a table, of whatever file they are.</summary>
internal sealed class HoldListTable
{
    private const int MostDefects = 1_000;

    private static readonly string[][] Names =
    [
        ["place", "seat", "seat_id", "id", "area"],
        ["code", "hold", "hold_code"],
        ["count", "places", "quantity"],
    ];

    private readonly List<Defect> _defects = [];
    private readonly HashSet<(string Place, string Code)> _known = [];
    private readonly ImmutableArray<HoldListLine>.Builder _lines = ImmutableArray.CreateBuilder<HoldListLine>();
    private int?[] _columns = [0, 1, 2];

    /// <summary>Opens a table and reads it; a null one is empty.</summary>
    public static HoldListResult Read(Func<ITableLines?> open, HallReadLimits limits)
    {
        try
        {
            using var lines = open();
            return new HoldListTable().Read(lines, limits);
        }
        catch (TableFormatException exception)
        {
            return new() { Defects = [new(exception.Code, DefectSeverity.Error, exception.Place, exception.Message)] };
        }
    }

    private HoldListResult Read(ITableLines? lines, HallReadLimits limits)
    {
        var isFirst = true;
        while (lines?.Read() == true && _defects.Count < MostDefects)
        {
            if (!isFirst || !ReadHeader(lines))
            {
                ReadLine(lines);
            }

            isFirst = false;
            if (_lines.Count > limits.MaxSeats)
            {
                Report(lines, "too-many-lines", "The list has too many lines; the rest was not read.");
                break;
            }
        }

        var isRefused = _defects.Exists(static defect => defect.Severity == DefectSeverity.Error);
        return new() { List = isRefused ? null : new() { Lines = _lines.ToImmutable() }, Defects = [.. _defects] };
    }

    // A list may say its columns, or be a place and a code, and a count if any.
    private bool ReadHeader(ITableLines lines)
    {
        var keys = Enumerable.Range(0, lines.FieldCount).Select(column => ColumnKey.Of(lines.Text(column))).ToArray();
        var found = Names.Select(names => Array.FindIndex(keys, key => names.Any(name => ColumnKey.Of(name) == key))).ToArray();
        if (found[0] < 0 || found[1] < 0)
        {
            return false;
        }

        _columns = [.. found.Select(static column => column < 0 ? (int?)null : column)];
        for (var column = 0; column < keys.Length; column++)
        {
            if (keys[column].Length > 0 && !found.Contains(column))
            {
                _defects.Add(new("unknown-column", DefectSeverity.Warning, lines.PlaceOf(lines.Line),
                    $"The column '{Shown(lines.Text(column))}' is not known and was not read."));
            }
        }

        return true;
    }

    private void ReadLine(ITableLines lines)
    {
        if (Enumerable.Range(0, lines.FieldCount).All(lines.IsEmpty))
        {
            return;
        }

        var (place, code, count) = (Text(lines, 0), Text(lines, 1), Text(lines, 2));
        if (!SeatId.TryParse(place, out var seat) || !HoldCodeId.TryParse(code, out var hold))
        {
            Report(lines, "bad-hold", "A line is a seat's id and a hold code, or an area's id, a code and how many places: this is " +
                $"'{Shown(place)}', '{Shown(code)}'.");
        }
        else if (count.Length == 0)
        {
            Add(lines, new(PlaceId.Of(seat), hold));
        }
        else if (int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var places) && places > 0
            && AreaId.TryParse(place, out var area))
        {
            Add(lines, new(PlaceId.Of(area), hold, places));
        }
        else
        {
            Report(lines, "bad-count", $"'{Shown(count)}' is no number of places of an area; a seat has none.");
        }
    }

    private void Add(ITableLines lines, HoldListLine line)
    {
        if (_known.Add((line.Place.Value, line.Code.Value)))
        {
            _lines.Add(line);
        }
        else
        {
            _defects.Add(new("repeated-hold", DefectSeverity.Warning, lines.PlaceOf(lines.Line),
                $"'{Shown(line.Place.Value)}' stands under '{Shown(line.Code.Value)}' already; the line was passed over."));
        }
    }

    private string Text(ITableLines lines, int field) =>
        _columns[field] is { } column && column < lines.FieldCount && !lines.IsEmpty(column)
        ? NameText.Clean(CellText.Plain(lines.Text(column).Trim())) : string.Empty;

    private void Report(ITableLines lines, string code, string message) =>
        _defects.Add(new(code, DefectSeverity.Error, lines.PlaceOf(lines.Line), message));

    private static string Shown(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
}
