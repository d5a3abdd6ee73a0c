using System.Collections.Immutable;
using SeatEngine.Files;
using SeatEngine.Halls;

namespace SeatEngine.Tests.Files;

public class HallFileRoundTripTests
{
    [Law(300)]
    public void Read_OfWhatWasWritten_GivesTheSameHallAndTheSameBytes(int seed)
    {
        var hall = new RandomHall(seed).Make();
        var bytes = HallFile.ToBytes(hall);
        var read = HallFile.Read(bytes);
        Assert.Empty(read.Defects);
        Assert.Null(HallComparison.FirstDifference(hall, read.Hall));
        Assert.Equal(bytes, HallFile.ToBytes(read.Hall!));
    }

    [Fact]
    public void Read_OfAStream_GivesWhatTheBytesGive()
    {
        var bytes = HallFile.ToBytes(new RandomHall(7).Make());
        using var plain = new MemoryStream(bytes);
        using var trickling = new TricklingStream(bytes);

        Assert.Null(HallComparison.FirstDifference(HallFile.Read(bytes).Hall, HallFile.Read(plain).Hall));
        Assert.Null(HallComparison.FirstDifference(HallFile.Read(bytes).Hall, HallFile.Read(trickling).Hall));
    }

    [Fact]
    public void Write_OfAHallWithUnsetLists_WritesThemAsEmpty()
    {
        var unset = new Hall { Name = "Bare", Levels = default, Sections = [new Section { Id = new("S"), Name = "S", Rows = default }] };
        var empty = unset with { Levels = [], Sections = [unset.Sections[0] with { Rows = [] }] };

        Assert.Equal(HallFile.ToBytes(empty), HallFile.ToBytes(unset));
    }

    [Fact]
    public void Write_OfNumbersThatAreNotFinite_Refuses()
    {
        var hall = new Hall { Name = "Bad", FocalPoint = new(double.NaN, 0) };
        using var stream = new MemoryStream();

        Assert.Throws<ArgumentException>(() => HallFile.Write(hall, stream));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void Write_OfADefaultIdOrHalfASurrogatePair_Refuses()
    {
        var section = new Section { Id = new("S"), Name = "S" };
        var noId = new Hall
        {
            Name = "Bad",
            Sections = [section with { Rows =
            [new Row { Label = "A", Seats = [new Seat { Id = default, Label = "" }, new Seat { Id = default, Label = "1" }] }] }]
        };
        var noText = new Hall { Name = "half \ud800" };

        Assert.Throws<ArgumentException>(() => HallFile.ToBytes(noId));
        Assert.Throws<ArgumentException>(() => HallFile.ToBytes(noText));
    }

    [Fact]
    public void Write_OfAHallInEveryPart_IsTheApprovedText()
    {
        Approvals.Verify(System.Text.Encoding.UTF8.GetString(HallFile.ToBytes(EveryPart.Hall)), "json");
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 3));
    }
}
