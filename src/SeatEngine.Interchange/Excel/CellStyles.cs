using System.Globalization;
using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>How cells of each kind are kept in a workbook: the value that it computes with, and the style that shows it.</summary>
internal static class CellStyles
{
    /// <summary>The style of a cell that needs none.</summary>
    public const int Plain = 0;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Fifteen digits are what a spreadsheet keeps of a number; what has more stays a text, to the last cent.
    private const int MostDigits = 15;

    // The formats of a workbook that are its own start behind those that every program has.
    private const int FirstFormat = 164;

    private static readonly string[] Formats =
    [
        "General", "General", "yyyy\\-mm\\-dd", "yyyy\\-mm\\-dd hh:mm:ss", "0", "0.0", "0.00", "0.000", "0.0000",
    ];

    private const int Guarded = 1;
    private const int Day = 2;
    private const int Time = 3;
    private const int Whole = 4;

    /// <summary>The number of a cell, null for a text, and the number of its style.</summary>
    public static (string? Value, int Style) Of(string text, TableCellKind kind)
    {
        switch (kind)
        {
            case TableCellKind.Text:
                break;
            case TableCellKind.Number when IsNumber(text):
                return (text, Plain);
            case TableCellKind.Amount when IsNumber(text):
                var point = text.IndexOf('.', StringComparison.Ordinal);
                return (text, Whole + Math.Min(4, point < 0 ? 0 : text.Length - 1 - point));
            case TableCellKind.Day when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var day):
                return Dated(day.ToDateTime(TimeOnly.MinValue), Day);
            case TableCellKind.Time when DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var time):
                return Dated(time.DateTime, Time);
            case TableCellKind.Number or TableCellKind.Amount or TableCellKind.Day or TableCellKind.Time:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of cell.");
        }

        // A text that is edited in its cell would become a formula, unless the cell says that it is quoted.
        return (null, CellText.IsFormula(text) ? Guarded : Plain);
    }

    /// <summary>Writes the part of a workbook that says the styles.</summary>
    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        Listed(xml, "numFmts", Formats.Index().Where(static format => format.Item != "General"), static (xml, format) =>
            Attributes(xml, "numFmt", ("numFmtId", Number(FirstFormat + format.Index)), ("formatCode", format.Item)));
        Listed(xml, "fonts", [0], static (xml, _) => Attributes(xml, "font"));
        Listed(xml, "fills", ["none", "gray125"], static (xml, pattern) =>
        {
            xml.WriteStartElement("fill", Main);
            Attributes(xml, "patternFill", ("patternType", pattern));
            xml.WriteEndElement();
        });
        Listed(xml, "borders", [0], static (xml, _) => Attributes(xml, "border"));
        Listed(xml, "cellStyleXfs", [0], static (xml, _) => Attributes(xml, "xf"));
        Listed(xml, "cellXfs", Formats.Index(), static (xml, format) =>
        {
            xml.WriteStartElement("xf", Main);
            if (format.Item != "General")
            {
                xml.WriteAttributeString("numFmtId", Number(FirstFormat + format.Index));
                xml.WriteAttributeString("applyNumberFormat", "1");
            }
            else if (format.Index == Guarded)
            {
                xml.WriteAttributeString("quotePrefix", "1");
            }

            xml.WriteEndElement();
        });
        xml.WriteEndElement();
    }

    // Sheets count days from the end of 1899, and take 1900 for a leap year: what lies before March stays a text.
    private static (string?, int) Dated(DateTime time, int style) => time < new DateTime(1900, 3, 1)
        ? (null, Plain)
        : ((time - new DateTime(1899, 12, 30)).TotalDays.ToString("0.##########", CultureInfo.InvariantCulture), style);

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            && (text.Length <= MostDigits || text.Count(char.IsAsciiDigit) <= MostDigits);

    private static void Listed<T>(XmlWriter xml, string name, IEnumerable<T> items, Action<XmlWriter, T> write)
    {
        xml.WriteStartElement(name, Main);
        foreach (var item in items)
        {
            write(xml, item);
        }

        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
