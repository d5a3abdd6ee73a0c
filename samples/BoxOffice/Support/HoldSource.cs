namespace BoxOfficeSample.Support;

/// <summary>Reads hold lists: places and hold codes in a CSV file or a workbook, told by content.</summary>
internal static class HoldSource
{
    /// <summary>The seats under each code, for a map of a hall that has them all.</summary>
    public static IEnumerable<SeatClass> Read(SeatMap map, string? path)
    {
        if (path is null)
        {
            return [];
        }

        var codes = new SortedDictionary<string, List<SeatIndex>>(NaturalOrder.Comparer);
        foreach (var line in ListOf(path).Lines.Where(static line => line.Place.IsSeat))
        {
            if (!map.TryGetIndex(line.Place.Seat, out var seat))
            {
                throw new CommandException($"{path} keeps '{line.Place}' under '{line.Code}', and the hall has no such seat.");
            }

            if (!codes.TryGetValue(line.Code.Value, out var seats))
            {
                seats = [];
                codes.Add(line.Code.Value, seats);
            }

            seats.Add(seat);
        }

        return [.. codes.Select(pair => SeatClass.OnHold(pair.Key, map.Select([.. pair.Value])) with
        {
            Name = FormattableString.Invariant($"{pair.Key} ({pair.Value.Count})"),
        })];
    }

    private static HoldList ListOf(string path)
    {
        var result = TableFile.Read(path, static file => HoldListXlsx.Read(file), static file => HoldListCsv.Read(file));
        if (result.List is { } list)
        {
            return list;
        }

        var first = result.Defects.First(static defect => defect.Severity == DefectSeverity.Error);
        throw new CommandException($"{path} is refused: {first}");
    }
}
