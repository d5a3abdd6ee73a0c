namespace BoxOfficeSample.Support;

/// <summary>Reads a list of sold seats with their orders: an id, a comma and an order on each line.</summary>
internal static class OrderList
{
    public static SortedDictionary<string, SeatSet> Read(SeatMap map, string? path)
    {
        var orders = new SortedDictionary<string, SeatSet>(NaturalOrder.Comparer);
        if (path is null)
        {
            return orders;
        }

        var seats = new Dictionary<SeatIndex, string>();
        using var reader = new StreamReader(HallSource.Open(path));
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var comma = text.LastIndexOf(',');
            var id = comma < 0 ? "" : text[..comma].Trim();
            var order = text[(comma + 1)..].Trim();
            if (id.Length is 0 or > 200 || order.Length is 0 or > 200 || !map.TryGetIndex(new SeatId(id), out var seat)
                || !seats.TryAdd(seat, order))
            {
                throw new CommandException($"{path}, line {line}: a line is a seat's id, which is not on another line, a comma and an " +
                    $"order, but this is '{text}'.");
            }
        }

        foreach (var order in seats.GroupBy(static entry => entry.Value, static entry => entry.Key, StringComparer.Ordinal))
        {
            orders.Add(order.Key, map.Select([.. order]));
        }

        return orders;
    }
}
