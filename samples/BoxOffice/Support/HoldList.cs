namespace BoxOfficeSample.Support;

/// <summary>Reads hold codes: an id, a comma and a code on each line.</summary>
internal static class HoldList
{
    public static IEnumerable<SeatClass> Read(SeatMap map, string? path)
    {
        var codes = new SortedDictionary<string, List<SeatIndex>>(NaturalOrder.Comparer);
        if (path is null)
        {
            return [];
        }

        using var reader = new StreamReader(HallSource.Open(path));
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var comma = text.LastIndexOf(',');
            var id = comma < 0 ? "" : text[..comma].Trim();
            var code = text[(comma + 1)..].Trim();
            if (id.Length is 0 or > 200 || code.Length is 0 or > 60 || !map.TryGetIndex(new SeatId(id), out var seat))
            {
                throw new CommandException($"{path}, line {line}: a line is a seat's id, a comma and a hold code, but this is '{text}'.");
            }

            if (!codes.TryGetValue(code, out var seats))
            {
                seats = [];
                codes.Add(code, seats);
            }

            seats.Add(seat);
        }

        return [.. codes.Select(pair => SeatClass.OnHold(pair.Key, map.Select([.. pair.Value])))];
    }
}
