using System.Collections.Immutable;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// Reads a hall that is drawn in a sheet: each cell with a number is a seat, a word beside the numbers of a row names it, a word alone
/// names the section below it or the stage, and the colour of a cell is its zone.
/// </summary>
internal sealed class SheetGrid
{
    private const double Pitch = 0.55;
    private const double RowSpacing = 0.9;
    private static readonly string[] StageWords =
        ["stage", "bühne", "buehne", "scène", "scene", "escenario", "palco", "palcoscenico", "podium", "podio", "сцена", "舞台", "screen"];

    private readonly Workbook _workbook;
    private readonly ManifestReadOptions _options;
    private readonly PlanContext _context;
    private readonly List<(string Section, List<Row> Rows)> _sections = [];
    private readonly List<HallFixture> _stages = [];
    private readonly HashSet<string> _colors = new(StringComparer.Ordinal);
    private readonly NameNotes _names;
    private int _hidden;

    private SheetGrid(Workbook workbook, ManifestReadOptions options, NameNotes names)
    {
        (_workbook, _options, _names) = (workbook, options, names);
        _context = new(options.Limits, names);
    }

    /// <summary>
    /// Whether a sheet looks like a drawing: most of its cells are whole numbers, in many columns, and no row names the columns of a table.
    /// </summary>
    public static bool IsDrawn(Workbook workbook)
    {
        using var rows = new SheetRows(workbook);
        var (numbers, all, columns) = (0, 0, new HashSet<int>());
        for (var row = 0; row < 200 && rows.Read(); row++)
        {
            if (row < 20 && NamesColumns(rows.Cells))
            {
                return false;
            }

            foreach (var cell in rows.Cells)
            {
                all += cell.Text.Length > 0 ? 1 : 0;
                if (IsSeat(cell))
                {
                    numbers++;
                    columns.Add(cell.Column);
                }
            }
        }

        return numbers >= 4 && 2 * numbers > all && columns.Count >= 4;
    }

    public static HallReadResult Read(Workbook workbook, ManifestReadOptions options) =>
        new SheetGrid(workbook, options, new()).Read();

    private HallReadResult Read()
    {
        using var rows = new SheetRows(_workbook);
        while (rows.Read())
        {
            if (rows.IsHidden)
            {
                _hidden++;
                continue;
            }

            SheetCell[] cells = [.. rows.Cells.Where(static cell => cell.Text.Trim().Length > 0)];
            if (!Array.Exists(cells, IsSeat))
            {
                TakeWords(cells, rows.Row);
            }
            else
            {
                TakeSeats(cells, rows.Row);
            }
        }

        if (_context.SeatCount == 0)
        {
            _context.Error(PlanContext.NoSeats, "the sheet", "The sheet has no cell that is a seat.");
        }

        var hall = MissingFocus.Filled(Assembled(), _context.Notes);
        return RowNeighbours.Taken(_context.Admit(hall, _options.Lenient), _options.Neighbours, NeighbourSource.Geometry);
    }

    private Hall Assembled()
    {
        _context.Notes.Add(new("drawn-grid", string.Empty,
            "The sheet is read as a drawing: each cell with a number is a seat, and columns without one are aisles."));
        if (_hidden > 0)
        {
            _context.Notes.Add(new("hidden-rows", string.Empty, FormattableString.Invariant($"Hidden rows were passed over: {_hidden}.")));
        }

        return new()
        {
            Name = _options.Name.Length == 0 ? "Hall" : _options.Name,
            IsSchematic = true,
            Categories = [.. _colors.Order(StringComparer.Ordinal).Select(static color =>
                new Category { Id = new(color), Name = color, Color = PlanColors.Hex(color) })],
            Sections = [.. _sections.Where(static section => section.Rows.Count > 0).Select(section => new Section
            {
                Id = new(_context.Id(section.Section, "the sheet")),
                Name = section.Section,
                Rows = [.. section.Rows],
            })],
            Fixtures = [.. _stages],
        };
    }

