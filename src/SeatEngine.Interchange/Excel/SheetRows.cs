using System.Globalization;
using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>The rows of a sheet, one after the other, with what their cells hold.</summary>
internal sealed class SheetRows : IDisposable
{
    private readonly Workbook _workbook;
    private readonly XmlReader _xml;
    private readonly List<SheetCell> _cells = [];
    private readonly List<CellRange> _merged;
    private readonly Dictionary<CellRange, SheetCell> _begun = [];
    private readonly RecentTexts _texts = new();
    private int _nextMerged;

    public SheetRows(Workbook workbook)
    {
        _workbook = workbook;
        _merged = MergedCells.In(workbook.Sheet.Content.Span);
        _xml = Workbook.Xml(workbook.Sheet.Content);
    }

    /// <summary>The number of the row, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>Whether the row is not shown, by itself or by a filter.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The cells that hold something or are coloured, from left to right; merged ones hold what the first of them does.</summary>
    public IReadOnlyList<SheetCell> Cells => _cells;

    public bool Read()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName is not "row")
            {
                continue;
            }

            var said = _xml.GetAttribute("r");
            var number = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : Row + 1;
            if (number <= Row)
            {
                throw Workbook.Broken("the rows of a sheet are not in order");
            }

            Row = number;
            IsHidden = _xml.GetAttribute("hidden") is "1" or "true";
            _cells.Clear();
            if (!_xml.IsEmptyElement)
            {
                ReadCells();
            }

            FillMerged();
            return true;
        }

        return false;
    }

    public void Dispose() => _xml.Dispose();

    private void ReadCells()
    {
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName is "c")
            {
                ReadCell();
            }
        }
    }

    private void ReadCell()
    {
        var (column, type, style) = (_cells.Count > 0 ? _cells[^1].Column + 1 : 0, (string?)null, 0);
        while (_xml.MoveToNextAttribute())
        {
            switch (_xml.Name)
            {
                case "r":
                    column = CellRange.Cell(_texts.Short(_xml))?.Column ?? column;
                    break;
                case "t":
                    type = _texts.Read(_xml);
                    break;
                case "s":
                    style = int.TryParse(_texts.Short(_xml), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                    break;
                default:
                    break;
            }
        }

        _xml.MoveToElement();
        var text = string.Empty;
        if (!_xml.IsEmptyElement)
        {
            var (depth, isValue) = (_xml.Depth, false);
            while (_xml.Read() && _xml.Depth > depth)
            {
                if (_xml.NodeType == XmlNodeType.Element)
                {
                    isValue = _xml.LocalName is "v" or "t" && !_xml.IsEmptyElement;
                }
                else if (_xml.NodeType == XmlNodeType.EndElement)
                {
                    isValue = false;
                }
                else if (isValue)
                {
                    text = text.Length == 0 ? _texts.Read(_xml) : text + _texts.Read(_xml);
                }
            }
        }

        if (_cells.Count > 0 && column <= _cells[^1].Column)
        {
            throw Workbook.Broken("the cells of a row are not in order");
        }

        _cells.Add(Cell(column, type, style, text));
    }

    private SheetCell Cell(int column, string? type, int style, string text)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _workbook.Texts.Count
                    ? new(column, _workbook.Texts[index], SheetCellKind.Text, style)
                    : throw Workbook.Broken("a cell names a text that there is not");
            case "str" or "inlineStr":
                return new(column, text, SheetCellKind.Text, style);
            case "b":
                return new(column, text, SheetCellKind.Number, style);
            case "e":
                return new(column, text, SheetCellKind.Error, style);
            case "d":
                return new(column, text, SheetCellKind.Date, style);
            default:
                return Number(column, style, text);
        }
    }

    private SheetCell Number(int column, int style, string text)
    {
        if (text.Length == 0)
        {
            return new(column, text, SheetCellKind.Text, style);
        }

        // Most numbers are whole ones, and stand there as they are said.
        if (text.Length < 15 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') && !_workbook.Styles.IsDate(style))
        {
            return new(column, text, SheetCellKind.Number, style);
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return new(column, text, SheetCellKind.Text, style);
        }

        if (_workbook.Styles.IsDate(style) && number is >= 0 and < 2_958_466)
        {
            var start = _workbook.DatesFrom1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, number < 60 ? 31 : 30);
            var time = start.AddMilliseconds(Math.Round(number * 86_400_000));
            var form = time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss";
            return new(column, time.ToString(form, CultureInfo.InvariantCulture), SheetCellKind.Date, style);
        }

        // Fifteen digits are what a spreadsheet shows; what comes behind them is the error of halves and tenths.
        var shown = Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.##############", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
        return new(column, shown, SheetCellKind.Number, style);
    }

    private void FillMerged()
    {
        while (_nextMerged < _merged.Count && _merged[_nextMerged].FirstRow <= Row)
        {
            var range = _merged[_nextMerged++];
            var first = _cells.FindIndex(cell => cell.Column == range.FirstColumn);
            if (range.FirstRow == Row && first >= 0 && _cells[first].Text.Length > 0)
            {
                _begun[range] = _cells[first];
            }
        }

        if (_begun.Count == 0)
        {
            return;
        }

        foreach (var (range, cell) in _begun.ToArray())
        {
            if (range.LastRow < Row)
            {
                _begun.Remove(range);
                continue;
            }

            _cells.RemoveAll(other => other.Column >= range.FirstColumn && other.Column <= range.LastColumn);
            for (var column = range.FirstColumn; column <= range.LastColumn; column++)
            {
                _cells.Add(cell with { Column = column });
            }
        }

        _cells.Sort(static (left, right) => left.Column - right.Column);
    }
}
