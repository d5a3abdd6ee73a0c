using System.Globalization;
using CsvHelper;
using SeatEngine.Halls;

namespace SeatEngine.Interchange;

/// <summary>The lines of a CSV file in UTF-8 or UTF-16, separated by commas, semicolons or tabs.</summary>
internal sealed class CsvLines : ITableLines
{
    private readonly CheckedTextStream _text;
    private readonly CsvReader _csv;

    private CsvLines(CheckedTextStream text, CsvReader csv)
    {
        _text = text;
        _csv = csv;
    }

    /// <summary>Opens a file; null for one whose first line says nothing.</summary>
    /// <exception cref="TableFormatException">The bytes are no text of lines within the limits.</exception>
    public static CsvLines? Open(Stream stream, HallReadLimits limits)
    {
        var text = new CheckedTextStream(Utf8Text.Of(stream), limits);
        var first = text.PeekFirstLine();
        if (first.Trim().Length == 0)
        {
            return null;
        }

        var separator = SeparatorOf(first);
        var cells = new FormulaCellStream(text, (byte)(separator ?? (first.Length > 4 && char.IsAscii(first[4]) ? first[4] : ',')));
        return new(text, CsvReader.Create(cells, Options(separator, limits), leaveOpen: true));
    }

    public bool HasDecimalComma => _csv.Separator != ',';

    public int FieldCount { get; private set; }

    public long Line => _csv.LineNumber;

    public string PlaceOf(long line) => FormattableString.Invariant($"line {line}");

    public bool Read()
    {
        try
        {
            var isRead = _csv.Read();
            FieldCount = isRead ? _csv.FieldCount : 0;
            return isRead;
        }
        catch (CsvFormatException exception)
        {
            throw new TableFormatException("bad-quoting", Math.Max(1, exception.LineNumber),
                "The quotes do not match: a field that starts with a quote ends with one on the same line, and quotes within it are " +
                "doubled.");
        }
    }

    public bool IsEmpty(int column) => _csv.GetSpan(column).IsEmpty;

    public string Text(int column) => _csv.GetString(column);

    public double? Number(int column)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var text = _csv.GetSpan(column);
        return text.Length <= 30 && double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public IEnumerable<HallNote> Notes() => [];

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
    }

    private static CsvReaderOptions Options(char? separator, HallReadLimits limits) => new()
    {
        HasHeader = false,
        Separator = separator,
        DetectSeparatorHint = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = limits.MaxLineBytes,
        TrackLineNumbers = true,
        TrimWhitespace = true,
        PoolStrings = true,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    private static char? SeparatorOf(string line)
    {
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var best = ',';
        var most = 0;
        foreach (var candidate in ",;\t")
        {
            var count = line.AsSpan().Count(candidate);
            if (count > most)
            {
                (best, most) = (candidate, count);
            }
        }

        return best;
    }
}
