using System.Collections.Immutable;
using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>Writes one hall as a manifest.</summary>
internal sealed class ManifestWriter
{
    private readonly Hall _hall;
    private readonly List<HallNote> _notes = [];
    private readonly ImmutableArray<(Section Section, string Kind, string Label, ImmutableArray<Seat> Seats, PriceZoneId? Category)>
        _places;
    private readonly HashSet<string> _sharedNames;

    public ManifestWriter(Hall hall)
    {
        _hall = hall;
        _places = [.. Places(hall)];
        _sharedNames = hall.Sections.GroupBy(static section => (section.Level, section.Name))
            .Where(static group => group.Skip(1).Any())
            .Select(static group => group.Key.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    public ImmutableArray<HallNote> Write(Stream stream)
    {
        CsvOut.Write(stream, Lines());
        return Notes();
    }

    /// <summary>The names of the columns, and then the seats line by line; a line is good until the next is asked for.</summary>
    public IEnumerable<IReadOnlyList<WrittenCell>> Lines()
    {
        var columns = Columns();
        yield return [.. columns.Select(static column => new WrittenCell(column.Name))];
        var cells = new WrittenCell[columns.Count];
        foreach (var place in _places)
        {
            for (var i = 0; i < place.Seats.Length; i++)
            {
                var line = new Line(place.Section, place.Kind, place.Label, place.Category, place.Seats[i], i + 1);
                for (var c = 0; c < cells.Length; c++)
                {
                    cells[c] = Cell(columns[c].Field(line), columns[c].IsNumber);
                }

                yield return cells;
            }
        }

        foreach (var line in ManifestShapeLines.Of(_hall, SectionName))
        {
            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = Cell(line.GetValueOrDefault(columns[c].Name), columns[c].IsNumber);
            }

            yield return cells;
        }
    }

    /// <summary>What a manifest cannot say of the hall.</summary>
    public ImmutableArray<HallNote> Notes()
    {
        _notes.Clear();
        NoteLosses();
        return [.. _notes];
    }

    private List<(string Name, Func<Line, string?> Field, bool IsNumber)> Columns()
    {
        var seats = _places.SelectMany(static place => place.Seats).ToList();
        var coordinate = _hall.IsSchematic ? "drawn" : "m";
        List<(string Name, Func<Line, string?> Field, bool IsNumber)> columns = [("id", static line => line.Seat.Id.Value, false)];
        var shapes = ManifestShapeLines.Of(_hall, SectionName).ToArray();
        AddIf(_hall.Sections.Any(static section => section.Level is not null)
            || shapes.Any(static line => line.GetValueOrDefault("level") is not null), "level", static line => line.Section.Level?.Value);
        columns.Add(("section", line => SectionName(line.Section), false));
        AddIf(shapes.Length > 0 || _places.Any(static place => place.Kind.Length > 3 || place.Kind[0] == 'b'), "kind",
            static line => line.Kind);
        columns.Add(("row", static line => line.Row, false));
        columns.Add(("seat", static line => line.Seat.Label, false));
        columns.Add(("index", static line => line.Index.ToString(CultureInfo.InvariantCulture), true));
        AddIf(seats.Exists(static seat => seat.Segment is not null), "segment", static line => line.Seat.Segment);
        AddIf(seats.Exists(static seat => seat.NextNeighbour is not null), "next", static line => line.Seat.NextNeighbour?.Value);
        columns.Add(("x_" + coordinate, static line => Metres(line.Seat.Position.X), true));
        columns.Add(("y_" + coordinate, static line => Metres(line.Seat.Position.Y), true));
        columns.Add(("z_" + coordinate, static line => Metres(line.Seat.Position.Z), true));
        AddIf(shapes.Any(static line => line.GetValueOrDefault("category") is not null)
            || _places.Any(static place => place.Category is not null) || seats.Exists(static seat => seat.Category is not null),
            "category",
            static line => (line.Seat.Category ?? line.Category)?.Value);
        columns.Add(("features", static line => Features(line.Seat.Features), false));
        AddIf(seats.Exists(static seat => seat.Features.HasFlag(SeatFeatures.Companion) || !seat.CompanionOf.IsEmpty), "companion_of",
            static line => Ids(line.Seat.CompanionOf));
        AddIf(seats.Exists(static seat => !seat.Replaces.IsEmpty), "replaces", static line => Ids(line.Seat.Replaces));
        AddIf(seats.Exists(static seat => seat.Note is not null), "note", static line => line.Seat.Note);
        columns.AddRange(ManifestShapeLines.Columns(_hall).Select(static column =>
            (column.Name, (Func<Line, string?>)(static _ => null), column.IsNumber)));
        return columns;

        void AddIf(bool isUsed, string name, Func<Line, string?> field)
        {
            if (isUsed)
            {
                columns.Add((name, field, false));
            }
        }
    }

    /// <summary>The sections in the order in which they are written.</summary>
    public static IEnumerable<Section> Sections(Hall hall)
    {
        var levels = hall.Levels.Select(static (level, i) => (level.Id, i)).DistinctBy(static entry => entry.Id)
            .ToDictionary(static entry => entry.Id, static entry => entry.i);
        return hall.Sections.OrderBy(section => section.Level is { } level ? levels.GetValueOrDefault(level, levels.Count) : -1)
            .ThenBy(static section => section.Name, NaturalOrder.Comparer);
    }

    private static IEnumerable<(Section, string, string, ImmutableArray<Seat>, PriceZoneId?)> Places(Hall hall)
    {
        foreach (var section in Sections(hall))
        {
            foreach (var row in InOrder(section.Rows, static row => row.Label))
            {
                yield return (section, "row", row.Label, row.Seats, row.Category ?? section.Category);
            }

            foreach (var box in InOrder(section.Boxes, static box => box.Label))
            {
                yield return (section, "box", box.Label, box.Seats, box.Category ?? section.Category);
            }

            foreach (var table in InOrder(section.Tables, static table => table.Label))
            {
                yield return (section, "table", table.Label, table.Seats, table.Category ?? section.Category);
            }
        }
    }

    private static IEnumerable<T> InOrder<T>(ImmutableArray<T> things, Func<T, string> labelOf) =>
        things.OrderBy(labelOf, NaturalOrder.Among(things.Select(labelOf)));

    private string SectionName(Section section) => _sharedNames.Contains(section.Name) ? section.Id.Value : section.Name;

    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Metres(double value) =>
        (Math.Round(value * 1000, MidpointRounding.AwayFromZero) / 1000).ToString("0.###", CultureInfo.InvariantCulture);

    private static string Features(SeatFeatures features) =>
        string.Join(' ', FeatureNames.All.Where(entry => features.HasFlag(entry.Feature)).Select(static entry => entry.Name));

    private static string Ids(ImmutableArray<SeatId> ids) => string.Join('|', ids.Select(static id => id.Value));

    private static WrittenCell Cell(string? text, bool isNumber) =>
        isNumber ? new(text, TableCellKind.Number) : new(CellText.OneLine(text));

    private void NoteLosses()
    {
        Lost(_hall.FocalPoint is not null || !_hall.Fixtures.IsEmpty,
            "the focal point, the stage and other things that are drawn; a reader estimates focal point and stage");
        Lost(!_hall.Background.IsEmpty, "the background of the plan");
        Lost(!_hall.Rankings.IsEmpty, "the rankings");
        Lost(!_hall.Zones.IsEmpty
            || _hall.Sections.Any(static section => section.FocalPoint is not null), "the seating zones and the focal points of sections");
        Lost(_hall.Levels.Any(static level => !string.Equals(level.Id.Value, level.Name, StringComparison.Ordinal)),
            "the names of levels beside their ids");
        Lost(_hall.Categories.Any(static category => category.Color is not null || !string.Equals(category.Id.Value, category.Name,
            StringComparison.Ordinal)), "the names and colours of categories beside their ids");
        Lost(_hall.Sections.Any(static section => section.Boxes.Any(static box => !box.Outline.IsEmpty)), "the outlines of boxes");
        Lost(_hall.Sections.Select(static section => section.Outline).Concat(_hall.Levels.Select(static level => level.Outline))
            .Concat(_hall.Areas.Select(static area => area.Outline)).Any(ManifestShapeLines.IsTooLong),
            "outlines of more than some two thousand corners");
        Lost(_hall.Sections.Any(static section => !section.Tables.IsEmpty || section.Boxes.Any(static box =>
            box.Booking == BookingMode.Whole)), "the form of tables, and that boxes or tables are sold as a whole");
        Lost(_hall.GapFactor != Hall.DefaultGapFactor, "the gap factor");
        Lost(_hall.Version is not null, "the version");
    }

    private void Lost(bool isLost, string what)
    {
        if (isLost)
        {
            _notes.Add(new("not-in-format", string.Empty, $"A manifest cannot say {what}."));
        }
    }

    private readonly record struct Line(Section Section, string Kind, string Row, PriceZoneId? Category, Seat Seat, int Index);
}
