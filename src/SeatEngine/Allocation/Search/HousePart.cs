using SeatEngine.Maps;

namespace SeatEngine.Allocation;

/// <summary>A section or a level of a house.</summary>
/// <param name="Top">The quality of its best seat.</param>
/// <param name="Rows">Its rows, boxes and tables, the best first.</param>
internal sealed record HousePart(int Top, MapRow[] Rows)
{
    /// <summary>The sections, or the levels, of some rows, the best first; of equals by id. Rows of no level are in no part.</summary>
    public static HousePart[] Of((MapRow Row, int Top)[] rows, bool levels) =>
    [
        .. rows
            .Where(entry => !levels || entry.Row.Section.Level is not null)
            .GroupBy(entry => levels ? entry.Row.Section.Level!.Value.Value : entry.Row.Section.Id.Value, StringComparer.Ordinal)
            .OrderByDescending(static part => part.First().Top)
            .ThenBy(static part => part.Key, StringComparer.Ordinal)
            .Select(static part => new HousePart(part.First().Top, [.. part.Select(static entry => entry.Row)])),
    ];
}
