using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SeatEngine.Interchange.Tests.Reports;

/// <summary>Reports say the same in every format, in one set of columns, and nothing in them is run.</summary>
public sealed class ReportTests
{
    private static readonly Lazy<IReadOnlyList<ReportTable>> Tables = new(static () => new SmallOffice().Tables());

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Tables.Value.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Write_AnyReport_SaysTheSameAsTextAndAsAWorkbook(int number)
    {
        var table = Tables.Value[number];
        var sheet = XlsxTable.Read(ReportXlsx.ToBytes([table]));
        var lines = ReportCsv.ToText(table).TrimEnd('\n').Split('\n');

        Assert.Equal(table.Rows.Length + 1, lines.Length);
        Assert.Equal(string.Join(',', table.Columns.Select(static column => column.Name)), lines[0]);
        Assert.Equal(table.Columns.Select(static column => column.Name), sheet[0]);
        foreach (var (row, read) in table.Rows.Zip(sheet.Skip(1)))
        {
            Assert.Equal(row.Select((cell, i) => InASheet(cell, table.Columns[i].Kind)), read);
        }
    }

    [Fact]
    public void Tables_OfTheOffice_AllHoldSomething() =>
        Assert.Equal(["codes", "taxes"], Tables.Value.Where(static table => table.Rows.IsEmpty).Select(static table => table.Name));

    [Fact]
    public void Write_Workbook_HoldsNumbersAndDatesAndNoFormula()
    {
        var journal = Tables.Value[0];
        var cells = CellsOf(ReportXlsx.ToBytes([journal]));
        var first = journal.Columns.Select(static column => column.Kind).Zip(cells[1]).ToArray();

        Assert.All(first, static cell => Assert.Equal(cell.First == TableCellKind.Text && cell.Second.Value.Length > 0,
            cell.Second.Attribute("t") is not null));
        Assert.DoesNotContain(cells.SelectMany(static row => row.Descendants()), static part => part.Name.LocalName == "f");
        var time = double.Parse(first[0].Second.Value, CultureInfo.InvariantCulture);
        var said = DateTimeOffset.Parse(journal.Rows[0][0], CultureInfo.InvariantCulture);
        Assert.Equal(said.DateTime, DateTime.FromOADate(time), TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30")]
    [InlineData("-A")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("＝1")]
    [InlineData(SmallOffice.Evil)]
    [InlineData("line\r\n=1")]
    [InlineData("a\u0001b\uD800c")]
    public void Write_TextOfThePublic_IsNeverRun(string text)
    {
        var table = new ReportTable("t", [new("a", TableCellKind.Text), new("n", TableCellKind.Number), new("m", TableCellKind.Amount),
            new("d", TableCellKind.Day), new("s", TableCellKind.Time)], [[text, text, text, text, text]]);
        Assert.DoesNotMatch("(^|,)\"?[=+@\\-\\t＝]", ReportCsv.ToText(table).Split('\n')[1]);
        var cells = CellsOf(ReportXlsx.ToBytes([table]))[1];
        Assert.All(cells, cell =>
        {
            Assert.Equal("inlineStr", cell.Attribute("t")?.Value);
            Assert.Equal("=+-@\t＝".Contains(text[0], StringComparison.Ordinal) ? "1" : null, cell.Attribute("s")?.Value);
        });
    }

    [Theory]
    [InlineData("45.50", "45.5", "6")]
    [InlineData("-1200", "-1200", "4")]
    [InlineData("0.005", "0.005", "7")]
    [InlineData("92233720368547758.07", "92233720368547758.07", null)]
    [InlineData("NaN", "NaN", null)]
    [InlineData("", "", null)]
    public void Write_Amount_KeepsItsDecimalsOrIsAText(string amount, string read, string? style)
    {
        var bytes = ReportXlsx.ToBytes([new("t", [new("a", TableCellKind.Text), new("m", TableCellKind.Amount)], [["x", amount]])]);
        var cell = CellsOf(bytes)[1][1];
        Assert.Equal(style, cell.Attribute("s")?.Value);
        Assert.Equal(read.Length > 0 && style is null, cell.Attribute("t") is not null);
        Assert.Equal(read, XlsxTable.Read(bytes)[1] is [_, var text] ? text : "");
    }

    [Fact]
    public void Write_SeveralTables_AreSheetsEach()
    {
        var close = Tables.Value.SkipWhile(static table => table.Name != "performances").Take(8).ToArray();
        var book = ReportXlsx.ToBytes(close);
        Assert.Equal(book, ReportXlsx.ToBytes(close));
        foreach (var table in close)
        {
            Assert.Equal(table.Columns.Select(static column => column.Name), XlsxTable.Read(book, table.Name)[0]);
        }
    }

    [Fact]
    public void Tables_ThatCannotBe_AreRefused()
    {
        ReportTable table = new("a", [new("c", TableCellKind.Text)], default);
        Assert.Throws<ArgumentException>("tables", () => ReportXlsx.ToBytes([]));
        Assert.Throws<ArgumentException>("tables", () => ReportXlsx.ToBytes([table, new("A", table.Columns, [])]));
        Assert.Throws<ArgumentException>("name", static () => new ReportTable("a/b", [new("c", TableCellKind.Text)], []));
        Assert.Throws<ArgumentException>("columns", static () => new ReportTable("a", [], []));
        Assert.Throws<ArgumentException>("rows", () => new ReportTable("a", table.Columns, [["1", "2"]]));
    }

    private static string InASheet(string cell, TableCellKind kind) => kind switch
    {
        TableCellKind.Amount or TableCellKind.Number when cell.Length > 0 =>
            decimal.Parse(cell, CultureInfo.InvariantCulture).ToString("0.##########", CultureInfo.InvariantCulture),
        TableCellKind.Time => cell[..19],
        TableCellKind.Text or TableCellKind.Amount or TableCellKind.Number or TableCellKind.Day => cell,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static XElement[][] CellsOf(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        return [.. XDocument.Load(sheet).Descendants().Where(static element => element.Name.LocalName == "row")
            .Select(static row => row.Elements().ToArray())];
    }
}
