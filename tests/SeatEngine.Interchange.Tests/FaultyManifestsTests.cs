using System.Text;
using SeatEngine.Halls;
using SeatEngine.Interchange.Tests.Faults;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests;

/// <summary>Faults of real tables, many of each kind, each with its right answer.</summary>
public sealed class FaultyManifestsTests
{
    [Theory]
    [FaultKind("odd-and-even")]
    [InlineData("5 3 1 2 4 6", "5 3 1 2 4 6", NeighbourSource.FileOrder)]
    [InlineData("6 4 2 1 3 5", "6 4 2 1 3 5", NeighbourSource.FileOrder)]
    [InlineData("1 3 5 6 4 2", "1 3 5 6 4 2", NeighbourSource.FileOrder)]
    [InlineData("2 4 6 5 3 1", "2 4 6 5 3 1", NeighbourSource.FileOrder)]
    [InlineData("3 1 2", "3 1 2", NeighbourSource.FileOrder)]
    [InlineData("5 3bis 3 1 2 4", "5 3bis 3 1 2 4", NeighbourSource.FileOrder)]
    [InlineData("1 2 3 4", "1 2 3 4", NeighbourSource.Numbers)]
    [InlineData("4 3 2 1", "1 2 3 4", NeighbourSource.Numbers)]
    [InlineData("1 3 5 2 4 6", "1 2 3 4 5 6", NeighbourSource.Numbers)]
    [InlineData("4 1 3 2 5", "1 2 3 4 5", NeighbourSource.Numbers)]
    [InlineData("1 3 5 7", "1 3 5 7", NeighbourSource.Numbers)]
    [InlineData("a c b", "a b c", NeighbourSource.Numbers)]
    [InlineData("٥ ٣ ١ ٢ ٤", "٥ ٣ ١ ٢ ٤", NeighbourSource.FileOrder)]
    public void Read_OrderOfLines_CountsWhereItIsOneOfSitting(string listed, string expected, NeighbourSource source)
    {
        var result = Read("section,row,seat\n" + string.Concat(listed.Split(' ').Select(static label => $"S,A,{label}\n")));

        Assert.Equal(expected.Split(' '), result.Hall!.Sections[0].Rows[0].Seats.Select(static seat => seat.Label));
        Assert.Equal(source, result.Neighbours);
        var code = source == NeighbourSource.FileOrder ? "neighbours-from-order" : "neighbours-from-numbers";
        Assert.Single(result.Notes, note => note.Code == code);
    }

    [Theory]
    [InlineData("section,row,seat,index\nS,A,1,2\nS,A,2,1\n", null, NeighbourSource.Explicit)]
    [InlineData("section,row,seat,segment\nS,A,1,a\nS,A,2,a\n", null, NeighbourSource.Explicit)]
    [InlineData("section,row,seat,x_m,y_m\nS,A,1,0,0\nS,A,2,1,0\n", null, NeighbourSource.Geometry)]
    [InlineData("section,row,seat,x_m,y_m\nS,A,2,0,0\nS,A,1,1,0\nS,A,3,2,0\n", NeighbourSource.FileOrder, NeighbourSource.FileOrder)]
    [InlineData("section,row,seat,x_m,y_m\nS,A,2,0,0\nS,A,1,1,0\nS,A,3,2,0\n", NeighbourSource.Numbers, NeighbourSource.Numbers)]
    public void Read_Neighbours_AreTakenFromWhatIsSurestOrAskedFor(string text, NeighbourSource? asked, NeighbourSource used)
    {
        var result = Read(text, new() { Neighbours = asked });
        Assert.Equal(used, result.Neighbours);
        var labels = result.Hall!.Sections[0].Rows[0].Seats.Select(static seat => seat.Label);
        Assert.True(asked != NeighbourSource.Numbers || labels.SequenceEqual(["1", "2", "3"]));
        Assert.True(asked != NeighbourSource.FileOrder || labels.SequenceEqual(["2", "1", "3"]));
    }

    [Theory]
    [InlineData(NeighbourSource.Explicit)]
    [InlineData(NeighbourSource.Geometry)]
    public void Read_NeighboursThatTheFileDoesNotSay_AreRefused(NeighbourSource asked) =>
        Assert.Equal("no-neighbours", Assert.Single(Read("section,row,seat\nS,A,1\n", new() { Neighbours = asked }).Defects).Code);

