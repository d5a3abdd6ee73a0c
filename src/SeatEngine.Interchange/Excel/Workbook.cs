using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeatEngine.Halls;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange;

/// <summary>
/// A workbook that has been opened: its package is looked at before it is unpacked, and never unpacked beyond the limits. Its sheets are
/// read element by element, since a tree of them would take ten times the memory.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private const int MostParts = 10_000;

    /// <summary>Nothing that is packed comes to more than so many times its size.</summary>
    private const int GreatestRatio = 1032;
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookBudget _budget;
    private readonly WorkbookPart _part;
    private readonly Dictionary<string, long> _sizes;
    private PooledContent? _content;

    private Workbook(SpreadsheetDocument document, HallReadLimits limits, string? sheet, Dictionary<string, long> sizes)
    {
        (_document, _budget, Limits, _sizes) = (document, new(limits.MaxBytes), limits, sizes);
        _part = document.WorkbookPart ?? throw Broken("it has no workbook in it");
        Styles = SheetStyles.Of(_part);
        Texts = ReadTexts();
        DatesFrom1904 = _part.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        Sheet = ReadSheet(sheet);
    }

    public SheetStyles Styles { get; }

    /// <summary>The texts that cells share.</summary>
    public List<string> Texts { get; }

    public bool DatesFrom1904 { get; }

    public HallReadLimits Limits { get; }

    /// <summary>The sheet that is read.</summary>
    public WorkbookSheet Sheet { get; }

    /// <summary>Opens a workbook at a sheet and hands it over; a package that is broken ends the reading.</summary>
    /// <exception cref="TableFormatException">
    /// The file is no workbook, comes to more than the limits allow, or has no such sheet.
    /// </exception>
    public static T Read<T>(Stream stream, HallReadLimits limits, string? sheet, Func<Workbook, T> read)
    {
        using var content = PooledContent.Read(stream, limits.MaxBytes) ?? throw new TableFormatException("file-too-large", "the workbook",
            FormattableString.Invariant($"The file has more than {limits.MaxBytes} bytes."));
        using var workbook = Open(content.Written, limits, sheet);
        try
        {
            return read(workbook);
        }
        catch (XmlException error)
        {
            throw Broken(Malformed(error));
        }
    }

    public static XmlReader Xml(ReadOnlyMemory<byte> content) => XmlReader.Create(MemoryOf(content), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public static TableFormatException Broken(string why) => new("bad-workbook", "the workbook", $"The file is no sound workbook: {why}.");

    public void Dispose()
    {
        _document.Dispose();
        _content?.Dispose();
    }

    private static MemoryStream MemoryOf(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false) : new(content.ToArray(), writable: false);

    private static Workbook Open(ReadOnlyMemory<byte> bytes, HallReadLimits limits, string? sheet)
    {
        SpreadsheetDocument? document = null;
        try
        {
            var sizes = Look(bytes, limits);
            document = SpreadsheetDocument.Open(MemoryOf(bytes), isEditable: false,
                new() { MaxCharactersInPart = limits.MaxBytes });
            return new Workbook(document, limits, sheet, sizes);
        }
        catch (Exception error)
        {
            document?.Dispose();
            if (IsOfPackage(error))
            {
                throw Broken(error is XmlException xml ? Malformed(xml) : "it is damaged, or protected by a password");
            }

            throw;
        }
    }

    private static string Malformed(XmlException error) =>
        FormattableString.Invariant($"a part of it is not well-formed, in line {error.LineNumber}");

    // What the package says of itself is looked at first: it may say less than it holds, which the budget sees later.
    private static Dictionary<string, long> Look(ReadOnlyMemory<byte> bytes, HallReadLimits limits)
    {
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        using var archive = new System.IO.Compression.ZipArchive(MemoryOf(bytes));
        var budget = new WorkbookBudget(limits.MaxBytes);
        if (archive.Entries.Count > MostParts)
        {
            throw Broken("it has too many parts");
        }

        foreach (var entry in archive.Entries)
        {
            budget.Take(entry.Length);
            sizes["/" + entry.FullName] = Math.Min(entry.Length, (entry.CompressedLength + 1) * GreatestRatio);
        }

        return sizes;
    }

    /// <summary>The sheet of a name, or the first that is shown.</summary>
    private WorkbookSheet ReadSheet(string? wanted)
    {
        Sheet[] all = [.. _part.Workbook?.Sheets?.Elements<Sheet>() ?? []];
        var shown = all.Where(static sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible).ToArray();
        var sheet = wanted is null ? shown.FirstOrDefault()
            : Array.Find(all, sheet => string.Equals(sheet.Name?.Value, wanted, StringComparison.OrdinalIgnoreCase));
        if (sheet?.Id?.Value is not { } id || !_part.TryGetPartById(id, out var part))
        {
            var names = string.Join(", ", shown.Take(30).Select(static sheet => $"'{sheet.Name?.Value}'"));
            throw new TableFormatException("no-such-sheet", "the workbook", wanted is null
                ? "The workbook has no sheet that is shown." : $"The workbook has no sheet '{wanted}'; there are {names}.");
        }

        _content = Content(part);
        return new(sheet.Name?.Value ?? string.Empty, _content.Written,
            [.. shown.Where(other => !ReferenceEquals(other, sheet)).Select(static other => other.Name?.Value ?? string.Empty)]);
    }

    private PooledContent Content(OpenXmlPart part)
    {
        using var bounded = new BoundedStream(part.GetStream(FileMode.Open, FileAccess.Read), _budget);
        return PooledContent.Read(bounded, Limits.MaxBytes, _sizes.GetValueOrDefault(part.Uri.OriginalString)) ?? new();
    }

    private List<string> ReadTexts()
    {
        var texts = new List<string>();
        if (_part.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using var content = Content(part);
        using var xml = Xml(content.Written);
        var text = new StringBuilder();
        var (isText, phonetic) = (false, 0);
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "si":
                    text.Clear();
                    if (xml.IsEmptyElement)
                    {
                        texts.Add(string.Empty);
                    }

                    break;
                case XmlNodeType.Element:
                    phonetic += xml.LocalName is "rPh" && !xml.IsEmptyElement ? 1 : 0;
                    isText = xml.LocalName is "t" && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    phonetic -= xml.LocalName is "rPh" ? 1 : 0;
                    isText = false;
                    if (xml.LocalName is "si")
                    {
                        texts.Add(text.ToString());
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    when isText && phonetic == 0:
                    text.Append(xml.Value);
                    break;
                default:
                    break;
            }
        }

        return texts;
    }

    private static bool IsOfPackage(Exception error) => error is OpenXmlPackageException or FileFormatException or InvalidDataException
        or XmlException or IOException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException
        or KeyNotFoundException or UnauthorizedAccessException or OverflowException;
}
