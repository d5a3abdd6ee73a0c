using System.Globalization;
using SeatEngine.Allocation;
using SeatEngine.Halls;
using SeatEngine.Layout;
using SeatEngine.Maps;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Allocation;

public class GroupFieldTests
{
    [Theory]
    [InlineData(1, "A1 A2 A3 | A5 | B2 B3 B4 B5 | TABLE2 TABLE3 TABLE4 TABLE5 | box BOX1 BOX3 BOX4")]
    [InlineData(2, "A1 A2 A3 | B2 B3 B4 B5 | TABLE2 TABLE3 TABLE4 TABLE5 | box BOX1 BOX3 BOX4")]
    [InlineData(4, "B2 B3 B4 B5 | TABLE2 TABLE3 TABLE4 TABLE5")]
    [InlineData(5, "")]
    [InlineData(0, "A1 A2 A3 | A5 | B2 B3 B4 B5 | TABLE2 TABLE3 TABLE4 TABLE5 | box BOX1 BOX3 BOX4")]
    public void Stretches_OfRowsABoxAndATable_AreThoseLongEnough(int least, string expected) =>
        Assert.Equal(expected, Text(Field(least, "A1 A2 A3 A5 B2 B3 B4 B5 BOX1 BOX3 BOX4 TABLE2 TABLE3 TABLE4 TABLE5")));

    [Theory]
    [InlineData("TABLE1 TABLE2 TABLE3 TABLE4 TABLE5", "closed TABLE1 TABLE2 TABLE3 TABLE4 TABLE5")]
    [InlineData("TABLE1 TABLE2 TABLE4 TABLE5", "TABLE4 TABLE5 TABLE1 TABLE2")]
    [InlineData("TABLE1 TABLE3 TABLE4", "TABLE3 TABLE4 | TABLE1")]
    [InlineData("TABLE1 TABLE2 TABLE3 TABLE4", "TABLE1 TABLE2 TABLE3 TABLE4")]
    [InlineData("TABLE2 TABLE5", "TABLE2 | TABLE5")]
    public void Stretches_OfATable_GoOnBehindItsLastChair(string free, string expected) => Assert.Equal(expected, Text(Field(1, free)));

    [Fact]
    public void Stretches_EachSeat_IsAtItsPlaceWithItsQuality()
    {
        var field = Field(2, "A1 A2 A3 B1 B3 B4 B5 TABLE4 TABLE5 TABLE1");

        Assert.Equal(9, field.Count);
        foreach (var stretch in field.Span)
        {
            for (var seat = stretch.At; seat < stretch.At + stretch.Length; seat++)
            {
                var slot = new SeatIndex(field.SlotAt(seat));
                Assert.Equal(field.Map.PositionOf(slot), field.PositionAt(seat));
                Assert.Equal(field.Ranking.QualityOf(slot), field.QualityAt(seat));
            }
        }
    }

    [Fact]
    public void Stretches_MiddleAndReach_HoldAllSeats()
    {
        var field = Field(1, "A1 A2 A3 A4 B1 B2 BOX1 BOX2 BOX3 TABLE1 TABLE2 TABLE3 TABLE4 TABLE5");

        // The seat after the middle is the middle; a box reaches to its farthest chair, which is neither the first nor the last.
        Assert.Equal(
            ["0 3 reach 1", "-0.5 4 reach 0.5", "3.191 3.412 reach 1.902", "8.5 3 reach 2.062"],
            field.Stretches.Select(static stretch => string.Create(CultureInfo.InvariantCulture,
                $"{stretch.Middle.X:0.###} {stretch.Middle.Y:0.###} reach {stretch.Reach:0.###}")));
    }

    private static GroupField Field(int least, string free)
    {
        static Seat Chair(string id, int number, double x, double y) => TestHalls.Seat(id, number, x, y);
        var map = SeatMap.Compile(new Hall
        {
            Name = "mixed",
            FocalPoint = new PlanPoint(0, 0),
            Sections =
            [
                TestHalls.Section("Stalls", [TestHalls.Row("A", 0, 5), TestHalls.Row("B", 1, 5)]),
                new Section
                {
                    Id = new SectionId("Z"),
                    Name = "Z",
                    Boxes = [new Box { Label = "1",
                        Seats = [Chair("BOX1", 1, 8, 3), Chair("BOX2", 2, 8.5, 3), Chair("BOX3", 3, 9, 5), Chair("BOX4", 4, 9, 3)] }],
                    Tables = [new HallTable { Label = "T", Seats = [.. Enumerable.Range(1, 5).Select(static number =>
                        Chair($"TABLE{number}", number, 4 + Math.Cos(number * Math.Tau / 5), 4 + Math.Sin(number * Math.Tau / 5)))] }],
                },
            ],
        });
        return new GroupField(map, map.PrimaryRanking, TestHalls.Only(map, free.Split(' ')), least);
    }

    private static string Text(GroupField field)
    {
        Assert.Equal(field.Span.Length, field.Stretches.Count);
        Assert.Equal(field.Count, field.Stretches.Sum(static stretch => stretch.Length));
        return string.Join(" | ", field.Stretches.Select(stretch =>
            (stretch.IsBox ? "box " : string.Empty) + (stretch.IsClosed ? "closed " : string.Empty)
            + string.Join(' ',
                Enumerable.Range(stretch.At, stretch.Length).Select(seat => field.Map.IdOf(new SeatIndex(field.SlotAt(seat)))))));
    }
}
