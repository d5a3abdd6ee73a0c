using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests;

/// <summary>Small files with the faults of real ones, each with its right answer.</summary>
public sealed class SharedCasesTests
{
    [CaseTheory("02_hidden_layer", "03_nested_viewport", "04_style_transform", "11_svg_ids", "12_svg_entities", "17_svg_reader")]
    [InlineData("02_hidden_layer/hidden.svg", "Hall-A-1 (0.5, 0.5), Hall-A-2 (1.05, 0.5)")]
    [InlineData("03_nested_viewport/nested.svg",
        "Hall-A-1 (0.5, 0.5), Hall-A-2 (1.05, 0.5), Hall-A-3 (1.6, 0.5), Hall-A-4 (2.15, 0.5), Hall-A-5 (2.7, 0.5)")]
    [InlineData("04_style_transform/style.svg", "Hall-A-1 (0.5, 0.5), Hall-A-2 (1.05, 0.5), Hall-B-1 (1.6, 3.5), Hall-B-2 (2.15, 3.5)")]
    [InlineData("11_svg_ids/s8_illid.svg", "1-A-1 (0, 0), 1-A-2 (0.55, 0)")]
    [InlineData("12_svg_entities/illustrator.svg", "S-A-1 (0, 0), S-A-2 (0.55, 0)")]
    [InlineData("12_svg_entities/s10_bom.svg", "S-A-1 (0, 0), S-A-2 (0.55, 0)")]
    [InlineData("17_svg_reader/default.svg", "Stalls-A-1 (0.25, 0.75), Stalls-A-2 (0.8, 0.75)")]
    public void Read_Drawing_PutsEverySeatInItsPlace(string file, string seats)
    {
        var result = Read(file);

        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal(seats, string.Join(", ", HallText.SeatsOf(result.Hall).Select(seat =>
            FormattableString.Invariant($"{seat.Id} ({seat.Position.X}, {seat.Position.Y})"))));
    }

    [CaseTheory("02_hidden_layer")]
    [InlineData("02_hidden_layer/hidden.svg")]
    public void Read_HiddenLayers_AreTold(string file) =>
        Assert.Contains(Read(file).Notes, static note => note.Message == "A hidden <g>, with all in it, was left out, 2 times.");

    [CaseTheory("01_thousands", "14_excel_text_cells", "17_svg_reader", "20_svg_numbers", "08_lookalike_names")]
    [InlineData("20_svg_numbers/nan.svg", false, "The cx 'NaN' of <circle> is no length.")]
    [InlineData("20_svg_numbers/nan.svg", false, "The cx '1e999' of <circle> is no length.")]
    [InlineData("20_svg_numbers/nan.svg", false, "The cx 'abc' of <circle> is no length.")]
    [InlineData("17_svg_reader/norow.svg", true, "No seat of the drawing says both its row and its label.")]
    [InlineData("08_lookalike_names/c24_zw.csv", false, "The seat S-A-1 (section S, row A, seat 1) is already on line 2.")]
    public void Read_UnsoundFile_IsRefusedWithItsReason(string file, bool lenient, string reason)
    {
        var result = Read(file, new() { Lenient = lenient });

        Assert.False(result.Succeeded);
        Assert.Contains(reason, result.Defects.Select(static defect => defect.Message));
    }

    [CaseTheory("05_odd_even", "06_non_ascii_digits", "07_roman_rows", "08_lookalike_names", "09_blank_lines", "10_columns",
        "14_excel_text_cells", "19_id_collision")]
    [InlineData("05_odd_even/oddeven.csv", "A: 5 3 1 2 4 6; B: 5 3 1 2 4 6", "neighbours-from-order")]
    [InlineData("06_non_ascii_digits/fw.csv", "A: １ ２ ３ ４ ５ ６ ７ ８ ９ １０ １１ １２", "neighbours-from-numbers")]
    [InlineData("06_non_ascii_digits/ai.csv", "A: ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ١٠ ١١ ١٢", "neighbours-from-numbers")]
    [InlineData("07_roman_rows/roman.csv", "I: 1 2; II: 1 2; III: 1 2; IV: 1 2; V: 1 2; VI: 1 2; IX: 1 2; X: 1 2", null)]
    [InlineData("08_lookalike_names/c22_decomp.csv", "A: 1 2", "names-cleaned")]
    [InlineData("08_lookalike_names/hdr.csv", "A: 1", null)]
    [InlineData("09_blank_lines/c9_trail.csv", "A: 1 2; B: 1", "blank-lines")]
    [InlineData("10_columns/sector.csv", "A: 1 2 3", null)]
    [InlineData("10_columns/no_section.csv", "A: 1 2; B: 1", "no-section")]
    [InlineData("14_excel_text_cells/c15_eq.csv", "A: 01 02", null)]
    [InlineData("14_excel_text_cells/c15b_eq.csv", "A: 01 02", null)]
    [InlineData("14_excel_text_cells/c18_float.csv", "1: 1 2 10", "whole-labels")]
    [InlineData("14_excel_text_cells/idx.csv", "A: 1 2 3", null)]
    [InlineData("19_id_collision/hyph.csv", "1: 2-3; 1-2: 3; 2: 3", "ids-told-apart")]
    public void Read_Manifest_HasItsRowsAndSaysWhatItDid(string file, string rows, string? note)
    {
        var result = Read(file);

        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        Assert.Equal(rows, string.Join("; ", result.Hall.Sections.SelectMany(static section => section.Rows)
            .Select(static row => $"{row.Label}: {string.Join(' ', row.Seats.Select(static seat => seat.Label))}")));
        Assert.True(note is null || result.Notes.Any(told => told.Code == note), string.Join('\n', result.Notes));
    }

