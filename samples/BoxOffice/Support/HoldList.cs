namespace BoxOfficeSample.Support;

/// <summary>Reads hold codes: an id, a comma and a code on each line, or both in the first two columns of a sheet.</summary>
internal static class HoldList
{
    public static IEnumerable<SeatClass> Read(SeatMap map, string? path)
    {
        var codes = new SortedDictionary<string, List<SeatIndex>>(NaturalOrder.Comparer);
        if (path is null)
        {
            return [];
        }

        var line = 0;
        foreach (var text in Lines(path))
        {
            line++;
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

        return [.. codes.Select(pair => SeatClass.OnHold(pair.Key, map.Select([.. pair.Value])) with
        {
            Name = FormattableString.Invariant($"{pair.Key} ({pair.Value.Count})"),
        })];
    }

    /// <summary>The lines of a text, or of the first two columns of a sheet.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using (var file = HallSource.Open(path))
        {
            var start = new byte[4];
            var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            file.Position = 0;
            if (XlsxTable.Recognises(start.AsSpan(0, length)))
            {
                return [.. Rows(file, path).Select(static row => string.Join(',', row.Where(static cell => cell.Length > 0).Take(2)))];
            }
        }

        return File.ReadLines(path);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Stream file, string path)
    {
        try
        {
            return [.. XlsxTable.Read(file).Select(static row => (IReadOnlyList<string>)row)];
        }
        catch (InvalidDataException failure)
        {
            throw new CommandException($"{path}: {failure.Message}");
        }
    }
}
