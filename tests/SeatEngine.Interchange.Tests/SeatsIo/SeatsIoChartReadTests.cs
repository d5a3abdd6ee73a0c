using System.Text;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Interchange.Tests.SeatsIo;

/// <summary>Charts made for one thing each.</summary>
public sealed class SeatsIoChartReadTests
{
    private const string Categories = """ "categories":{"list":[{"label":"Stalls","key":1,"color":"#ABC"},{"label":"Circle","key":"two"}]} """;

    [Fact]
    public void Read_FloorsAndZones_BecomeLevelsAndSeatingZones()
    {
        var hall = ReadHall("""
            {"name":"House",@categories,"zones":{"list":[{"key":"z","label":"Zone Z","focalPoint":{"x":20,"y":0}}]},
             "subChartFloors":[
              {"floorName":"1","floorDisplayName":"Ground","focalPoint":{"x":40,"y":0},"sections":[
               {"label":"S","categoryKey":1,"zone":"z","topLeft":{"x":100,"y":200},"subChart":{"rows":[{"label":"A","seats":[{"x":0,"y":20,"label":"1"},{"x":20,"y":20,"label":"2"}]}]}}]},
              {"floorName":"2","rows":[{"label":"A","categoryKey":"two","seats":[{"x":0,"y":0,"label":"1"},{"x":20,"y":0,"label":"2","categoryKey":1}]}]}]}
            """);

        Assert.Equal(["1 Ground", "2 2"], hall.Levels.Select(level => $"{level.Id} {level.Name}"));
        Assert.Equal(new SeatingZoneId("z"), hall.Sections[0].Zone);
        Assert.Equal(0.55, hall.Zones[0].FocalPoint!.Value.X, 3);
        Assert.Equal(1.1, hall.FocalPoint!.Value.X, 3);
        Assert.Equal("S S-A-1", $"{hall.Sections[0].Name} {hall.Sections[0].Rows[0].Seats[0].Id}");
        Assert.Equal(2.75, hall.Sections[0].Rows[0].Seats[0].Position.X, 3);
        Assert.Equal(6.05, hall.Sections[0].Rows[0].Seats[0].Position.Y, 3);
        Assert.Equal(new LevelId("2"), hall.Sections[1].Level);
        var map = SeatMap.Compile(hall);
        Assert.Equal(["Stalls", "Circle", "Stalls"], new[] { "S-A-1", "A-1", "A-2" }.Select(id => map.TryGetIndex(new(id), out var seat)
            ? map.CategoryOf(seat)!.Value.Value : "none"));
    }

    [Fact]
    public void Read_Booth_IsABoxOfOneSoldWhole()
    {
        var hall = ReadHall("""{"name":"Fair",@categories,"subChart":{"booths":[{"label":"B1","categoryKey":1,"center":{"x":40,"y":40},"width":40,"height":20}]}}""");

        var box = Assert.Single(hall.Sections[0].Boxes);
        Assert.Equal(BookingMode.Whole, box.Booking);
        Assert.Equal("B1", Assert.Single(box.Seats).Id.Value);
        Assert.Equal(4, box.Outline.Length);
    }

    [Fact]
    public void Read_CompanionSeat_AccompaniesTheNearestWheelchairSpaceOfItsRow()
    {
        var hall = ReadHall("""
            {"name":"H",@categories,"subChart":{"rows":[{"label":"A","categoryKey":1,"seats":[
              {"x":0,"y":0,"label":"1","companionSeat":true,"semiAmbulatorySeat":true},{"x":20,"y":0,"label":"2","accessible":true},
              {"x":40,"y":0,"label":"3","restrictedView":true}]}]}}
            """);

        var seats = hall.Sections[0].Rows[0].Seats;
        Assert.Equal(new SeatId("A-2"), Assert.Single(seats[0].CompanionOf));
        Assert.Equal(SeatFeatures.Companion | SeatFeatures.TransferArm, seats[0].Features);
        Assert.Equal(SeatFeatures.RestrictedView, seats[2].Features);
    }

    [Fact]
    public void Read_RoundTableWithAnOpenSpace_IsOpenWhereTheGapIs()
    {
        var hall = ReadHall("""
            {"name":"H",@categories,"subChart":{"tables":[{"label":"T","type":"round","radius":20,"openSpaces":1,"categoryKey":1,"center":{"x":0,"y":0},"seats":[
              {"x":0,"y":-30,"label":"1"},{"x":30,"y":0,"label":"2"},{"x":0,"y":30,"label":"3"}]}]}}
            """);

        var table = Assert.Single(hall.Sections[0].Tables);
        Assert.Equal(2, Assert.Single(table.OpenAfter));
        Assert.Equal(SeatRunKind.Line, Assert.Single(SeatMap.Compile(hall).Runs).Kind);
    }

    [Fact]
    public void Read_RectangularTable_PutsChairsRoundItInOrder()
    {
        var hall = ReadHall("""
            {"name":"H",@categories,"subChart":{"tables":[{"label":"T","type":"rectangular","width":60,"height":30,"categoryKey":1,"bookAsAWhole":true,"center":{"x":30,"y":15},"seats":[
              {"x":10,"y":-10,"label":"1"},{"x":30,"y":-10,"label":"2"},{"x":50,"y":-10,"label":"3"},
              {"x":10,"y":40,"label":"4"},{"x":30,"y":40,"label":"5"},{"x":50,"y":40,"label":"6"}]}]}}
            """);

        Assert.Equal(["1", "2", "3", "6", "5", "4"], hall.Sections[0].Tables[0].Seats.Select(seat => seat.Label));
        Assert.Equal(BookingMode.Whole, hall.Sections[0].Tables[0].Booking);
    }

