namespace BoxOfficeSample.Support;

/// <summary>Reads price books: native JSON, or a price list as CSV or as a workbook, told by content.</summary>
internal static class PriceSource
{
    private const int LongestBook = 16 * 1024 * 1024;

    public static PriceBook Read(string path, string currency)
    {
        if (!Currency.TryParse(currency, out var code))
        {
            throw new CommandException($"--currency: '{currency}' is no currency of ISO 4217.");
        }

        var bytes = ReadBounded(path);
        var options = new PriceListReadOptions { Currency = code, Name = Path.GetFileNameWithoutExtension(path) };
        var result = IsJson(bytes) ? PriceBookFile.Read(bytes)
            : XlsxTable.Recognises(bytes) ? PriceListXlsx.Read(bytes, options)
            : PriceListCsv.Read(bytes, options);
        return result.Book ?? throw new CommandException(Refusal(path, result));
    }

    private static byte[] ReadBounded(string path)
    {
        using var stream = HallSource.Open(path);
        if (stream.CanSeek && stream.Length > LongestBook)
        {
            throw new CommandException($"{path} is larger than a price book may be, which is 16 MiB.");
        }

        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > LongestBook)
            {
                throw new CommandException($"{path} is larger than a price book may be, which is 16 MiB.");
            }
        }

        return content.ToArray();
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        return !text.IsEmpty && text[0] == (byte)'{';
    }

    private static string Refusal(string path, PriceBookResult result)
    {
        var errors = result.Defects.Where(static defect => defect.Severity == DefectSeverity.Error).ToArray();
        var more = errors.Length > 1 ? $" (and {errors.Length - 1} more: {string.Join("; ", errors.Skip(1).Take(20))})" : "";
        return $"{path} is refused: {errors[0]}{more}";
    }
}
