namespace BoxOfficeSample.Support;

/// <summary>Opens tables, which are text or workbooks, told by content.</summary>
internal static class TableFile
{
    /// <summary>Reads a file in the way that belongs to what it is.</summary>
    public static T Read<T>(string path, Func<Stream, T> workbook, Func<Stream, T> text)
    {
        using var file = HallSource.Open(path);
        var start = new byte[4];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return XlsxTable.Recognises(start.AsSpan(0, length)) ? workbook(file) : text(file);
    }

    /// <summary>The lines of a text, or of the first two columns of a sheet.</summary>
    public static IReadOnlyList<string> Pairs(string path)
    {
        try
        {
            return Read<IReadOnlyList<string>>(path,
                static file =>
                [
                    .. XlsxTable.Read(file).Select(static row => string.Join(',', row.Where(static cell => cell.Length > 0).Take(2))),
                ],
                static file => [.. Lines(file)]);
        }
        catch (InvalidDataException failure)
        {
            throw new CommandException($"{path}: {failure.Message}");
        }
    }

    private static IEnumerable<string> Lines(Stream file)
    {
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
