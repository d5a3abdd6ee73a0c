using System.Text;

namespace SeatEngine.Interchange;

/// <summary>Finds the merged cells of a sheet, which stand behind its rows, before these are read.</summary>
internal static class MergedCells
{
    private const int MostRanges = 50_000;
    private const int LongestReference = 40;

    /// <summary>By their first rows; single rows and columns are many cells wide at most.</summary>
    public static List<CellRange> In(ReadOnlySpan<byte> content)
    {
        var ranges = new List<CellRange>();
        var start = content.LastIndexOf("mergeCells"u8);
        var from = start < 0 ? -1 : content[..start].LastIndexOf("mergeCells"u8);
        var rest = from < 0 ? [] : content[from..];
        while (rest.IndexOf("mergeCell "u8) is >= 0 and var cell && ranges.Count < MostRanges)
        {
            rest = rest[cell..];
            var reference = rest.IndexOf("ref="u8);
            if (reference < 0 || rest.Length < reference + 5)
            {
                break;
            }

            var quote = rest[reference + 4];
            rest = rest[(reference + 5)..];
            var end = rest.IndexOf(quote);
            if (end is > 0 and <= LongestReference && CellRange.Of(Encoding.UTF8.GetString(rest[..end])) is { } range
                && range.LastColumn - range.FirstColumn < 1000)
            {
                ranges.Add(range);
            }

            rest = end < 0 ? [] : rest[end..];
        }

        ranges.Sort(static (left, right) => left.FirstRow - right.FirstRow);
        return ranges;
    }
}
