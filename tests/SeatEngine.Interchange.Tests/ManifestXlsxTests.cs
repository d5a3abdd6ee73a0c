using System.Globalization;
using SeatEngine.Halls;
using SeatEngine.Interchange.Tests.Excel;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests;

/// <summary>Workbooks as people have them.</summary>
public sealed class ManifestXlsxTests
{
    private const string Dated = "<cellXfs count=\"2\"><xf/><xf numFmtId=\"14\"/></cellXfs>";

    [Fact]
    public void Read_NumbersTextsFormulasAndErrors_AreWhatTheCellsHold()
    {
        var result = Read("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>"se"&amp;"at"</f><v>seat</v></c><c r="D1" t="inlineStr"><is><t>x_m</t></is></c><c r="E1" t="inlineStr"><is><r><t>y</t></r><r><t>_m</t></r></is></c><c r="F1" t="inlineStr"><is><t>note</t></is></c></row>
            <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1</v></c><c r="C2"><f>B2+1</f><v>2</v></c><c r="D2"><v>1.1000000000000001</v></c><c r="E2"><v>1E-1</v></c><c r="F2" t="e"><v>#N/A</v></c></row>
            <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>1.0</v></c><c r="C4" t="inlineStr"><is><t>01</t></is></c><c r="D4"><v>2</v></c><c r="E4"><v>0</v></c></row>
            """, texts: "<si><t>section</t></si><si><r><t>ro</t></r><r><t>w</t></r><rPh><t>x</t></rPh></si><si><t xml:space=\"preserve\"> Stalls </t></si>");

        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal(["Stalls-1-01 2 0", "Stalls-1-2 1.1 0.1"], HallText.SeatsOf(result.Hall).Select(static seat =>
            FormattableString.Invariant($"{seat.Id} {seat.Position.X} {seat.Position.Y}")));
        Assert.Contains(result.Notes, static note => note.ToString() == "row 2: 1 cell holds an error, and is taken for empty. [error-cells]");
    }

    [Fact]
    public void Read_MergedCells_AllSayWhatTheFirstDoes()
    {
        var rows = TestWorkbook.Rows("section,row,seat", "Stalls,A,1", ",,2", ",B,1");
        var hall = Read(rows, behind: "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"B2:B3\"/></mergeCells>").Hall!;
        Assert.Equal(["Stalls-A-1", "Stalls-A-2", "Stalls-B-1"], HallText.SeatsOf(hall).Select(static seat => seat.Id.Value));
    }

    [Fact]
    public void Read_HiddenRows_ArePassedOverWithANote()
    {
        var rows = TestWorkbook.Rows("section,row,seat", "S,A,1", "S,A,2")
            .Replace("<row r=\"3\">", "<row r=\"3\" hidden=\"1\">", StringComparison.Ordinal);
        var result = Read(rows);
        Assert.Single(HallText.SeatsOf(result.Hall!));
        Assert.Contains(result.Notes, static note => note.ToString() == "row 3: 1 row is hidden, and passed over. [hidden-rows]");
    }

    [Fact]
    public void Read_Dates_AreSaidInIsoFormAndTold()
    {
        var result = Read("<row r=\"1\"><c t=\"inlineStr\"><is><t>section</t></is></c><c t=\"inlineStr\"><is><t>row</t></is></c><c t=\"inlineStr\"><is><t>seat</t></is></c></row>" +
            "<row r=\"2\"><c t=\"inlineStr\"><is><t>S</t></is></c><c s=\"1\"><v>46054</v></c><c><v>7</v></c></row>", Dated);
        Assert.Equal("S-2026-02-01-7", HallText.SeatsOf(result.Hall!).Single().Id.Value);
        Assert.Contains(result.Notes, static note => note.Code == "date-cells");
    }

    [Fact]
    public void Read_SheetByName_OrTheFirstThatIsShown()
    {
        var workbook = TestWorkbook.Of([
            ("Old", "state=\"hidden\"", $"<sheetData>{TestWorkbook.Rows("section,row,seat", "Old,A,1")}</sheetData>"),
            ("Seats", "", $"<sheetData>{TestWorkbook.Rows("section,row,seat", "New,A,1")}</sheetData>"),
            ("Other", "", $"<sheetData>{TestWorkbook.Rows("section,row,seat", "Other,A,1")}</sheetData>")]);
        var first = HallReader.Read(workbook);
        Assert.Equal("New-A-1", HallText.SeatsOf(first.Hall!).Single().Id.Value);
        Assert.Contains(first.Notes, static note => note.Code == "other-sheets"
            && note.Message.Contains("Other", StringComparison.Ordinal));
        Assert.Equal("Old-A-1", HallText.SeatsOf(ManifestXlsx.Read(workbook, new() { Sheet = "old" }).Hall!).Single().Id.Value);
        var refused = ManifestXlsx.Read(workbook, new() { Sheet = "x" });
        Assert.Contains("'Seats', 'Other'", Assert.Single(refused.Defects).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GridDrawnInCells_IsAHallWithColoursAsZones()
    {
        const string Styles = "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFF0000\"/></patternFill></fill></fills>" +
            "<cellXfs><xf/><xf fillId=\"1\"/></cellXfs>";
        var result = Read("""
            <row r="1"><c r="C1" t="inlineStr"><is><t>STAGE</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Balcony</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>A</t></is></c><c r="B3" s="1"><v>2</v></c><c r="C3" s="1"><v>1</v></c><c r="E3"><v>3</v></c><c r="F3"><v>5</v></c><c r="G3" t="inlineStr"><is><t>A</t></is></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>B</t></is></c><c r="B4"><v>2</v></c><c r="C4"><v>1</v></c><c r="E4"><v>3</v></c><c r="F4"><v>5</v></c></row>
            """, Styles, behind: "<mergeCells count=\"1\"><mergeCell ref=\"C1:E1\"/></mergeCells>");

        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal("Balcony", Assert.Single(result.Hall.Sections).Name);
        Assert.Equal(["A 2 1 3 5", "B 2 1 3 5"], result.Hall.Sections[0].Rows.Select(static row =>
            $"{row.Label} {string.Join(' ', row.Seats.Select(static seat => seat.Label))}"));
        Assert.Equal(["#ff0000 #ff0000"], result.Hall.Categories.Select(static category => $"{category.Id} {category.Color}"));
        Assert.Equal(2, HallText.SeatsOf(result.Hall).Count(static seat => seat.Category == new PriceZoneId("#ff0000")));
        Assert.Equal(FixtureKind.Stage, Assert.Single(result.Hall.Fixtures).Kind);
        Assert.Equal([2, 2, 2, 2], SeatMap.Compile(result.Hall).Runs.Select(static run => run.Length));
        Assert.Contains(result.Notes, static note => note.Code == "drawn-grid");
    }

    [Fact]
    public void Write_AHall_ReadsBackAsTheSameAndGivesTheSameBytes()
    {
        var hall = ManifestCsv.Read("level,section,row,seat,index,x_m,y_m,category,note\nF,=S,-A,01,1,0.5,1,g,\"a, b\"\nF,=S,-A,02,2,1.05,1,g,\n"u8).Hall!;
        var bytes = ManifestXlsx.ToBytes(hall);
        Assert.Equal(bytes, ManifestXlsx.ToBytes(hall));
        Assert.Equal(HallFormat.Workbook, HallReader.Detect(bytes));
        Assert.Equal(ManifestCsv.ToText(hall), ManifestCsv.ToText(HallReader.Read(bytes).Hall!));
    }

    [Fact]
    public void Read_TableOfNumbers_IsNoDrawing() =>
        Assert.Equal("1-2-3", HallText.SeatsOf(Read(TestWorkbook.Rows("section,row,seat,index,note", "1,2,3,4,5")).Hall!).Single().Id.Value);

    [Theory]
    [InlineData("PK\u0003\u0004 and no more", "bad-workbook")]
    [InlineData("", "bad-workbook")]
    public void Read_BrokenPackage_IsRefused(string text, string code) =>
        Assert.Equal(code, Assert.Single(ManifestXlsx.Read(System.Text.Encoding.Latin1.GetBytes(text)).Defects).Code);

    [Fact]
    public void Read_PackageOfOtherThings_IsRefused() =>
        Assert.Equal("bad-workbook", Assert.Single(HallReader.Read(TestWorkbook.Zip([("a.txt", "hello"u8.ToArray())])).Defects).Code);

    [Fact]
    public void Read_PackageThatUnpacksToMoreThanAllowed_IsRefusedBeforeItIsUnpacked()
    {
        var bomb = TestWorkbook.Of("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + new string('a', 30_000_000) + "</t></is></c></row>");
        Assert.True(bomb.Length < 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ManifestXlsx.Read(bomb, new() { Limits = new() { MaxBytes = 10_000_000 } });
        Assert.Equal("file-too-large", Assert.Single(result.Defects).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row r=\"1\"><c></row>")]
    public void Read_BrokenSheet_IsRefused(string rows) =>
        Assert.Equal("bad-workbook", Assert.Single(Read(rows).Defects).Code);

    [Fact]
    public void Read_PriceList_IsTheBookOfItsCells()
    {
        var rows = "<row r=\"1\">" + string.Concat("zone,type,price,currency".Split(',').Select(static name => $"<c t=\"inlineStr\"><is><t>{name}</t></is></c>")) + "</row>" +
            "<row r=\"2\"><c t=\"inlineStr\"><is><t>P1</t></is></c><c t=\"inlineStr\"><is><t>adult</t></is></c><c><v>45.5</v></c><c t=\"inlineStr\"><is><t>EUR</t></is></c></row><row r=\"3\"/>";
        var book = PriceListXlsx.Read(TestWorkbook.Of(rows)).Book!;
        Assert.True(book.TryGetListPrice(new("P1"), new("adult"), out var price));
        Assert.Equal("45.50 EUR", price.ToString());
    }

    [Fact]
    public void Write_Table_IsReadAgainAsTexts()
    {
        string[][] rows = [["seat", "code"], ["S-A-1", "=1+1"], ["  x ", "01"], ["", "2026-01-01"]];
        var stream = new MemoryStream();
        XlsxTable.Write(stream, "Holds", rows);
        stream.Position = 0;
        Assert.Equal(rows, XlsxTable.Read(stream, "Holds").Select(static row => row.ToArray()));
        Assert.Throws<ArgumentException>("sheet", () => XlsxTable.Write(Stream.Null, "a/b", []));
        Assert.Throws<InvalidDataException>(() => XlsxTable.Read(new MemoryStream([1, 2, 3])));
    }

    private static HallReadResult Read(string rows, string styles = "", string texts = "", string behind = "") =>
        HallReader.Read(TestWorkbook.Of(rows, styles, texts, behind));
}
