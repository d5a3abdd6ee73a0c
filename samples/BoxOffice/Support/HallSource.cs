namespace BoxOfficeSample.Support;

/// <summary>Reads what commands work on: halls, and lists of taken seats.</summary>
internal static class HallSource
{
    private static readonly HashSet<string> GenericNames =
        new(StringComparer.OrdinalIgnoreCase) { "seats", "hall", "manifest", "plan", "chart" };

    /// <summary>Reads a hall; one that is refused ends the command.</summary>
    public static Hall Read(string path, HallReaderOptions options) => ReadTold(path, options).Hall!;

    /// <summary>Reads a hall with what its reader says of it; one that is refused ends the command.</summary>
    public static HallReadResult ReadTold(string path, HallReaderOptions options)
    {
        var result = TryRead(path, options);
        if (!result.Succeeded)
        {
            throw new CommandException(Refusal(path, result));
        }

        if (options.Lenient)
        {
            foreach (var defect in result.Defects)
            {
                Console.Error.WriteLine(OneLine.Of($"{defect.Severity.ToString().ToLowerInvariant()}: {defect}"));
            }
        }

        return result;
    }

    /// <summary>Tells of neighbours that were worked out: whoever sells by them has to know it.</summary>
    public static void WarnOfNeighbours(HallReadResult result)
    {
        foreach (var note in result.Notes.Where(static note => note.Code.StartsWith("neighbours-", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine(OneLine.Of($"warning: {note.Message}"));
        }
    }

    /// <summary>Reads a hall and compiles it.</summary>
    public static SeatMap ReadMap(string path, HallReaderOptions options)
    {
        var read = ReadTold(path, options);
        WarnOfNeighbours(read);
        return SeatMap.Compile(read.Hall!);
    }

    /// <inheritdoc cref="ReadMap(string, HallReaderOptions)"/>
    public static SeatMap ReadMap(string path, bool lenient) => ReadMap(path, new HallReaderOptions { Lenient = lenient });

    /// <summary>Reads a hall and tells all that is wrong with it.</summary>
    public static HallReadResult TryRead(string path, HallReaderOptions options)
    {
        using var stream = Open(path);
        return HallReader.Read(stream, options with { Name = NameOf(path) });
    }

    /// <summary>What to call a hall whose file does not say: the file's name, or its folder's when that tells more.</summary>
    private static string NameOf(string path)
    {
        var full = Path.GetFullPath(path);
        var name = Path.GetFileNameWithoutExtension(full);
        var folder = Path.GetFileName(Path.GetDirectoryName(full));
        return GenericNames.Contains(name) && !string.IsNullOrEmpty(folder) ? folder : name;
    }

    /// <summary>The seats listed in a file, an id a line; blank lines are passed over.</summary>
    public static SeatSet ReadTaken(SeatMap map, string? path, bool lenient)
    {
        if (path is null)
        {
            return map.Empty;
        }

        using var reader = new StreamReader(Open(path));
        var taken = new List<SeatIndex>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (text.Length <= 200 && map.TryGetIndex(new SeatId(text.Trim()), out var seat))
            {
                taken.Add(seat);
            }
            else if (lenient)
            {
                Console.Error.WriteLine(OneLine.Of($"warning: {path}, line {line}: the hall has no seat '{text}'"));
            }
            else
            {
                throw new CommandException($"{path}, line {line}: the hall has no seat '{text}'.");
            }
        }

        return map.Select([.. taken]);
    }

    /// <summary>The general-admission areas with all their places free.</summary>
    public static IEnumerable<AreaCount> Areas(SeatMap map) => map.Areas.Select(static area => new AreaCount(area.Id, area.Capacity));

    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException($"{path} is a folder, not a file.");
        }

        return File.Exists(path) ? File.OpenRead(path) : throw new CommandException($"There is no file {path}.");
    }

    private static string Refusal(string path, HallReadResult result)
    {
        var errors = result.Defects.Where(static defect => defect.Severity == DefectSeverity.Error).ToArray();
        var defects = new CountedWord("more defect", "more defects");
        var more = errors.Length > 1 ? $" ({defects.With(errors.Length - 1)}: see boxoffice validate)" : "";
        return $"{path} is refused: {errors[0]}{more}";
    }
}
