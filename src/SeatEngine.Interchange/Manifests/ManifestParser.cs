using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Reads the lines of a manifest; all that is wrong in them goes to the defects.</summary>
internal sealed class ManifestParser
{
    /// <summary>So many defects are told; a file with more of them is of another kind altogether.</summary>
    public const int MaxDefects = 10_000;

    private static readonly CountedWord Blank = new("line has", "lines have");
    private readonly ITableLines _lines;
    private readonly Func<long, string> _placeOf;
    private readonly ManifestReadOptions _options;
    private readonly ManifestHeader _header;
    private readonly ManifestCells _cells;
    private readonly ShapeCells _shapeCells;
    private readonly List<ManifestShape> _shapes = [];
    private readonly LineChoice _choice;
    private readonly ColumnSample _sample;
    private readonly List<Defect> _defects;
    private readonly NameNotes _names = new();
    private (int Count, string First) _blank;

    private ManifestParser(ITableLines lines, ManifestReadOptions options, ManifestHeader header, LineChoice choice, List<Defect> defects)
    {
        _lines = lines;
        _placeOf = lines.PlaceOf;
        _options = options;
        _header = header;
        _choice = choice;
        _defects = defects;
        _cells = new(lines, header, options.Limits, defects, _names);
        _sample = new(header);
        _shapeCells = new(lines, header, _cells, options.Limits.MaxSeats);
    }

    /// <summary>The seats of a table, or none when the defects forbid it.</summary>
    /// <exception cref="TableFormatException">The file is no sound table.</exception>
    public static ManifestLines? Parse(ITableLines lines, ManifestReadOptions options, List<Defect> defects)
    {
        if (!lines.Read())
        {
            defects.Add(Empty(lines.PlaceOf(1)));
            return null;
        }

        var place = lines.PlaceOf(Math.Max(1, lines.Line));
        string[] first = [.. Enumerable.Range(0, lines.FieldCount).Select(column => CellText.Plain(lines.Text(column).Trim()))];
        var header = ManifestHeader.Of(first, options, place, defects);
        var choice = LineChoice.Of(header, options, place, defects);
        var parser = new ManifestParser(lines, options, header, choice, defects);
        if (defects.Exists(static defect => defect.Severity == DefectSeverity.Error))
        {
            return null;
        }

        return header.IsComplete ? parser.ReadSeats(place) : parser.RefuseIncomplete(place);
    }

    public static Defect Empty(string place) =>
        new("empty-file", DefectSeverity.Error, place, "The file is empty: a manifest starts with a line of column names.");

    private ManifestLines? ReadSeats(string place)
    {
        var seats = new List<ManifestSeat>();
        var isFirst = !_header.IsNamed;
        while (isFirst || _lines.Read())
        {
            isFirst = false;
            if (IsBlank() || !HasRightWidth() || !_choice.Takes(_lines))
            {
                continue;
            }

            if (seats.Count + _shapes.Count == _options.Limits.MaxSeats)
            {
                Report("too-many-seats",
                    string.Create(CultureInfo.InvariantCulture, $"The file has more than {_options.Limits.MaxSeats} seats."));
                return null;
            }

            _sample.Add(_lines);
            if (_shapeCells.Kind() is { } kind)
            {
                _shapes.Add(_shapeCells.Read(kind));
            }
            else if (ReadSeat() is { } seat)
            {
                seats.Add(seat);
            }

            if (_defects.Count >= MaxDefects)
            {
                Report("too-many-defects",
                    string.Create(CultureInfo.InvariantCulture, $"After {MaxDefects} defects the rest of the file was not read."));
                return null;
            }
        }

        _choice.Report(_defects);
        if (seats.Count == 0 && !_shapes.Exists(static shape => shape.Kind == ShapeKind.Area)
            && !_defects.Exists(static defect => defect.Severity == DefectSeverity.Error))
        {
            _defects.Add(new("no-seats", DefectSeverity.Error, place, _choice.IsAsked
                ? "No line of the file has the values asked for." : "The file has column names but no seats."));
        }

        return new(_header, seats, _shapes, _choice.HallName, [.. Notes(place, seats)]);
    }

