using System.Text;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Interchange.Tests.Excel;
using SeatEngine.Maps;

namespace SeatEngine.Interchange.Tests;

/// <summary>Who sits beside whom is said, or taken from what the caller wants, in every format, and told.</summary>
public sealed class NeighboursTests
{
    // Seats 3, 1, 2, 4 from left to right, an aisle after 1, listed as 1, 2, 3, 4.
    private static readonly (string Label, double X)[] Listed = [("1", 2), ("2", 5), ("3", 1), ("4", 6)];

    public static TheoryData<string> Formats => ["svg", "pretix", "seats.io", "native"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_WithoutAWish_TakesPlacesAndSaysSo(string format)
    {
        var read = HallReader.Read(FileOf(format));
        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal(NeighbourSource.Geometry, read.Neighbours);
        Assert.Equal("3 1|2 4", Runs(read.Hall));
        Assert.DoesNotContain(read.Notes, static note => note.Code.StartsWith("neighbours", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_ByNumbers_JoinsThemAndWarns(string format)
    {
        var read = HallReader.Read(FileOf(format), new() { Neighbours = NeighbourSource.Numbers });
        Assert.Equal(NeighbourSource.Numbers, read.Neighbours);
        Assert.Equal("1 2 3 4", Runs(read.Hall!));
        Assert.Single(read.Notes, static note => note.Code == "neighbours-from-numbers");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_ByTheOrderOfTheFile_JoinsAsListedAndWarns(string format)
    {
        var read = HallReader.Read(FileOf(format), new() { Neighbours = NeighbourSource.FileOrder });
        Assert.Equal(NeighbourSource.FileOrder, read.Neighbours);
        Assert.Equal("1 2 3 4", Runs(read.Hall!));
        Assert.Equal(["1", "2", "3", "4"], read.Hall!.Sections[0].Rows[0].Seats.Select(static seat => seat.Label));
        Assert.Single(read.Notes, static note => note.Code == "neighbours-from-order");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_ByWhatTheFileDoesNotSay_IsRefused(string format)
    {
        var read = HallReader.Read(FileOf(format), new() { Neighbours = NeighbourSource.Explicit });
        Assert.False(read.Succeeded);
        Assert.Equal("no-neighbours", read.Defects[^1].Code);
    }

    [Theory]
    [InlineData(null, NeighbourSource.Explicit, "3 1 2 4")]
    [InlineData(NeighbourSource.Explicit, NeighbourSource.Explicit, "3 1 2 4")]
    [InlineData(NeighbourSource.Geometry, NeighbourSource.Geometry, "3 1|2 4")]
    [InlineData(NeighbourSource.Numbers, NeighbourSource.Numbers, "1 2 3 4")]
    public void Read_NativeThatSaysSegments_KeepsThemUnlessAskedOtherwise(NeighbourSource? asked, NeighbourSource used, string runs)
    {
        var hall = HallReader.Read(FileOf("native"), new() { Neighbours = NeighbourSource.FileOrder }).Hall!;
        var said = hall with
        {
            Sections = [hall.Sections[0] with { Rows = [hall.Sections[0].Rows[0] with
            {
                Seats = [.. hall.Sections[0].Rows[0].Seats.OrderBy(static seat => seat.Position.X)],
            }] }],
        };
        var read = HallReader.Read(HallFile.ToBytes(said), new() { Neighbours = asked });
        Assert.Equal((used, runs), (read.Neighbours, Runs(read.Hall!)));
    }

    [Theory]
    [InlineData(null, NeighbourSource.Geometry, "3 1|2 4")]
    [InlineData(NeighbourSource.FileOrder, NeighbourSource.FileOrder, "3 1 2 4")]
    [InlineData(NeighbourSource.Numbers, NeighbourSource.Numbers, "1 2 3 4")]
    public void Read_HallDrawnInCells_TakesWhatIsAskedFor(NeighbourSource? asked, NeighbourSource used, string runs)
    {
        var book = TestWorkbook.Of("<row r=\"1\"><c r=\"A1\"><v>3</v></c><c r=\"B1\"><v>1</v></c><c r=\"D1\"><v>2</v></c><c r=\"E1\"><v>4</v></c></row>");
        var read = HallReader.Read(book, new() { Neighbours = asked });
        Assert.True(read.Succeeded, read.Explain());
        Assert.Equal((used, runs), (read.Neighbours, Runs(read.Hall)));
    }

    private static string Runs(Hall hall)
    {
        var map = SeatMap.Compile(hall);
        return string.Join('|', map.Runs.OrderBy(run => map.PositionOf(run.First).X).Select(run => string.Join(' ',
            Enumerable.Range(0, run.Length).Select(at => map[new SeatIndex(run.First.Value + at)].Label))));
    }

    private static byte[] FileOf(string format) => format switch
    {
        "svg" => Encoding.UTF8.GetBytes("<svg><g data-section=\"S\" data-row=\"A\">" + string.Concat(Listed.Select(static seat =>
            $"<circle class=\"seat\" data-seat=\"{seat.Label}\" cx=\"{seat.X * 22}\" r=\"8\"/>")) + "</g></svg>"),
        "pretix" => Encoding.UTF8.GetBytes("{\"name\":\"H\",\"zones\":[{\"name\":\"S\",\"rows\":[{\"row_number\":\"A\",\"seats\":["
            + string.Join(',', Listed.Select(static seat => $"{{\"seat_guid\":\"{seat.Label}\",\"seat_number\":\"{seat.Label}\","
                + $"\"position\":{{\"x\":{seat.X * 22},\"y\":0}}}}")) + "]}]}]}"),
        "seats.io" => Encoding.UTF8.GetBytes("{\"name\":\"C\",\"categories\":{\"list\":[]},\"subChart\":{\"rows\":[{\"label\":\"A\",\"seats\":["
            + string.Join(',', Listed.Select(static seat => $"{{\"label\":\"{seat.Label}\",\"x\":{seat.X * 22},\"y\":0}}")) + "]}]}}"),
        "native" => HallFile.ToBytes(new Hall
        {
            Name = "H",
            Sections =
            [
                new()
                {
                    Id = new("S"),
                    Name = "S",
                    Rows =
                    [
                        new()
                        {
                            Label = "A",
                            Seats = [.. Listed.Select(static seat => new Seat
                            {
                                Id = new(seat.Label),
                                Label = seat.Label,
                                Position = new(seat.X * 0.55, 3),
                            })],
                        },
                    ],
                },
            ],
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
