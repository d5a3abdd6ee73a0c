using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SeatEngine.Interchange;

/// <summary>Writes a workbook of one sheet, the same bytes for the same cells.</summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string OfSheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest that a package can say.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes lines of cells; a text that is marked as a number is written as one, if it is.</summary>
    public static void Write(Stream stream, string sheet, IEnumerable<IReadOnlyList<(string? Text, bool IsNumber)>> lines)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", Types);
            Element(xml, "Default", Types, ("Extension", "rels"),
                ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
            Element(xml, "Override", Types, ("PartName", "/xl/workbook.xml"), ("ContentType", OfSheets + "sheet.main+xml"));
            Element(xml, "Override", Types, ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", OfSheets + "worksheet+xml"));
            xml.WriteEndElement();
        });
        Part(archive, "_rels/.rels", static xml => Relation(xml, Relations + "/officeDocument", "xl/workbook.xml"));
        Part(archive, "xl/_rels/workbook.xml.rels", static xml => Relation(xml, Relations + "/worksheet", "worksheets/sheet1.xml"));
        Part(archive, "xl/workbook.xml", xml =>
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteStartElement("sheets", Main);
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheet);
            xml.WriteAttributeString("sheetId", "1");
            xml.WriteAttributeString("r", "id", Relations, "rId1");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        });
        Part(archive, "xl/worksheets/sheet1.xml", xml => Sheet(xml, lines));
    }

    private static void Sheet(XmlWriter xml, IEnumerable<IReadOnlyList<(string? Text, bool IsNumber)>> lines)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        foreach (var line in lines)
        {
            xml.WriteStartElement("row", Main);
            foreach (var (text, isNumber) in line)
            {
                Cell(xml, text, isNumber);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string? text, bool isNumber)
    {
        xml.WriteStartElement("c", Main);
        if (string.IsNullOrEmpty(text))
        {
            xml.WriteEndElement();
            return;
        }

        if (isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            xml.WriteElementString("v", Main, text);
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Allowed(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Control characters are none that XML allows.
    private static string Allowed(string text)
    {
        var isAllowed = true;
        foreach (var c in text)
        {
            isAllowed &= XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
        }

        return isAllowed ? text : string.Concat(text.Select(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' '));
    }

    private static void Relation(XmlWriter xml, string type, string target)
    {
        xml.WriteStartElement("Relationships", Package);
        Element(xml, "Relationship", Package, ("Id", "rId1"), ("Type", type), ("Target", target));
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