    private static bool NamesColumns(IReadOnlyList<SheetCell> cells)
    {
        var fields = cells.Select(static cell => ManifestNames.FieldOf(ColumnKey.Of(cell.Text))).ToHashSet();
        return fields.Contains(ManifestField.Row) && fields.Contains(ManifestField.Seat);
    }

    private static bool IsSeat(SheetCell cell) =>
        cell.Kind is SheetCellKind.Number or SheetCellKind.Text && cell.Text.Trim() is { Length: > 0 and <= 5 } text
        && char.IsDigit(text[0]) && text.All(char.IsLetterOrDigit);

    // Merged cells say the same word many times.
    private void TakeWords(SheetCell[] cells, int row)
    {
        foreach (var group in cells.GroupBy(static cell => cell.Text.Trim(), StringComparer.Ordinal))
        {
            var (left, right) = (group.Min(static cell => cell.Column), group.Max(static cell => cell.Column));
            var word = _names.Clean(group.Key, () => Place(row));
            if (Array.Exists(StageWords, stage => word.Contains(stage, StringComparison.OrdinalIgnoreCase)))
            {
                var from = new PlanPoint((left - 0.5) * Pitch, (row - 0.4) * RowSpacing);
                var to = new PlanPoint((right + 0.5) * Pitch, (row + 0.4) * RowSpacing);
                _stages.Add(new()
                {
                    Kind = FixtureKind.Stage,
                    Name = word,
                    Position = new PlanPoint((from.X + to.X) / 2, (from.Y + to.Y) / 2).Rounded(),
                    Outline = [from.Rounded(), new PlanPoint(to.X, from.Y).Rounded(), to.Rounded(), new PlanPoint(from.X, to.Y).Rounded()],
                });
            }
            else if (cells.Length == group.Count() && word.Length <= 100)
            {
                Begin(word);
            }
            else
            {
                _context.LeaveOut($"A text that is no seat, '{(word.Length <= 40 ? word : word[..40] + "…")}',", Place(row));
            }
        }
    }

    private void TakeSeats(SheetCell[] cells, int row)
    {
        var words = cells.Where(static cell => !IsSeat(cell)).Select(cell => _names.Clean(cell.Text, () => Place(row)).Trim())
            .Distinct(StringComparer.Ordinal).ToArray();
        if (_sections.Count == 0)
        {
            Begin(ManifestSeat.OnlySection);
        }

        var (section, rows) = _sections[^1];
        var label = words.Length > 0 ? words[0] : FormattableString.Invariant($"{rows.Count + 1}");
        if (words.Length == 0)
        {
            _context.LeaveOut("The name of a row, which the sheet does not say and which is counted instead,", Place(row));
        }

        foreach (var word in words.Skip(1))
        {
            _context.LeaveOut($"A text beside a row, '{(word.Length <= 40 ? word : word[..40] + "…")}',", Place(row));
        }

        var seats = ImmutableArray.CreateBuilder<Seat>();
        foreach (var cell in cells.Where(IsSeat))
        {
            if (_context.AddSeat(Place(row)))
            {
                var number = cell.Text.Trim();
                seats.Add(new()
                {
                    Id = new(_context.Id($"{section}-{label}-{number}", Place(row))),
                    Label = number,
                    Position = new PlanPoint(cell.Column * Pitch, row * RowSpacing).Rounded(),
                    Category = ColorOf(cell),
                });
            }
        }

        rows.Add(new() { Label = label, Seats = seats.ToImmutable() });
    }

    private PriceZoneId? ColorOf(SheetCell cell)
    {
        if (_workbook.Styles.ColorOf(cell.Style) is not { } color)
        {
            return null;
        }

        _colors.Add(color);
        return new PriceZoneId(color);
    }

    // A name that comes again begins a section of its own.
    private void Begin(string name)
    {
        var unique = name;
        for (var copy = 2; _sections.Exists(section => string.Equals(section.Section, unique, StringComparison.Ordinal)); copy++)
        {
            unique = FormattableString.Invariant($"{name} {copy}");
        }

        _sections.Add((unique, []));
    }

    private static string Place(int row) => FormattableString.Invariant($"row {row}");
}
