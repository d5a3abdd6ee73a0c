using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>The seats of a manifest sorted into levels, sections and rows, while their places are worked out.</summary>
internal sealed class ManifestPlan
{
    private ManifestPlan(List<ManifestSection> sections, List<string> levels)
    {
        Sections = sections;
        Levels = levels;
    }

    /// <summary>In natural order of name within the levels, which never depends on the order of lines.</summary>
    public List<ManifestSection> Sections { get; }

    /// <summary>From the lowest to the highest, as far as names or positions tell.</summary>
    public List<string> Levels { get; set; }

    public List<HallNote> Notes { get; } = [];

    /// <summary>The standing areas, and the outlines of sections and levels.</summary>
    public List<ManifestShape> Shapes { get; } = [];

    /// <summary>The levels that have lines of their own, in the order of these.</summary>
    public string[] SaidLevels => [.. Shapes.Where(static shape => shape.Kind == ShapeKind.Level).Select(static shape => shape.Level)
        .OfType<string>().Distinct(StringComparer.Ordinal)];

    public bool IsSchematic { get; set; }

    public FocalPointEstimate Focus { get; set; }

    public IEnumerable<ManifestSeat> Seats => Sections.SelectMany(static section => section.Seats);

    /// <summary>Sorts seats into their places.</summary>
    /// <param name="seats">All seats, in the order of the lines.</param>
    /// <param name="inOrder">Whether the order of lines is that of the seats within a row.</param>
    /// <param name="mostSections">So many sections there may be.</param>
    /// <exception cref="TableFormatException">There are more.</exception>
    public static ManifestPlan Of(List<ManifestSeat> seats, bool inOrder, int mostSections)
    {
        var sections = InRows(seats, mostSections);
        foreach (var section in sections)
        {
            foreach (var row in section.Rows)
            {
                Sort(row.Seats, inOrder ? ManifestSeat.CompareLines : OrderIn(row));
                if (!inOrder && CountsBySegment(row.Seats))
                {
                    row.Seats.Sort(ManifestSeat.CompareInSegments);
                }
            }

            var labels = NaturalOrder.Among(section.Rows.Select(static row => row.Label));
            Sort(section.Rows, (left, right) =>
                labels.Compare(left.Label, right.Label) is var order && order != 0
                    ? order
                    : PlaceInOrder(left.Kind) - PlaceInOrder(right.Kind));
        }

        Sort(sections, static (left, right) =>
            NaturalOrder.Compare(left.Level, right.Level) is var order && order != 0 ? order : NaturalOrder.Compare(left.Name, right.Name));
        return new(sections, LevelsOf(sections));
    }

    private static List<ManifestSection> InRows(List<ManifestSeat> seats, int mostSections)
    {
        var sections = new Dictionary<(string?, string), ManifestSection>();
        var rows = new Dictionary<(ManifestSection, string, PlaceKind), ManifestRow>();
        ManifestSection? section = null;
        ManifestRow? row = null;
        foreach (var seat in seats)
        {
            // Most lines go on in the row of the line before.
            if (row is not null && section is not null && Belongs(seat, section, row))
            {
                row.Seats.Add(seat);
                continue;
            }

            if (!sections.TryGetValue((seat.Level, seat.Section), out section))
            {
                if (sections.Count == mostSections)
                {
                    throw new TableFormatException("too-many-sections", seat.PlaceOf(seat.Line),
                        FormattableString.Invariant($"The file has more than {mostSections} sections."));
                }

                sections.Add((seat.Level, seat.Section), section = new(seat.Level, seat.Section));
            }

            if (!rows.TryGetValue((section, seat.Row, seat.Kind), out row))
            {
                rows.Add((section, seat.Row, seat.Kind), row = new(seat.Row, seat.Kind));
                section.Rows.Add(row);
            }

            row.Seats.Add(seat);
        }

        return [.. sections.Values];
    }

    /// <summary>Puts outlines to their sections; one of a section without seats is told.</summary>
    public void AddShapes(List<ManifestShape> shapes, List<Defect> defects)
    {
        var sections = Sections.ToDictionary(static section => (section.Level, section.Name));
        foreach (var shape in shapes)
        {
            if (shape.Kind == ShapeKind.Section)
            {
                if (!sections.TryGetValue((shape.Level, shape.Name), out var section) || section.Shape is not null)
                {
                    defects.Add(new("outline-not-used", DefectSeverity.Warning, shape.Place, section is null
                        ? $"There are no seats in the section {shape.Name}." : $"The section {shape.Name} has two lines of its own."));
                    continue;
                }

                section.Shape = shape;
            }

            Shapes.Add(shape);
        }
    }

