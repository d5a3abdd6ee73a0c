using SeatEngine.Halls;

namespace SeatEngine.Tests.Halls;

public class RowPatternTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("8 | 14 | 8", 30)]
    [InlineData("  8   8 ", 16)]
    [InlineData("2w 2c 10 |1.5 14 b", 29)]
    [InlineData("3. 4 . 4", 8)]
    [InlineData("0", 0)]
    public void Parse_OfAPattern_CountsItsPlaces(string text, int places) =>
        Assert.Equal(places, RowPattern.Parse(text).PlaceCount);

    [Theory]
    [InlineData("x")]
    [InlineData("-3")]
    [InlineData("3 , 4")]
    [InlineData("2b")]
    [InlineData("3w2")]
    [InlineData("|wide")]
    [InlineData("|-1")]
    [InlineData("|0")]
    [InlineData("10001")]
    [InlineData("9999999999")]
    public void Parse_OfAnythingElse_Refuses(string text) =>
        Assert.ThrowsAny<ArgumentException>(() => RowPattern.Parse(text));

    [Fact]
    public void Parse_OfAText_MakesWhatTheCallsMake()
    {
        var called = RowPattern.Empty.Wheelchairs(2).Companions().Chairs(3).Aisle(1.5).Space(2).Chairs(4).Bis().Aisle();

        Assert.Equal<RowElement>(called.Elements, RowPattern.Parse("2w c 3 |1.5 2. 4 b |").Elements);
    }

    [Theory]
    [InlineData(5.5, 0.55, 10)]
    [InlineData(5.49, 0.55, 9)]
    [InlineData(0.2, 0.55, 1)]
    public void Fitting_ALength_TakesAsManyChairsAsFit(double length, double pitch, int chairs) =>
        Assert.Equal(chairs, RowPattern.Fitting(length, pitch).PlaceCount);
}
