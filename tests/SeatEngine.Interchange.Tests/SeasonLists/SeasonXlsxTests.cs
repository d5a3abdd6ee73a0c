using System.Collections.Immutable;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Seasons;
using SeatEngine.Testing;

namespace SeatEngine.Interchange.Tests.SeasonLists;

/// <summary>Seasons as workbooks: what is written reads back, and what is wrong is told by sheet and row.</summary>
public sealed class SeasonXlsxTests
{
    private static readonly string[] Sheets =
        ["Season", "Series", "Titles", "Performances", "On sale", "Price sheets", "Packages", "Groups", "Waves"];

    private static readonly Season Concerts =
        SeasonFile.Read(File.ReadAllBytes(RepositoryFiles.Full("samples/seasons/concert-season.json"))).Season!;

    [Fact]
    public void ToBytes_OfASeason_ReadsBackTheSameAndIsTheSameAgain()
    {
        var bytes = SeasonXlsx.ToBytes(Concerts);
        var read = SeasonXlsx.Read(bytes);

        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal(SeasonFile.ToText(Concerts), SeasonFile.ToText(read.Season));
        Assert.Equal(bytes, SeasonXlsx.ToBytes(read.Season));
        using MemoryStream stream = new(bytes);
        Assert.True(SeasonXlsx.Read(stream).Succeeded);
    }

    [Fact]
    public void ToBytes_OfASeasonWithEveryMember_ReadsBackTheSame()
    {
        var season = Season.Of(Concerts.Definition with
        {
            Doors = TimeSpan.FromMinutes(45),
            Titles =
            [
                .. Concerts.Definition.Titles.Select(static (title, at) => title with
                {
                    Lasts = at == 0 ? TimeSpan.FromHours(2) : null,
                    Use = at == 1 ? new HouseUse { SetUp = new("stage-out@2"), Zones = new("gala") } : title.Use,
                    Performances =
                    [
                        .. title.Performances.Select((night, which) => at > 0 || which > 0 ? night : night with
                        {
                            Code = new("OPEN"),
                            Status = PerformanceStatus.Tentative,
                            Use = new HouseUse { Holds = new("press") },
                            OnSale = [new(SaleKind.Singles, new DateTime(2026, 9, 1, 9, 0, 0)) { Channels = [new("web"), new("phone")] }],
                        }),
                    ],
                }),
            ],
            Packages =
            [
                Concerts.Definition.Packages[0],
                new(new("ONE"), "One") { Groups = [new() { Performances = [new("OPEN"), new("C02F")] }] },
            ],
            Waves = [new("first", new DateOnly(2026, 4, 1)) { Packages = [new("F12"), new("ONE")] }],
        });

        Assert.Equal(SeasonFile.ToText(season), SeasonFile.ToText(SeasonXlsx.Read(SeasonXlsx.ToBytes(season)).Season!));
    }

    [Fact]
    public void Read_OfWrongCells_TellsThemBySheetAndRow()
    {
        var read = SeasonXlsx.Read(Changed(static (sheet, row, column, text) => (sheet, row, column) switch
        {
            ("Performances", 3, "at") => "tomorrow",
            ("Performances", 5, "title") => "C99",
            ("Price sheets", 2, "amount") => "1,5",
            ("Groups", 2, "series") => "F; Q",
            _ => text,
        }));
        Assert.False(read.Succeeded);
        Assert.Equal([("unknown-title", "sheet 'Performances', row 5")],
            read.Defects.Select(static defect => (defect.Code, defect.Place)));

        read = SeasonXlsx.Read(Changed(static (sheet, row, column, text) => (sheet, row, column) switch
        {
            ("Performances", 3, "at") => "tomorrow",
            ("Price sheets", 2, "amount") => "1,5",
            ("Season", 2, "currency") => "XXQ",
            _ => text,
        }));
        Assert.Contains(read.Defects, static defect => defect is { Code: "bad-time", Place: "sheet 'Performances', row 3: at" });
        Assert.Contains(read.Defects, static defect => defect is { Code: "bad-amount", Place: "sheet 'Price sheets', row 2: amount" });
        Assert.Contains(read.Defects, static defect => defect is { Code: "unknown-currency", Place: "sheet 'Season', row 2" });
    }

    [Fact]
    public void Read_OfSheetsAndColumnsLeftOut_TakesWhatIsThere()
    {
        var small = ReportXlsx.ToBytes(
        [
            Table("Season", ["Id", "Name", "time zone", "currency", "hall", "prices", "colour"],
                ["S", "Small", "Europe/Zurich", "CHF", "main", "book", "red"]),
            Table("Titles", ["code"], ["T1"]),
            Table("Performances", ["title", "at", "code"], ["T1", "2027-09-17 19:30", "N1"]),
        ]);

        var read = SeasonXlsx.Read(small);

        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal(new DateTime(2027, 9, 17, 19, 30, 0), Assert.Single(read.Season.Nights).At);
        Assert.Equal("unknown-column", Assert.Single(read.Defects).Code);
        Assert.Equal("no-such-sheet", SeasonXlsx.Read(ReportXlsx.ToBytes([Table("Titles", ["code"], ["T1"])])).Defects[0].Code);
    }

    [Fact]
    public void ToBytes_OfACodeWithASemicolon_IsRefused()
    {
        var season = Season.Of(Concerts.Definition with
        {
            OnSale = [new(SaleKind.Singles, new DateTime(2026, 1, 1)) { Channels = [new("a;b")] }],
        });

        Assert.Throws<ArgumentException>(() => SeasonXlsx.ToBytes(season));
    }

    [Law(100)]
    public void Read_OfAFileWithDamage_NeverThrows(int seed)
    {
        var random = new Random(seed);
        var bytes = SeasonXlsx.ToBytes(Concerts);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        var read = SeasonXlsx.Read(bytes.AsSpan(0, random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length));

        Assert.Equal(read.Succeeded, read.Defects.All(static defect => defect.Severity != DefectSeverity.Error));
    }

    [Law(60)]
    public void Read_OfStrangeCells_IsASeasonOrDefects(int seed)
    {
        var random = new Random(seed);
        string[] strange = ["", "-1", "9999-12-31T23:59", "0001-01-01T00:00", "=1+1", "a@-1", "P99999999D", new('x', 300), ";;", "1e9"];
        var read = SeasonXlsx.Read(Changed((_, row, _, text) =>
            row > 1 && random.Next(200) == 0 ? strange[random.Next(strange.Length)] : text));

        Assert.True(read.Succeeded || !read.Defects.IsEmpty);
    }

    private static ReportTable Table(string name, string[] columns, params string[][] rows) =>
        new(name, [.. columns.Select(static column => new ReportColumn(column, TableCellKind.Text))],
            [.. rows.Select(static row => row.ToImmutableArray())]);

    /// <summary>The workbook of the concerts with other cells.</summary>
    private static byte[] Changed(Func<string, int, string, string, string> change)
    {
        var bytes = SeasonXlsx.ToBytes(Concerts);
        return ReportXlsx.ToBytes(
        [
            .. Sheets.Select(sheet =>
            {
                var rows = XlsxTable.Read(bytes, sheet);
                var names = rows[0];
                return Table(sheet, [.. names], [.. rows.Skip(1).Select((row, at) => (string[])
                    [.. names.Select((name, column) => change(sheet, at + 2, name, column < row.Length ? row[column] : ""))])]);
            }),
        ]);
    }
}
