using System.IO.Compression;
using System.Text;

namespace SeatEngine.Interchange.Tests.Excel;

/// <summary>Makes workbooks out of the XML of their sheets, so that tests see what programs write.</summary>
internal static class TestWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Of(string rows, string styles = "", string texts = "", string behind = "") =>
        Of([("Sheet1", "", $"<sheetData>{rows}</sheetData>{behind}")], styles, texts);

    public static byte[] Of(
        (string Name, string State, string Content)[] sheets, string styles = "", string texts = "", string properties = "")
    {
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
                $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/>" +
                $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}styles+xml\"/>" +
                $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}sharedStrings+xml\"/>" +
                string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/s{i}.xml\" ContentType=\"{Types}worksheet+xml\"/>")) + "</Types>",
            ["_rels/.rels"] = Rels($"<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
            ["xl/_rels/workbook.xml.rels"] = Rels($"<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>" +
                $"<Relationship Id=\"sh\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>" +
                string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/s{i}.xml\"/>"))),
            ["xl/workbook.xml"] = $"<workbook {Main} xmlns:r=\"{Relations}\">{properties}<sheets>" + string.Concat(sheets.Select((sheet, i) =>
                $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" {sheet.State} r:id=\"s{i}\"/>")) + "</sheets></workbook>",
            ["xl/styles.xml"] = $"<styleSheet {Main}>{styles}</styleSheet>",
            ["xl/sharedStrings.xml"] = $"<sst {Main}>{texts}</sst>",
        };
        foreach (var (sheet, i) in sheets.Select(static (sheet, i) => (sheet, i)))
        {
            parts[$"xl/worksheets/s{i}.xml"] = $"<worksheet {Main}>{sheet.Content}</worksheet>";
        }

        return Zip(parts.Select(static part => (part.Key, Encoding.UTF8.GetBytes(part.Value))));
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Rows of texts, from the first row on.</summary>
    public static string Rows(params string[] lines) => string.Concat(lines.Select((line, row) =>
        $"<row r=\"{row + 1}\">" + string.Concat(line.Split(',').Select((cell, column) =>
            cell.Length == 0 ? "" : $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>"));

    private static string Rels(string relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}
