using System.Globalization;
using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests;

public sealed class ManifestCsvWriteTests
{
    [PlanTheory("hope-theater", "riethsporthalle", "french-odd-even-theatre", "serpentine-school-hall")]
    [InlineData("hope-theater")]
    [InlineData("riethsporthalle")]
    [InlineData("french-odd-even-theatre")]
    [InlineData("serpentine-school-hall")]
    public void Write_MeasuringHall_ReadsBackAsTheSameHall(string plan)
    {
        using var file = File.OpenRead(Path.Combine(RepositoryFiles.SharedPlan(plan)!, "seats.csv"));
        var hall = ManifestCsv.Read(file, new() { Lenient = true, Name = plan }).Hall!;

        Assert.Equal(HallText.Of(hall), HallText.Of(RoundTrip(hall)));
    }

    [Fact]
    public void Write_HallWithAllThatAManifestSays_ReadsBackSeatBySeat()
    {
        var hall = Rich();

        var copy = RoundTrip(hall);

        Assert.Equal(Seats(hall), Seats(copy));
        Assert.Equal(["floor", "balcony"], copy.Levels.Select(level => level.Id.Value));
        Assert.Equal(hall.Sections[0].Boxes[0].Label, copy.Sections[0].Boxes[0].Label);
        Assert.Equal(hall.Sections[0].Tables[0].Seats.Select(seat => seat.Id), copy.Sections[0].Tables[0].Seats.Select(seat => seat.Id));
    }

    [Fact]
    public void Write_TwiceOver_GivesTheSameBytes() => Assert.Equal(Bytes(Rich()), Bytes(RoundTrip(Rich())));