    private IEnumerable<HallNote> Notes(string place, List<ManifestSeat> seats)
    {
        if (_header[ManifestField.Section] < 0)
        {
            yield return new("no-section", place, "No column says the section: all seats are put into one, called " +
                $"{ManifestSeat.OnlySection}.{_sample.Guess(ManifestField.Section)}");
        }

        if (_blank.Count > 0)
        {
            yield return new("blank-lines", _blank.First, $"{Blank.With(_blank.Count)} no value, and passed over.");
        }

        foreach (var note in _choice.Notes().Concat(_lines.Notes()).Concat(WholeLabels.Apply(seats)))
        {
            yield return note;
        }

        var cleaned = new List<HallNote>();
        _names.AddTo(cleaned);
        foreach (var note in cleaned)
        {
            yield return note;
        }
    }

    // Some lines are read to tell what columns of unknown names may be.
    private ManifestLines? RefuseIncomplete(string place)
    {
        if (!_header.IsNamed)
        {
            _sample.Add(_lines);
        }

        while (!_sample.IsFull && _lines.Read())
        {
            if (!IsBlank() && HasSomeWidth())
            {
                _sample.Add(_lines);
            }
        }

        foreach (var field in (ReadOnlySpan<ManifestField>)[ManifestField.Row, ManifestField.Seat])
        {
            if (_header[field] < 0)
            {
                Refuse($"there is no column that says the {ManifestNames.NameOf(field)}.{_sample.Guess(field)}");
            }
        }

        if ((_header[ManifestField.X] < 0) != (_header[ManifestField.Y] < 0))
        {
            Refuse("x and y come together, and one of them is not there.");
        }

        return null;

        void Refuse(string what) =>
            _defects.Add(new("missing-column", DefectSeverity.Error, place, "A manifest needs the columns row and seat, but " + what));
    }

    private bool IsBlank()
    {
        for (var i = 0; i < _lines.FieldCount; i++)
        {
            if (!_lines.IsEmpty(i))
            {
                return false;
            }
        }

        _blank = (_blank.Count + 1, _blank.Count == 0 ? _lines.PlaceOf(_lines.Line) : _blank.First);
        return true;
    }

    private bool HasSomeWidth() => _lines.FieldCount >= _header.Width;

    private bool HasRightWidth()
    {
        var (count, width) = (_lines.FieldCount, _header.Width);
        while (count > width && _lines.IsEmpty(count - 1))
        {
            count--;
        }

        if (count == width)
        {
            return true;
        }

        var than = _header.IsNamed ? "the header names" : "the first line has";
        Report("wrong-field-count",
            string.Create(CultureInfo.InvariantCulture, $"The line has {count} fields, but {than} {width} columns."));
        return false;
    }

    private ManifestSeat? ReadSeat()
    {
        var before = _defects.Count;
        var section = _header[ManifestField.Section] < 0 ? ManifestSeat.OnlySection : _cells.Required(ManifestField.Section, "section");
        var row = _cells.Required(ManifestField.Row, "row");
        var label = _cells.Required(ManifestField.Seat, "seat");
        var features = _cells.Features(label);
        var companionOf = _cells.Ids(ManifestField.CompanionOf);
        var seat = new ManifestSeat
        {
            Line = _lines.Line,
            PlaceOf = _placeOf,
            Id = _cells.Name(ManifestField.Id),
            Level = _cells.Name(ManifestField.Level),
            Section = section,
            Row = row,
            Kind = _cells.Kind(),
            Label = label,
            Index = _cells.Index(),
            Segment = _cells.Label(ManifestField.Segment),
            Next = _cells.Name(ManifestField.Next),
            Category = _cells.Name(ManifestField.Category),
            Features = companionOf.Length > 0 ? features | SeatFeatures.Companion : features,
            CompanionOf = companionOf,
            Replaces = _cells.Ids(ManifestField.Replaces),
            Note = _cells.Text(ManifestField.Note),
            Position = _cells.Position(),
        };

        for (var i = before; i < _defects.Count; i++)
        {
            if (_defects[i].Severity == DefectSeverity.Error)
            {
                return null;
            }
        }

        return seat;
    }

    private void Report(string code, string message) =>
        _defects.Add(new(code, DefectSeverity.Error, _lines.PlaceOf(_lines.Line), message));
}
