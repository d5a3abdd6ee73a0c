using System.Globalization;
using CsvHelper;

namespace SeatEngine.Interchange;

/// <summary>Writes lines of cells as CSV in UTF-8 without byte order mark, with LF at the end of lines.</summary>
internal static class CsvOut
{
    /// <summary>
    /// Writes lines; what a spreadsheet would run as a formula is made a text, which readers undo, and a line break within a text
    /// becomes a space.
    /// </summary>
    public static void Write(Stream stream, IEnumerable<IReadOnlyList<WrittenCell>> lines)
    {
        using var csv = CsvWriter.Create(stream, new() { NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        string?[] fields = [];
        foreach (var line in lines)
        {
            fields = fields.Length == line.Count ? fields : new string?[line.Count];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = Field(line[i]);
            }

            csv.WriteRecord(fields!);
        }
    }

    // A number below zero starts with a sign as well, and is left as it is.
    private static string? Field(WrittenCell cell) =>
        cell.Kind != TableCellKind.Text && double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? cell.Text : CellText.Guarded(CellText.OneLine(cell.Text));
}