    [Theory]
    [InlineData("I II III IV V IX X", "I II III IV V IX X")]
    [InlineData("X IX VIII", "VIII IX X")]
    [InlineData("i iv v ix", "i iv v ix")]
    [InlineData("XIX XX XVIII", "XVIII XIX XX")]
    [InlineData("A B C D I V X", "A B C D I V X")]
    [InlineData("C D L M", "C D L M")]
    [InlineData("I J K", "I J K")]
    [InlineData("一 三 二 十 十一", "一 二 三 十 十一")]
    [InlineData("二十一 九 十", "九 十 二十一")]
    [InlineData("Ⅳ Ⅱ Ⅸ", "Ⅱ Ⅳ Ⅸ")]
    [InlineData("② ⑩ ①", "① ② ⑩")]
    [InlineData("१० ९ १", "१ ९ १०")]
    [InlineData("１０ ９ ２", "２ ９ １０")]
    [InlineData("Row 10 Row2", "10 Row Row2")]
    public void Read_RowsOfAnyNumerals_SortByValue(string listed, string expected) =>
        Assert.Equal(expected.Split(' '),
            Read("section,row,seat\n" + string.Concat(listed.Split(' ').Distinct().Select(static label => $"S,{label},1\n")))
                .Hall!.Sections[0].Rows.Select(static row => row.Label));