    /// <summary>Outlines say nothing of a hall that is laid out anew.</summary>
    public void DropShapesWithoutPlace()
    {
        if (Shapes.Exists(static shape => shape.Outline.Length > 0))
        {
            Notes.Add(new("outlines-left-out", string.Empty, "The seats have no positions, so that outlines were left out."));
            Shapes.ForEach(static shape => shape.Outline = []);
        }
    }

    private static bool Belongs(ManifestSeat seat, ManifestSection section, ManifestRow row) => seat.Kind == row.Kind
        && string.Equals(seat.Row, row.Label, StringComparison.Ordinal)
        && string.Equals(seat.Section, section.Name, StringComparison.Ordinal)
        && string.Equals(seat.Level, section.Level, StringComparison.Ordinal);

    private static Comparison<ManifestSeat> OrderIn(ManifestRow row)
    {
        var labels = NaturalOrder.Among(row.Seats.Select(static seat => seat.Label));
        return ReferenceEquals(labels, NaturalOrder.Comparer)
            ? ManifestSeat.CompareInRow : (left, right) => ManifestSeat.CompareInRow(left, right, labels);
    }

    // Files list most things in order, which is sooner seen than made.
    private static void Sort<T>(List<T> things, Comparison<T> order)
    {
        for (var i = 1; i < things.Count; i++)
        {
            if (order(things[i - 1], things[i]) > 0)
            {
                things.Sort(order);
                return;
            }
        }
    }

    // Of one label, a row comes before a box, and a box before a table.
    private static int PlaceInOrder(PlaceKind kind) => kind switch
    {
        PlaceKind.Row => 0,
        PlaceKind.Box => 1,
        PlaceKind.Table => 2,
    };

    /// <summary>Lists levels from the lowest to the highest, and the sections by them.</summary>
    public void OrderLevels()
    {
        OrderLevelsByDistance();
        if (SaidLevels is { Length: > 0 } said && Levels.TrueForAll(said.ToHashSet(StringComparer.Ordinal).Contains))
        {
            Levels = [.. said.Where(Levels.ToHashSet(StringComparer.Ordinal).Contains)];
        }

        var order = Levels.Select(static (level, i) => (level, i))
            .ToDictionary(static entry => entry.level, static entry => entry.i, StringComparer.Ordinal);

        // Within a level they lie in order already.
        ManifestSection[] sorted = [.. Sections.OrderBy(section => section.Level is null ? -1 : order[section.Level])];
        Sections.Clear();
        Sections.AddRange(sorted);
    }

    // Where names do not tell which level lies above which, and positions do, the farther is the higher.
    private void OrderLevelsByDistance()
    {
        if (IsSchematic || Levels.TrueForAll(static level => StoreyWords.HeightOf(level) is not null))
        {
            return;
        }

        var distances = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var section in Sections)
        {
            if (section.Level is { } level)
            {
                var nearest = distances.GetValueOrDefault(level, double.PositiveInfinity);
                distances[level] = section.Seats.Aggregate(nearest, (least, seat) =>
                    Math.Min(least, Math.Round(seat.Position.PlanDistanceTo(Focus.Point), 3)));
            }
        }

        // Levels as near as each other stay in the order of their names.
        Levels = [.. Levels.OrderBy(level => distances[level])];
    }

    /// <summary>Estimates the focal point from the sections of some levels, or of all.</summary>
    public void EstimateFocus(Predicate<ManifestSection> within) =>
        Focus = FocalPointEstimate.Of([.. Sections.Where(section => within(section)).Select(FocusRows)]);

    // Some houses count the seats of each segment from 1 again.
    private static bool CountsBySegment(List<ManifestSeat> seats)
    {
        for (var i = 1; i < seats.Count; i++)
        {
            if (seats[i].Index is { } index && index == seats[i - 1].Index
                && !string.Equals(seats[i].Segment, seats[i - 1].Segment, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<PlanPoint> FocusRows(ManifestSection section) => section.RowMiddles;

    private static List<string> LevelsOf(List<ManifestSection> sections)
    {
        List<string> levels = [.. sections.Where(static section => section.Level is not null).Select(static section => section.Level!)
            .Distinct(StringComparer.Ordinal)];
        Sort(levels, NaturalOrder.Compare);
        if (levels.TrueForAll(static level => StoreyWords.HeightOf(level) is not null))
        {
            levels = [.. levels.OrderBy(static level => StoreyWords.HeightOf(level) ?? 0)];
        }

        return levels;
    }
}