    [CaseTheory("08_lookalike_names")]
    [InlineData("08_lookalike_names/c23_case.csv", 2)]
    public void Read_NamesThatDifferInCase_AreWarnedOf(string file, int warnings) =>
        Assert.Equal(warnings, Read(file).Defects.Count(static defect => defect.Code == DefectCodes.LookAlikeNames));

    [CaseTheory("19_id_collision")]
    [InlineData("19_id_collision/hyph.csv")]
    public void Read_HyphensThatCollide_GiveAnIdEach(string file) =>
        Assert.Equal(3, HallText.SeatsOf(Read(file).Hall!).Select(static seat => seat.Id).Distinct().Count());

    [CaseTheory("05_odd_even", "06_non_ascii_digits")]
    [InlineData("05_odd_even/oddeven.csv", "05_odd_even/taken.txt")]
    [InlineData("06_non_ascii_digits/fw.csv", "06_non_ascii_digits/fwtaken.txt")]
    [InlineData("06_non_ascii_digits/ai.csv", "06_non_ascii_digits/aitaken.txt")]
    public void Compile_SeatsThatAreNotSideBySide_AreNoPair(string file, string taken)
    {
        var map = SeatMap.Compile(Read(file).Hall!);
        var sold = File.ReadLines(RepositoryFiles.SharedCase(taken)!).ToHashSet(StringComparer.Ordinal);
        int[] free = [.. HallText.SeatsOf(map.Hall).Where(seat => !sold.Contains(seat.Id.Value)).Select(seat =>
            map.TryGetIndex(seat.Id, out var index) ? index.Value : -1)];
        Assert.Equal(2, free.Length);
        Assert.NotEqual(1, Math.Abs(free[0] - free[1]));
    }

    [CaseTheory("13_csv_formula")]
    [InlineData("13_csv_formula/c16_inj.csv")]
    public void Write_CellsThatASpreadsheetRuns_AreTextAndComeBack(string file)
    {
        var hall = Read(file).Hall!;
        var text = ManifestCsv.ToText(hall);

        Assert.Contains("'=1+1,'-A,'@1", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1,'-A,'+2", text, StringComparison.Ordinal);
        Assert.Equal(text, ManifestCsv.ToText(ManifestCsv.Read(ManifestCsv.ToBytes(hall)).Hall!));
    }

    [CaseTheory("01_thousands", "09_blank_lines")]
    [InlineData("01_thousands/clp.csv", "CLP", false)]
    [InlineData("01_thousands/jpy.csv", "JPY", false)]
    [InlineData("01_thousands/idr.csv", "IDR", false)]
    [InlineData("01_thousands/huf.csv", "HUF", false)]
    [InlineData("01_thousands/eur.csv", "EUR", false)]
    [InlineData("01_thousands/eur2.csv", "EUR", false)]
    [InlineData("01_thousands/us.csv", "USD", false)]
    [InlineData("01_thousands/us2.csv", "USD", false)]
    [InlineData("09_blank_lines/pl6.csv", "EUR", true)]
    public void Read_PriceList_RefusesWhatMayBeThousands(string file, string currency, bool isRead)
    {
        using var stream = File.OpenRead(RepositoryFiles.SharedCase(file)!);
        var result = PriceListCsv.Read(stream, new PriceListReadOptions { Currency = Currency.Parse(currency) });

        Assert.Equal(isRead, result.Succeeded);
        Assert.All(result.Defects, static defect => Assert.StartsWith("line ", defect.Place, StringComparison.Ordinal));
    }

    private static HallReadResult Read(string file, HallReaderOptions? options = null)
    {
        using var stream = File.OpenRead(RepositoryFiles.SharedCase(file)!);
        return HallReader.Read(stream, options);
    }
}
