namespace SeatEngine.Interchange;

/// <summary>Cells that are merged into one.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Reads a reference such as <c>B2:C9</c>; null for one that is none.</summary>
    public static CellRange? Of(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && Cell(text[..colon]) is var (row, column) && Cell(text[(colon + 1)..]) is var (lastRow, lastColumn)
            && lastRow >= row && lastColumn >= column
            ? new(row, column, lastRow, lastColumn) : null;
    }

    /// <summary>The row, from 1, and the column, from 0, of a reference such as <c>B2</c>; null for one that is none.</summary>
    public static (int Row, int Column)? Cell(ReadOnlySpan<char> text)
    {
        var (column, at, row) = (0, 0, 0);
        for (; at < text.Length && char.IsAsciiLetterUpper(text[at]) && column <= MostColumns; at++)
        {
            column = (column * 26) + text[at] - 'A' + 1;
        }

        for (var digit = at; digit < text.Length; digit++)
        {
            if (!char.IsAsciiDigit(text[digit]) || row > MostRows)
            {
                return null;
            }

            row = (row * 10) + text[digit] - '0';
        }

        return column is > 0 and <= MostColumns && row is > 0 and <= MostRows ? (row, column - 1) : null;
    }
}
