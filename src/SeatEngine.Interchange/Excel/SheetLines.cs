using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>The rows of a sheet as lines of a table; hidden ones are passed over, and counted.</summary>
internal sealed class SheetLines : ITableLines
{
    private static readonly CountedWord Hidden = new("row is", "rows are");
    private static readonly CountedWord Dates = new("cell is a date", "cells are dates");
    private static readonly CountedWord Errors = new("cell holds an error", "cells hold errors");

    private readonly SheetRows _rows;
    private readonly WorkbookSheet _sheet;
    private readonly List<string> _texts = [];
    private (int Count, int First) _hidden;
    private (int Count, int First) _dates;
    private (int Count, int First) _errors;
    private int _width;

    public SheetLines(Workbook workbook)
    {
        _sheet = workbook.Sheet;
        _rows = new(workbook);
    }

    public bool HasDecimalComma => false;

    public int FieldCount { get; private set; }

    public long Line => _rows.Row;

    public string PlaceOf(long line) => FormattableString.Invariant($"row {line}");

    public bool Read()
    {
        while (_rows.Read())
        {
            if (_rows.IsHidden)
            {
                _hidden = Counted(_hidden);
                continue;
            }

            _texts.Clear();
            foreach (var cell in _rows.Cells)
            {
                Take(cell);
            }

            if (_texts.Count == 0)
            {
                continue;
            }

            // Cells at the end of a row that hold nothing are not written.
            _width = Math.Max(_width, _texts.Count);
            FieldCount = _width;
            return true;
        }

        FieldCount = 0;
        return false;
    }

    public bool IsEmpty(int column) => column >= _texts.Count || _texts[column].Length == 0;

    public string Text(int column) => column < _texts.Count ? _texts[column] : string.Empty;

    public double? Number(int column) => null;

    public IEnumerable<HallNote> Notes()
    {
        if (_sheet.Others.Length > 0)
        {
            yield return new("other-sheets", _sheet.Name,
                $"Only this sheet was read; there are others: {string.Join(", ", _sheet.Others.Take(20))}.");
        }

        if (_hidden.Count > 0)
        {
            yield return new("hidden-rows", PlaceOf(_hidden.First), $"{Hidden.With(_hidden.Count)} hidden, and passed over.");
        }

        if (_dates.Count > 0)
        {
            yield return new("date-cells", PlaceOf(_dates.First),
                $"{Dates.With(_dates.Count)}: a label such as 1-2 becomes one when it is typed without an apostrophe.");
        }

        if (_errors.Count > 0)
        {
            yield return new("error-cells", PlaceOf(_errors.First), $"{Errors.With(_errors.Count)}, and is taken for empty.");
        }
    }

    public void Dispose() => _rows.Dispose();

    private void Take(SheetCell cell)
    {
        var text = cell.Text;
        if (cell.Kind == SheetCellKind.Error)
        {
            (_errors, text) = (Counted(_errors), string.Empty);
        }
        else if (cell.Kind == SheetCellKind.Date)
        {
            _dates = Counted(_dates);
        }

        if (text.Length == 0 || cell.Column >= MostColumns)
        {
            return;
        }

        while (_texts.Count <= cell.Column)
        {
            _texts.Add(string.Empty);
        }

        _texts[cell.Column] = text;
    }

    private const int MostColumns = 1_000;

    private (int Count, int First) Counted((int Count, int First) so) => (so.Count + 1, so.Count == 0 ? _rows.Row : so.First);
}
