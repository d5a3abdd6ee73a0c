namespace SeatEngine.Interchange;

/// <summary>Cells as spreadsheets write texts that they must not take for numbers or formulas.</summary>
internal static class CellText
{
    private const string Formula = "=+-@\t\r＝＋－＠";

    /// <summary>What a cell means: <c>="01"</c> is 01, and an apostrophe that only guards is not part of the text.</summary>
    public static string Plain(string cell)
    {
        if (cell.Length == 0 || cell[0] is not ('=' or '\''))
        {
            return cell;
        }

        if (cell.Length > 2 && cell[1] == '"' && cell[^1] == '"')
        {
            var quoted = cell.AsSpan(2, cell.Length - 3);
            if (!quoted.Contains('"'))
            {
                return quoted.ToString();
            }
        }

        return IsGuarded(cell) ? cell[1..] : cell;
    }

    /// <summary>The cell for a text, such that no spreadsheet runs it and <see cref="Plain"/> gives the text again.</summary>
    public static string? Guarded(string? text) =>
        text is { Length: > 0 } && (IsFormula(text) || IsGuarded(text)) ? "'" + text : text;

    /// <summary>A text on one line: a line break becomes a space.</summary>
    public static string? OneLine(string? text) =>
        text is null || text.AsSpan().IndexOfAny('\r', '\n', '\0') < 0 ? text : text.ReplaceLineEndings(" ").Replace('\0', ' ');

    /// <summary>Whether a spreadsheet may run a text as a formula, now or when somebody edits it.</summary>
    public static bool IsFormula(string text) => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal);

    // Apostrophes, and then what a spreadsheet would run.
    private static bool IsGuarded(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('\'');
        return first > 0 && Formula.Contains(text[first], StringComparison.Ordinal);
    }
}