    [Fact]
    public void Write_WhatAManifestCannotSay_IsListed()
    {
        var hall = Rich() with { Rankings = [new RankingDefinition { Name = "ours" }] };

        var notes = ManifestCsv.Write(hall, new MemoryStream());

        Assert.All(notes, note => Assert.Equal("not-in-format", note.Code));
        Assert.Contains(notes, note => note.Message.Contains("rankings", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Message.Contains("tables", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_LabelsThatNeedQuotes_ReadBack()
    {
        var hall = OneRow(Seat("a,1", 1, "1, \"left\""), Seat("b;2", 2, "2;"));

        Assert.Equal(Seats(hall), Seats(RoundTrip(hall)));
    }

    [Fact]
    public void Write_LineBreakInANote_BecomesASpace()
    {
        var hall = OneRow(Seat("a", 1, "1") with { Note = "behind\r\na pillar" });

        Assert.Equal("behind a pillar", HallText.SeatsOf(RoundTrip(hall)).Single().Note);
    }

    [Fact]
    public void Read_EachFormatByContent_IsTheSameHall()
    {
        var hall = OneRow(Seat("a", 1, "1"), Seat("b", 2, "2"));

        Assert.Equal(HallFormat.Csv, HallReader.Detect(Bytes(hall)));
        Assert.Equal(HallFormat.Native, HallReader.Detect(HallFile.ToBytes(hall)));
        Assert.Equal(Seats(hall), Seats(HallReader.Read(new MemoryStream(Bytes(hall))).Hall!));
        Assert.Equal(Seats(hall), Seats(HallReader.Read(new MemoryStream(HallFile.ToBytes(hall))).Hall!));
    }

    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("<svg/>", "no-seats")]
    [InlineData("<html/>", "unknown-format")]
    [InlineData("{\"a\":1}", "unknown-format")]
    [InlineData("[1,2]", "unknown-format")]
    [InlineData("{\"a\":", "json-syntax")]
    [InlineData("hello", "missing-column")]
    public void Read_FileOfNoHall_SaysSo(string text, string code)
    {
        var result = HallReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.Null(result.Hall);
        Assert.Equal(code, result.Defects.First(defect => defect.Severity == DefectSeverity.Error).Code);
    }

    [Fact]
    public void Read_NativeHallWithADefect_IsRefusedStrictlyAndMendedLeniently()
    {
        var bytes = HallFile.ToBytes(OneRow(Seat("a", 1, "1"), Seat("a", 2, "2")));

        var strict = HallReader.Read(new MemoryStream(bytes));
        var lenient = HallReader.Read(new MemoryStream(bytes), new() { Lenient = true });

        Assert.Null(strict.Hall);
        Assert.Equal(DefectCodes.DuplicateSeatId, Assert.Single(strict.Defects).Code);
        Assert.Equal(["a", "a~2"], HallText.SeatsOf(lenient.Hall!).Select(seat => seat.Id.Value));
    }

    [Theory]
    [InlineData("hall.csv", HallFormat.Csv)]
    [InlineData("out/HALL.JSON", HallFormat.Native)]
    [InlineData("a.pretix.json", HallFormat.PretixPlan)]
    [InlineData("a.geojson", HallFormat.GeoJson)]
    [InlineData("a.txt", null)]
    public void FormatOf_FileName_GoesByItsEnd(string name, HallFormat? format) => Assert.Equal(format, HallWriter.FormatOf(name));

    [Law(200)]
    public bool Write_AnyHall_ReadsBackSeatBySeat(int seed)
    {
        var hall = Any(new Random(seed));
        return Seats(hall).SequenceEqual(Seats(RoundTrip(hall)));
    }

    // Names of all that a spreadsheet trips over; places on a grid, so that no two seats stand in one.
    private static Hall Any(Random random)
    {
        string[] words =
            ["1", "2", "10", "A", "AA", "a,b", "c;d", "say \"x\"", "'", "é", "座", "🎭", "12bis", "-1", "=1+1", "x|y", "0.5", "yes"];
        string[] parts = ["", "L", "R", "1"];
        var (id, row) = (0, 0);
        return new Hall
        {
            Name = "Any",
            IsSchematic = random.Next(4) == 0,
            Levels = [.. Enumerable.Range(0, random.Next(3)).Select(i => new Level { Id = new("level " + i), Name = "level " + i })],
            Categories = [new Category { Id = new("gold"), Name = "gold" }],
            Sections = [.. Enumerable.Range(0, random.Next(1, 4)).Select(s => new Section
            {
                Id = new(words[s] + s),
                Name = words[random.Next(words.Length)] + s,
                Rows = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => AnyRow())],
            })],
        };

        Row AnyRow()
        {
            var y = ++row * 0.9;
            return new Row
            {
                Label = words[random.Next(words.Length)] + row,
                Seats = [.. Enumerable.Range(0, random.Next(1, 8)).Select(i => new Seat
                {
                    Id = new(words[random.Next(words.Length)].Replace('|', '/') + ++id),
                    Label = words[random.Next(words.Length)] + i,
                    Position = new PlanPoint((i * 0.6) + (random.Next(100) / 1000.0), y, random.Next(3)).Rounded(),
                    Features = (SeatFeatures)(random.Next(1 << 12) & ~(int)SeatFeatures.Companion),
                    Category = random.Next(2) == 0 ? new PriceZoneId("gold") : null,
                    Segment = parts[random.Next(parts.Length)] is { Length: > 0 } part ? part : null,
                    Note = random.Next(5) == 0 ? words[random.Next(words.Length)] : null,
                })],
            };
        }
    }

    private static Hall Rich()
    {
        var wheelchair = Seat("w", 1, "W1") with { Features = SeatFeatures.WheelchairSpace | SeatFeatures.StepFree };
        var companion = Seat("c", 2, "W1c") with { Features = SeatFeatures.Companion, CompanionOf = [wheelchair.Id] };
        return new Hall
        {
            Name = "Rich",
            Levels = [new Level { Id = new("floor"), Name = "floor" }, new Level { Id = new("balcony"), Name = "balcony" }],
            Categories = [new Category { Id = new("gold"), Name = "Gold", Color = "#ffcc00" },
                new Category { Id = new("blue"), Name = "blue" }],
            Sections =
            [
                new Section
                {
                    Id = new("P"),
                    Name = "Parquet",
                    Level = new LevelId("floor"),
                    Category = new PriceZoneId("gold"),
                    Rows =
                    [
                        new Row { Label = "1", Seats = [wheelchair, companion, Seat("1-9", 3, "9bis") with { Segment = "x" },
                            Seat("1-2", 4, "2") with { Segment = "x", Category = new PriceZoneId("blue") }] },
                        new Row { Label = "2", Seats = [Seat("2-1", 1, "1", 2) with { NextNeighbour = new SeatId("2-3") }, Seat("2-3", 2,
                            "3", 2), Seat("t", 3, "T", 2) with { Replaces = [new("2-1"), new("2-3")], Note = "on request" }] },
                    ],
                    Boxes = [new Box { Label = "Royal", Seats = [Seat("r1", 11, "1"), Seat("r2", 12, "2")] }],
                    Tables = [new HallTable { Label = "T1", Seats = [Seat("t1", 21, "1"), Seat("t2", 22, "2"), Seat("t3", 22, "3", 2)],
                        Centre = new(21.5, 1.5) }],
                },
                new Section { Id = new("B"), Name = "Balcony", Level = new LevelId("balcony"),
                    Rows = [new Row { Label = "1", Seats = [Seat("b1", 1, "1", 9) with { Position = new(0.5, 9, 4.125) }] }] },
            ],
        };
    }

    private static Seat Seat(string id, int place, string label, double y = 1) =>
        new() { Id = new(id), Label = label, Position = new(place * 0.5, y) };

    private static Hall OneRow(params Seat[] seats) => new()
    {
        Name = "One row",
        Sections = [new Section { Id = new("A"), Name = "A", Rows = [new Row { Label = "1", Seats = [.. seats] }] }],
    };

    private static IEnumerable<string> Seats(Hall hall) => hall.Sections.SelectMany(section =>
        section.Rows.SelectMany(row => row.Seats.Select(seat => Line(section, row.Label, seat)))
            .Concat(section.Boxes.SelectMany(box => box.Seats.Select(seat => Line(section, box.Label, seat))))
            .Concat(section.Tables.SelectMany(table => table.Seats.Select(seat => Line(section, table.Label, seat)))))
                .Order(StringComparer.Ordinal);

    private static string Line(Section section, string row, Seat seat) => string.Create(CultureInfo.InvariantCulture,
        $"{seat.Id} {section.Level} {section.Name} {row} {seat.Label} {seat.Position.X:0.000} {seat.Position.Y:0.000} " +
            $"{seat.Position.Z:0.000} {seat.Features} {seat.Category ?? section.Category} {seat.Segment} {seat.NextNeighbour} " +
            $"{string.Join(',', seat.CompanionOf)} {string.Join(',', seat.Replaces)} {seat.Note}");

    private static byte[] Bytes(Hall hall)
    {
        using var stream = new MemoryStream();
        ManifestCsv.Write(hall, stream);
        return stream.ToArray();
    }

    private static Hall RoundTrip(Hall hall)
    {
        var result = ManifestCsv.Read(new MemoryStream(Bytes(hall)), new() { Name = hall.Name, Lenient = true });
        Assert.NotNull(result.Hall);
        return result.Hall;
    }
}