    [Theory]
    [FaultKind("look-alikes")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("\u200BStalls", "Stalls")]
    [InlineData("Stalls\u200E", "Stalls")]
    [InlineData("\u202AStalls\u202C", "Stalls")]
    [InlineData("Sta\u00ADlls", "Stalls")]
    [InlineData("\uFEFFStalls", "Stalls")]
    [InlineData("Rang\u00A0links", "Rang links")]
    [InlineData("A\u030A\u0323", "\u1EA0\u030A")]
    [InlineData("\u0041\u0323\u0302", "\u1EAC")]
    [InlineData("a\u2060b", "ab")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧")]
    [InlineData("e\u200D1", "e1")]
    [InlineData("\u30AB\u3099", "ガ")]
    public void Read_Name_IsWhatItLooksLike(string written, string expected)
    {
        var result = Read($"section,row,seat\n{written},A,1\n");

        Assert.Equal(expected, result.Hall!.Sections[0].Name);
        Assert.Equal(written == expected, !result.Notes.Any(static note => note.Code == "names-cleaned"));
    }

    [Theory]
    [FaultKind("look-alikes")]
    [InlineData("Stalls,A,1\nstalls,A,1")]
    [InlineData("S,A,1\nS,a,1")]
    [InlineData("S,A,b\nS,A,B")]
    [InlineData("S,A,1\nS,Ａ,1")]
    [InlineData("S,A,1\nS,A,１")]
    [InlineData("S,é,1\nS,É,1")]
    public void Read_NamesThatLookAlike_AreWarnedOf(string lines)
    {
        var result = Read("section,row,seat\n" + lines);
        Assert.True(result.Succeeded);
        var warning = (DefectCodes.LookAlikeNames, DefectSeverity.Warning);
        Assert.Contains(result.Defects, defect => (defect.Code, defect.Severity) == warning);
    }

    [Theory]
    [FaultKind("blank-lines")]
    [InlineData("section,row,seat\nS,A,1\n,,\n")]
    [InlineData("section;row;seat\nS;A;1\n;;\n;;\n")]
    [InlineData("section,row,seat\n,,\nS,A,1\n")]
    [InlineData("section,row,seat\nS,A,1\n , , \n")]
    [InlineData("section\trow\tseat\nS\tA\t1\n\t\t\n")]
    [InlineData("section,row,seat\nS,A,1\n,,,,,\n")]
    [InlineData("section,row,seat\nS,A,1\n\"\",\"\",\"\"\n")]
    [InlineData("section,row,seat\r\nS,A,1\r\n,,\r\n\r\n")]
    [InlineData("section,row,seat\nS,A,1\n,\n")]
    [InlineData("section,row,seat,note\nS,A,1,\n,,,\n")]
    public void Read_LinesWithoutValues_ArePassedOverWithANote(string text)
    {
        var result = Read(text);
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Single(HallText.SeatsOf(result.Hall));
        Assert.Contains(result.Notes, static note => note.Code == "blank-lines");
    }

    [Theory]
    [FaultKind("columns")]
    [InlineData("Sector,seat_row,Number")]
    [InlineData("Block,Reihe,Platz")]
    [InlineData("Secteur,Rangée,Siège")]
    [InlineData("Settore,Fila,Posto")]
    [InlineData("Sección,Fila,Butaca")]
    [InlineData("Setor,Fileira,Assento")]
    [InlineData("Vak,Rij,Stoel")]
    [InlineData("Sekcja,Rząd,Miejsce")]
    [InlineData("Sektor,Řada,Místo")]
    [InlineData("Сектор,Ряд,Место")]
    [InlineData("区域,排,座位")]
    [InlineData("SECTION NAME,Row-Name,Seat No.")]
    [InlineData("\u200Bsection,ROW,\"seat \"")]
    [InlineData("sectionName,rowName,seatNumber")]
    public void Read_ColumnsOfOtherNames_AreKnown(string header)
    {
        var result = Read(header + "\nS,A,1\n");
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal("S-A-1", HallText.SeatsOf(result.Hall).Single().Id.Value);
        Assert.DoesNotContain(result.Defects, static defect => defect.Code == "unknown-column");
    }

    [Theory]
    [FaultKind("cells-of-spreadsheets")]
    [InlineData("=\"01\"", "01")]
    [InlineData("\"=\"\"01\"\"\"", "01")]
    [InlineData("=\"A1\"", "A1")]
    [InlineData("'=1", "=1")]
    [InlineData("'+1", "+1")]
    [InlineData("'-1", "-1")]
    [InlineData("'@a", "@a")]
    [InlineData("''=1", "'=1")]
    [InlineData("'a", "'a")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("\" =\"\"7\"\" \"", "7")]
    public void Read_CellAsASpreadsheetWritesIt_IsItsText(string cell, string label) =>
        Assert.Equal(label, HallText.SeatsOf(Read($"section,row,seat\nS,A,{cell}\n").Hall!).Single().Label);

    [Theory]
    [FaultKind("cells-of-spreadsheets")]
    [InlineData("1.0 2.0 10.0", "1 2 10")]
    [InlineData("1 2.0", "1 2")]
    [InlineData("1.00", "1")]
    [InlineData("1.0 1.5", "1.0 1.5")]
    [InlineData("1.10 1.2", "1.2 1.10")]
    [InlineData("A.0", "A.0")]
    [InlineData("1.0 2A", "1 2A")]
    [InlineData("10.0.0", "10.0.0")]
    [InlineData(".0", ".0")]
    [InlineData("1.", "1.")]
    public void Read_LabelsWithDecimals_AreWholeWhereAllAre(string listed, string expected) =>
        Assert.Equal(expected.Split(' '), HallText.SeatsOf(Read("section,row,seat\n" +
            string.Concat(listed.Split(' ').Select(static label => $"S,A,{label}\n"))).Hall!).Select(static seat => seat.Label));

    [Theory]
    [InlineData("A-1,2,3\nA,1-2,3\n", "A-1/2/3 A/1-2/3")]
    [InlineData("A,1-2,3\nA,1,2-3\nB,1,1\n", "A/1-2/3 A/1/2-3 B-1-1")]
    [InlineData("A-B,C,D\nX,Y,Z\n", "A-B-C-D X-Y-Z")]
    [InlineData("A,-,1\nA-,,1x\n", null)]
    [InlineData("A/B-1,2,3\nA/B,1-2,3\n", "A//B-1/2/3 A//B/1-2/3")]
    [InlineData("a-b,c,d-e\na,b-c,d-e\na-b,c-d,e\n", "a-b/c-d/e a-b/c/d-e a/b-c/d-e")]
    public void Read_HyphensInNames_KeepSeatsApart(string lines, string? ids)
    {
        var result = Read("section,row,seat\n" + lines);
        Assert.Equal(ids, result.Hall is null ? null
            : string.Join(' ', HallText.SeatsOf(result.Hall).Select(static seat => seat.Id.Value).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [FaultKind("formulas")]
    [InlineData("=1+1")]
    [InlineData("+49 30")]
    [InlineData("-A")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=x")]
    [InlineData("''")]
    [InlineData("'")]
    [InlineData("＝1")]
    [InlineData("=\"01\"")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("plain")]
    public void Write_AnyLabel_IsNoFormulaAndComesBack(string label)
    {
        var row = new Row { Label = "A", Seats = [new Seat { Id = new("x"), Label = label }] };
        var hall = new Hall { Name = "H", Sections = [new Section { Id = new("S"), Name = "S", Rows = [row] }] };
        var text = ManifestCsv.ToText(hall);
        Assert.DoesNotMatch("(^|,)\"?[=+@-]", text.Split('\n')[1]);
        Assert.Equal(label, HallText.SeatsOf(Read(text).Hall!).Single().Label);
    }

    [Theory]
    [FaultKind("thousands")]
    [InlineData("25.000", "CLP", ';', false)]
    [InlineData("25000", "CLP", ';', true)]
    [InlineData("25.0", "JPY", ',', false)]
    [InlineData("1.500", "EUR", ';', false)]
    [InlineData("1,500", "EUR", ';', false)]
    [InlineData("1.50", "EUR", ';', true)]
    [InlineData("1,50", "EUR", ';', true)]
    [InlineData("1.500", "KWD", ',', true)]
    [InlineData("1.500", "KWD", ';', false)]
    [InlineData("1,500", "KWD", ';', true)]
    [InlineData("1.2345", "KWD", ',', false)]
    [InlineData("45.500", "USD", ',', false)]
    [InlineData("1'500", "CHF", ';', false)]
    [InlineData("45", "HUF", ';', true)]
    public void Read_Amount_IsNeverAThousandthOfWhatWasMeant(string amount, string currency, char separator, bool isRead)
    {
        var text = $"zone,type,price\nP,adult,{(separator == ',' ? amount : amount.Replace(",", "\u0001", StringComparison.Ordinal))}\n"
            .Replace(',', separator).Replace('\u0001', ',');
        Assert.Equal(isRead, PriceListCsv.Read(Encoding.UTF8.GetBytes(text), new() { Currency = Currency.Parse(currency) }).Succeeded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Utf16_IsReadLikeUtf8(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        foreach (var text in (string[])["section\trow\tseat\nÉ\tA\t1\n",
            """{"zones":[{"name":"É","rows":[{"row_number":"A","seats":[{"seat_guid":"É-A-1","seat_number":"1","position":{"x":1,"y":1}}]}]}]}""",
            """<?xml version="1.0" encoding="utf-16"?><svg><circle class="seat" data-section="É" data-row="A" data-seat="1"/></svg>"""])
        {
            var read = HallReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            Assert.True(read.Succeeded, text + string.Join('\n', read.Defects));
            Assert.Equal("É-A-1", HallText.SeatsOf(read.Hall).Single().Id.Value);
        }

        Assert.False(HallReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("section\trow\tseat\n"), 0xD8]).Succeeded);
    }

    [Theory]
    [InlineData("""{"id":1,"name":"Big","layout":@}""", "Big")]
    [InlineData("""{"name":"Big","layout":@,"id":1}""", "Big")]
    [InlineData("""{"id":1,"layout":@}""", "Hall")]
    public void Read_PlanAsTheServiceGivesIt_IsItsLayout(string wrapped, string name)
    {
        const string Plan = """{"zones":[{"name":"Z","rows":[{"row_number":"A","seats":[{"seat_guid":"g","seat_number":"1","position":{"x":1,"y":1}}]}]}]}""";
        foreach (var layout in (string[])[Plan, System.Text.Json.JsonSerializer.Serialize(Plan)])
        {
            var read = HallReader.Read(Encoding.UTF8.GetBytes(wrapped.Replace("@", layout, StringComparison.Ordinal)));
            Assert.True(read.Succeeded, string.Join('\n', read.Defects));
            Assert.Equal(name, read.Hall.Name);
        }
    }

    [Theory]
    [InlineData("""{"chartKey":"x","venueType":"MIXED"}""", "chartKey, venueType")]
    [InlineData("""{"name":"x","publishedVersionThumbnailUrl":"u"}""", "seats.io")]
    [InlineData("""{"name":"x"}""", "no native hall")]
    public void Read_ChartWithoutADrawing_IsToldAsSuch(string text, string words) =>
        Assert.Contains(words, Assert.Single(HallReader.Read(Encoding.UTF8.GetBytes(text)).Defects).Message, StringComparison.Ordinal);

    private static HallReadResult Read(string text, ManifestReadOptions? options = null) =>
        ManifestCsv.Read(Encoding.UTF8.GetBytes(text), options);
}
