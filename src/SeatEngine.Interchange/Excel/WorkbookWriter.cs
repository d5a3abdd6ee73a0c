using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>Writes a workbook, the same bytes for the same cells.</summary>
internal static class WorkbookWriter
{
    /// <summary>What a sheet may be called.</summary>
    public const string SheetNames = "A sheet is called by 1 to 31 characters, none of them one of : \\ / ? * [ ].";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string OfSheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest that a package can say.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whether a sheet can be called so.</summary>
    public static bool IsSheetName(string name) => name.Length is > 0 and <= 31 && !name.AsSpan().ContainsAny(@":\/?*[]");

    /// <summary>Writes sheets of lines of cells, each under a name of its own.</summary>
    public static void Write(Stream stream, IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<WrittenCell>> Lines)> sheets)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", Types);
            Element(xml, "Default", Types, ("Extension", "rels"),
                ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Override", Types, ("PartName", "/xl/workbook.xml"), ("ContentType", OfSheets + "sheet.main+xml"));
            Element(xml, "Override", Types, ("PartName", "/xl/styles.xml"), ("ContentType", OfSheets + "styles+xml"));
            for (var i = 1; i <= sheets.Count; i++)
            {
                Element(xml, "Override", Types, ("PartName", $"/xl/worksheets/sheet{Number(i)}.xml"),
                    ("ContentType", OfSheets + "worksheet+xml"));
            }

            xml.WriteEndElement();
        });
        Part(archive, "_rels/.rels", static xml => Related(xml, [(Relations + "/officeDocument", "xl/workbook.xml")]));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => Related(xml,
            [.. sheets.Select(static (_, i) => (Relations + "/worksheet", $"worksheets/sheet{Number(i + 1)}.xml")),
                (Relations + "/styles", "styles.xml")]));
        Part(archive, "xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets", Main);
            for (var i = 0; i < sheets.Count; i++)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", sheets[i].Name);
                xml.WriteAttributeString("sheetId", Number(i + 1));
                xml.WriteAttributeString("r", "id", Relations, "rId" + Number(i + 1));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        Part(archive, "xl/styles.xml", CellStyles.Write);
        for (var i = 0; i < sheets.Count; i++)
        {
            Part(archive, $"xl/worksheets/sheet{Number(i + 1)}.xml", xml => Sheet(xml, sheets[i].Lines));
        }
    }

    private static void Sheet(XmlWriter xml, IEnumerable<IReadOnlyList<WrittenCell>> lines)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        foreach (var line in lines)
        {
            xml.WriteStartElement("row", Main);
            for (var i = 0; i < line.Count; i++)
            {
                Cell(xml, line[i]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, WrittenCell cell)
    {
        xml.WriteStartElement("c", Main);
        if (string.IsNullOrEmpty(cell.Text))
        {
            xml.WriteEndElement();
            return;
        }

        var (value, style) = CellStyles.Of(cell.Text, cell.Kind);
        if (style != CellStyles.Plain)
        {
            xml.WriteAttributeString("s", Number(style));
        }

        if (value is not null)
        {
            xml.WriteElementString("v", Main, value);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Allowed(cell.Text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Control characters, and halves of characters, are none that XML allows.
    private static string Allowed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return Mended(text);
            }
        }

        return text;
    }

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString());
        }

        return mended.ToString();
    }

    private static void Related(XmlWriter xml, (string Type, string Target)[] parts)
    {
        xml.WriteStartElement("Relationships", Package);
        for (var i = 0; i < parts.Length; i++)
        {
            Element(xml, "Relationship", Package, ("Id", "rId" + Number(i + 1)), ("Type", parts[i].Type), ("Target", parts[i].Target));
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Never;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }
}
