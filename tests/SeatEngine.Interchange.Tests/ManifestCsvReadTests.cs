using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Halls;

namespace SeatEngine.Interchange.Tests;

public sealed class ManifestCsvReadTests
{
    [Theory]
    [InlineData("section,seat\nA,1\n", "missing-column", "line 1", "row")]
    [InlineData("section,row\nA,1\n", "missing-column", "line 1", "seat")]
    [InlineData("section,row,seat,x\nA,1,1,0\n", "missing-column", "line 1", "x and y")]
    [InlineData("section,row,seat\nA,1,1\nA,1,2\nA,1,1\n", "duplicate-seat-id", "line 4", "line 2")]
    [InlineData("section,row,seat\nA,1,1\nA,1,\"2\nA,1,3\n", "bad-quoting", "line 3", "quote")]
    [InlineData("section,row,seat\nA,1,1\nA,1\n", "wrong-field-count", "line 3", "2 fields")]
    [InlineData("section,row,seat\nA,,1\n", "missing-value", "line 2", "row")]
    [InlineData("section,row,seat,x,y\nA,1,1,left,0\n", "bad-number", "line 2", "left")]
    [InlineData("section,row,seat,x,y\nA,1,1,NaN,0\n", "bad-number", "line 2", "NaN")]
    [InlineData("section,row,seat,x,y\nA,1,1,1e300,0\n", "bad-number", "line 2", "1e300")]
    [InlineData("section,row,seat,index\nA,1,1,one\n", "bad-number", "line 2", "one")]
    [InlineData("section,row,seat,wheelchair\nA,1,1,maybe\n", "bad-flag", "line 2", "maybe")]
    [InlineData("section,row,seat,features\nA,1,1,heated\n", "unknown-feature", "line 2", "heated")]
    [InlineData("section,row,seat\n", "no-seats", "line 1", "no seats")]
    [InlineData("", "empty-file", "line 1", "empty")]
    [InlineData("\n\n", "empty-file", "line 1", "empty")]
    public void Read_UnsoundFile_IsRefusedWithLineAndSentence(string text, string code, string place, string word)
    {
        var result = Read(text);

        Assert.Null(result.Hall);
        var defect = Assert.Single(result.Defects, defect => defect.Severity == DefectSeverity.Error);
        Assert.Equal((code, place), (defect.Code, defect.Place));
        Assert.Contains(word, defect.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", defect.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralBadLines_ReportsEach()
    {
        var result = Read("section,row,seat,x,y\nA,1,1,?,0\nA,1,2,0,0\nA,1,3,0\n,1,4,0,0\n");

        Assert.Equal(["line 2", "line 4", "line 5"], result.Defects.Select(defect => defect.Place));
    }

    [Fact]
    public void Read_RandomBytes_IsRefused()
    {
        var bytes = new byte[10_000];
        new Random(1).NextBytes(bytes);

        var result = ManifestCsv.Read(new MemoryStream(bytes));

        Assert.Equal("not-utf8-text", Assert.Single(result.Defects).Code);
    }

    [Fact]
    public void Read_InvalidCharacterOnAThirdLine_NamesTheLine()
    {
        byte[] bytes = [.. "section,row,seat\nA,1,1\nA,1,"u8, 0xFF, .. "\n"u8];

        Assert.Equal("line 3", Assert.Single(ManifestCsv.Read(new MemoryStream(bytes)).Defects).Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("section,row,seat\nA,1,")]
    [InlineData("section,row,seat\nA,1,\"")]
    public void Read_EndlessLine_IsRefusedBeforeItsEnd(string start)
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(start), (byte)'a');

        var result = ManifestCsv.Read(stream);

        Assert.Equal("line-too-long", Assert.Single(result.Defects).Code);
        Assert.InRange(stream.Passed, 1, 200_000);
    }

    [Fact]
    public void Read_EndlessFile_IsRefusedAtTheLimit()
    {
        using var stream = new EndlessStream("section,row,seat\n"u8.ToArray(), (byte)'\n');

        var result = ManifestCsv.Read(stream, new() { Limits = new() { MaxBytes = 1_000_000 } });

        Assert.Equal("file-too-large", Assert.Single(result.Defects).Code);
    }

    [Fact]
    public void Read_MoreSeatsThanAllowed_IsRefused()
    {
        var result = Read("section,row,seat\nA,1,1\nA,1,2\nA,1,3\n", new() { Limits = new() { MaxSeats = 2 } });

        Assert.Null(result.Hall);
        Assert.Equal("too-many-seats", Assert.Single(result.Defects).Code);
    }

    [Theory]
    [InlineData("section,row,seat,x_m,y_m\r\nA,1,1,0.5,1.5\r\nA,1,2,1,1.5\r\n")]
    [InlineData("\uFEFFsection,row,seat,x_m,y_m\nA,1,1,0.5,1.5\nA,1,2,1,1.5")]
    [InlineData("section;row;seat;x_m;y_m\nA;1;1;0,5;1,5\nA;1;2;1;1,5\n")]
    [InlineData("section\trow\tseat\tx_m\ty_m\nA\t1\t1\t0.5\t1.5\nA\t1\t2\t1\t1.5\n")]
    [InlineData("Block,ROW,Seat Number,x_m,y_m\n\"A\",\"1\",\"1\",0.5,1.5\n\n A , 1 , 2 ,1,1.5,,\n")]
    [InlineData("sep=;\nsection;row;seat;x_m;y_m\nA;1;1;0.5;1.5\nA;1;2;1;1.5\n")]
    public void Read_DialectsOfCsv_AreUnderstoodAlike(string text)
    {
        var hall = Sound(text);

        Assert.Equal(["A-1-1 0.5 1.5", "A-1-2 1 1.5"],
            HallText.SeatsOf(hall).Select(seat => FormattableString.Invariant($"{seat.Id} {seat.Position.X} {seat.Position.Y}")));
    }

    [Fact]
    public void Read_UnknownColumn_IsReportedAndNotUsed()
    {
        var result = Read("section,row,seat,price_usd,colour\nA,1,1,50,red\n");

        Assert.NotNull(result.Hall);
        Assert.All(result.Defects, defect => Assert.Equal(("unknown-column", DefectSeverity.Warning), (defect.Code, defect.Severity)));
        Assert.Equal(2, result.Defects.Length);
        Assert.Empty(result.Hall.Categories);
    }

    [Fact]
    public void Read_TierAlone_IsTheLevel()
    {
        var hall = Sound("section,row,seat,tier\nA,1,1,Balcony\n");

        Assert.Equal("Balcony", Assert.Single(hall.Levels).Name);
        Assert.Empty(hall.Categories);
    }

    [Fact]
    public void Read_TierBesideLevel_IsTheCategory()
    {
        var hall = Sound("section,row,seat,tier,level\nA,1,1,Gold,Balcony\n");

        Assert.Equal("Balcony", Assert.Single(hall.Levels).Name);
        Assert.Equal("Gold", Assert.Single(hall.Categories).Name);
    }

    [Fact]
    public void Read_TwoColumnsOfOneMeaning_UsesOneAndReportsTheOther()
    {
        var result = Read("section,row,seat_label,seat_number,category,zone\nA,1,1bis,7,Gold,Blue\n");

        Assert.Equal("A-1-1bis", Assert.Single(HallText.SeatsOf(result.Hall!)).Id.Value);
        Assert.Equal(["column-not-used", "column-not-used"], result.Defects.Select(defect => defect.Code));
    }

    [Fact]
    public void Read_SameSeatOnTwoLevels_GetsTheLevelOnlyThere()
    {
        var hall = Sound("level,section,row,seat\nfloor,A,1,1\nfloor,A,1,2\nbalcony,A,1,1\nbalcony,B,1,1\n");

        Assert.Equal(["A-1-2", "B-1-1", "balcony-A-1-1", "floor-A-1-1"],
            HallText.SeatsOf(hall).Select(seat => seat.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["B", "balcony-A", "floor-A"], hall.Sections.Select(section => section.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_IdColumn_IsTheId()
    {
        var hall = Sound("id,section,row,seat\nx9,A,1,1\n");

        Assert.Equal("x9", Assert.Single(HallText.SeatsOf(hall)).Id.Value);
    }

    [Fact]
    public void Read_PlanUnits_AreScaledToAUsualPitch()
    {
        var hall = Sound("section,row,seat,x,y\nA,1,1,0,0\nA,1,2,20,0\nA,1,3,40,0\nA,1,4,120,0\n");

        Assert.Equal([0, 0.55, 1.1, 3.3], HallText.SeatsOf(hall).Select(seat => seat.Position.X));
    }

    [Fact]
    public void Read_PlausibleMetresWithoutUnit_AreLeft()
    {
        var hall = Sound("section,row,seat,x,y\nA,1,1,0,0\nA,1,2,0.6,0\nA,1,3,1.2,0\n");

        Assert.Equal([0, 0.6, 1.2], HallText.SeatsOf(hall).Select(seat => seat.Position.X));
    }

    [Fact]
    public void Read_NoCoordinates_KeepsHolesOfTheIndexAndAislesBetweenSegments()
    {
        var hall = Sound("section,row,seat,index,segment\nA,1,1,1,a\nA,1,2,2,a\nA,1,3,4,a\nA,1,4,5,b\n");
        var x = HallText.SeatsOf(hall).Select(seat => seat.Position.X).ToList();

        Assert.True(hall.IsSchematic);
        Assert.Equal(0.55, x[1] - x[0], 6);
        Assert.Equal(1.1, x[2] - x[1], 6);
        Assert.Equal(1.65, x[3] - x[2], 6);
    }

    [Fact]
    public void Read_OddAndEvenLabelsWithCoordinates_SitInTheOrderOfTheirPlaces()
    {
        var hall = Sound("section,row,seat,x_m,y_m\nA,1,1,0.3,0\nA,1,2,-0.3,0\nA,1,3,0.9,0\nA,1,4,-0.9,0\nA,1,5,1.5,0\n");

        Assert.Equal(["4", "2", "1", "3", "5"], HallText.SeatsOf(hall).Select(seat => seat.Label));
    }

    [Fact]
    public void Read_FeatureColumns_BecomeFeatures()
    {
        var hall = Sound(
            "section,row,seat,wheelchair,companion_of,step_free,features,note\nA,1,1,1,,yes,,\nA,1,2,0,A-1-1,no,hearing_loop " +
            "removable,\nA,1,3,,,,,behind a pillar\n");
        var seats = HallText.SeatsOf(hall).ToList();

        Assert.Equal(SeatFeatures.WheelchairSpace | SeatFeatures.StepFree, seats[0].Features);
        Assert.Equal(SeatFeatures.Companion | SeatFeatures.HearingLoop | SeatFeatures.Removable, seats[1].Features);
        Assert.Equal(seats[0].Id, Assert.Single(seats[1].CompanionOf));
        Assert.Equal("behind a pillar", seats[2].Note);
    }

    [Fact]
    public void Read_IndexThatStartsAgainInEachSegment_OrdersBySegment()
    {
        var hall = Sound("section,row,seat,index,segment\nA,1,b1,1,2\nA,1,a2,2,1\nA,1,b2,2,2\nA,1,a1,1,1\n");

        Assert.Equal(["a1", "a2", "b1", "b2"], HallText.SeatsOf(hall).Select(seat => seat.Label));
    }

    [Fact]
    public void Read_CompanionColumnAlone_LinksToTheNearestWheelchairSpaceOfTheRow()
    {
        var result = Read("section,row,seat,wheelchair,companion\nA,1,1,1,0\nA,1,2,0,1\nA,1,3,0,1\nA,1,4,0,0\nA,1,5,1,0\nA,2,1,0,0\n");

        Assert.Equal(["A-1-2 A-1-1", "A-1-3 A-1-1"], HallText.SeatsOf(result.Hall!).Where(seat => !seat.CompanionOf.IsEmpty)
            .Select(seat => $"{seat.Id} {string.Join(',', seat.CompanionOf)}"));
        Assert.Contains(result.Notes, note => note.Code == "companions-linked");
        Assert.Equal("section A, row 1, seat 5", Assert.Single(result.Defects).Place);
    }

    [Fact]
    public void Read_CompanionWithoutAWheelchairSpaceInItsRow_IsRefusedStrictly() =>
        Assert.Equal(DefectCodes.CompanionWithoutWheelchairSpace,
            Assert.Single(Read("section,row,seat,companion\nA,1,1,1\nA,1,2,0\n").Defects).Code);

    [Theory]
    [InlineData("10bis", true)]
    [InlineData("10 bis", true)]
    [InlineData("10.BIS", true)]
    [InlineData("bis", false)]
    [InlineData("Abis", false)]
    [InlineData("10", false)]
    public void Read_BisLabel_FoldsDown(string label, bool expected) =>
        Assert.Equal(expected,
            Assert.Single(HallText.SeatsOf(Sound($"section,row,seat\nA,1,{label}\n"))).Features.HasFlag(SeatFeatures.FoldDown));

    [Fact]
    public void Read_FacingStands_LookToTheirMiddle()
    {
        var text = new StringBuilder("section,row,seat,x_m,y_m\n");
        for (var row = 1; row <= 5; row++)
        {
            for (var seat = 1; seat <= 8; seat++)
            {
                text.Append(FormattableString.Invariant(
                    $"N,{row},{seat},{seat * 0.5},{-10 - row}\nS,{row},{seat},{seat * 0.5},{10 + row}\n"));
            }
        }

        var hall = Sound(text.ToString());

        Assert.Equal(0, hall.FocalPoint!.Value.Y, 6);
        Assert.Equal(2.25, hall.FocalPoint!.Value.X, 6);
    }

    [PlanTheory("hope-theater", "french-odd-even-theatre", "riethsporthalle", "serpentine-school-hall")]
    [InlineData("hope-theater")]
    [InlineData("french-odd-even-theatre")]
    [InlineData("riethsporthalle")]
    [InlineData("serpentine-school-hall")]
    public void Read_LinesInAnyOrder_GivesTheSameHall(string plan)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFiles.SharedPlan(plan)!, "seats.csv"));
        var expected = HallText.Of(Read(string.Join('\n', lines), new() { Lenient = true }).Hall!);

        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var shuffled = lines[1..];
            new Random(seed).Shuffle(shuffled);
            return expected == HallText.Of(Read(string.Join('\n', shuffled.Prepend(lines[0])), new() { Lenient = true }).Hall!);
        }).Check(Cases.Of(20));
    }

    private static Hall Sound(string text)
    {
        var result = Read(text);
        Assert.DoesNotContain(result.Defects, defect => defect.Severity == DefectSeverity.Error);
        return result.Hall!;
    }

    private static HallReadResult Read(string text, ManifestReadOptions? options = null) =>
        ManifestCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), options);
}
