namespace BoxOfficeSample.Support;

/// <summary>The lines of a text, or of the first two columns of a sheet, told by content.</summary>
internal static class PairLines
{
    public static IEnumerable<string> Read(string path)
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
