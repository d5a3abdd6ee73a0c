using System.Globalization;

namespace BoxOfficeSample.Support;

/// <summary>Reads when seats were sold: an id, a comma and an instant on each line, such as <c>A-1,2026-11-30T19:30:00Z</c>.</summary>
internal static class SaleList
{
    public static IReadOnlyDictionary<SeatIndex, DateTimeOffset> Read(SeatMap map, string path)
    {
        Dictionary<SeatIndex, DateTimeOffset> sales = [];
        var line = 0;
        foreach (var text in TableFile.Pairs(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var comma = text.LastIndexOf(',');
            var id = comma < 0 ? "" : text[..comma].Trim();
            if (id.Length is 0 or > 200 || !map.TryGetIndex(new SeatId(id), out var seat)
                || !DateTimeOffset.TryParse(
                    text[(comma + 1)..].Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                throw new CommandException(
                    $"{path}, line {line}: a line is a seat's id, a comma and the instant of its sale, but this is '{text}'.");
            }

            sales[seat] = at;
        }

        return sales.Count > 0 ? sales : throw new CommandException($"{path} tells of no sale.");
    }

    /// <summary>The hall as its sales went: so many views from the first sale to the last, each with what was sold by then.</summary>
    public static IReadOnlyList<MapView> Frames(
        SeatMap map, MapView view, IReadOnlyDictionary<SeatIndex, DateTimeOffset> sales, int count)
    {
        var (first, last) = (sales.Values.Min(), sales.Values.Max());
        return
        [
            .. Enumerable.Range(1, count).Select(frame =>
            {
                var until = frame == count ? last : first + ((last - first) * frame / count);
                var sold = map.Select([.. sales.Where(sale => sale.Value <= until).Select(static sale => sale.Key)]);
                return view with
                {
                    Title = Name(until) + " · " + sold.Count.ToString(CultureInfo.InvariantCulture),
                    Classes = [.. view.Classes, SeatClass.Sold(sold)],
                    SectionLabels = false,
                };
            }),
        ];
    }

    public static string Name(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