    [Fact]
    public void Read_AreaInASection_BearsItsFullLabelAndNeedsNoSeats()
    {
        var hall = ReadHall("""
            {"name":"H",@categories,"subChart":{"sections":[{"label":"Pit","categoryKey":1,"topLeft":{"x":10,"y":10},"subChart":{"generalAdmissionAreas":[
              {"label":"G","displayLabel":"Standing","capacity":50,"variableOccupancy":true,"minOccupancy":2,"maxOccupancy":6,"bookAsAWhole":true,"center":{"x":10,"y":10},"width":20,"height":10,"type":"rectangle"}]}}]}}
            """);

        Assert.Empty(hall.Sections);
        var area = Assert.Single(hall.Areas);
        Assert.Equal("Pit-G Standing 50 2 6 Whole Stalls",
            $"{area.Id} {area.Name} {area.Capacity} {area.MinOccupancy} {area.MaxOccupancy} {area.Booking} {area.Category}");
        Assert.Equal(0.55, area.Centre.X, 3);
    }

    [Fact]
    public void Read_ObjectsWithAndWithoutLabels_PrintTheDisplayedOne()
    {
        var hall = ReadHall("""{"name":"H",@categories,"subChart":{"rows":[{"label":"A","displayLabel":"Row A","sectionLabel":"L","sectionDisplayedLabel":"Left","categoryKey":1,"seats":[{"x":0,"y":0,"label":"1","displayLabel":"I"}]}]}}""");

        Assert.Equal("Left Row A I L-A-1", $"{hall.Sections[0].Name} {hall.Sections[0].Rows[0].Label} " +
            $"{hall.Sections[0].Rows[0].Seats[0].Label} {hall.Sections[0].Rows[0].Seats[0].Id}");
    }

    [Theory]
    [InlineData("""{"subChart":{"rows":[{"label":"A","seats":{}}]}}""", "wrong-type", "line 1, byte 43")]
    [InlineData("""{"subChart":{"rows":[{"label":"A","seats":[{"x":0,"label":"1"}]}]}}""", "missing-member", "line 1, byte 44")]
    [InlineData("""{"subChart":{"rows":[""", "json-syntax", "line 1, byte 22")]
    [InlineData("[]", "wrong-type", "line 1, byte 1")]
    [InlineData("""{"subChart":null}""", "unknown-format", "line 1, byte 1")]
    [InlineData("""{"subChart":{"focalPoint":{"x":1e300,"y":0}}}""", "number-out-of-range", "line 1, byte 32")]
    [InlineData("""{"subChart":{},"name":"\ud800"}""", "invalid-text", "line 1, byte 23")]
    public void Read_BrokenForm_IsRefusedAtItsByte(string text, string code, string place)
    {
        var result = SeatsIoChart.Read(Encoding.UTF8.GetBytes(text));

        Assert.Null(result.Hall);
        Assert.Equal($"{code} {place}", $"{Assert.Single(result.Defects).Code} {result.Defects[0].Place}");
    }

    [Fact]
    public void Read_MoreSeatsThanTheLimit_IsRefused()
    {
        var text = """{"subChart":{"rows":[{"label":"A","seats":[{"x":0,"y":0,"label":"1"},{"x":20,"y":0,"label":"2"}]}]}}""";
        var result = SeatsIoChart.Read(Encoding.UTF8.GetBytes(text), new() { Lenient = true, Limits = new() { MaxSeats = 1 } });

        Assert.Null(result.Hall);
        Assert.Contains(result.Defects, defect => defect.Code == "too-many-seats");
    }

    [Fact]
    public void Read_LabelTooLongForAnId_IsCutBetweenCharacters()
    {
        // Two seats of one name, 149 characters of two halves each: what is cut, and cut again for the copy, is still text.
        var label = string.Concat(Enumerable.Repeat("\U0001F3AD", 149));
        var text = """{"subChart":{"rows":[{"label":"A","seats":[{"x":0,"y":0,"label":"@"},{"x":20,"y":0,"label":"@"}]}]}}""".Replace("@", label, StringComparison.Ordinal);
        var hall = SeatsIoChart.Read(Encoding.UTF8.GetBytes(text), new() { Lenient = true }).Hall!;

        Assert.All(HallText.SeatsOf(hall), seat => Assert.InRange(seat.Id.Value.Length, 190, 200));
        Assert.All(HallText.SeatsOf(hall),
            seat => Assert.Equal(seat.Id.Value, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(seat.Id.Value))));
        Assert.True(HallReader.Read(new MemoryStream(Files.HallFile.ToBytes(hall)), new() { Lenient = true }).Succeeded);
    }

    [Fact]
    public void Read_ScaleThatIsNone_IsMisuse()
    {
        Assert.Throws<ArgumentException>("options", () => SeatsIoChart.Read(Array.Empty<byte>(), new() { MetresPerUnit = 0 }));
    }

    private static Hall ReadHall(string text)
    {
        var result = SeatsIoChart.Read(Encoding.UTF8.GetBytes(text.Replace("@categories", Categories, StringComparison.Ordinal)));
        Assert.True(result.Succeeded, string.Join('\n', result.Defects));
        return result.Hall!;
    }
}
