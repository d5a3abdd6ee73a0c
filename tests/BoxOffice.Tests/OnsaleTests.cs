namespace BoxOfficeSample.Tests;

public sealed class OnsaleTests
{
    [Theory]
    [InlineData("200", 47)]
    [InlineData("7", 7)]
    public void Onsale_ManyBuyersForFewPairs_SellsEachSeatOnceAndTellsEachLoser(string buyers, int winners)
    {
        var race = Shell.Json("onsale", "samples/halls/black-box.json", "--buyers", buyers);

        Assert.Equal(0, race.GetProperty("complaints").GetArrayLength());
        Assert.Equal(winners, race.GetProperty("winners").GetInt32());
        var results = race.GetProperty("results").EnumerateArray().ToArray();
        var sold = results.SelectMany(static buyer => buyer.GetProperty("bought").EnumerateArray())
            .Select(static seat => seat.GetString()).ToArray();
        Assert.Equal(winners * 2, sold.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(sold.Length, sold.Distinct(StringComparer.Ordinal).Count());
        Assert.All(results.Where(static buyer => buyer.GetProperty("bought").GetArrayLength() == 0),
            static loser => Assert.NotEqual(0, loser.GetProperty("gone").GetArrayLength()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2001")]
    public void Onsale_SenselessNumber_GetsOneSentence(string buyers) =>
        Assert.NotEmpty(Shell.Refusal("onsale", "samples/halls/black-box.json", "--buyers", buyers));
}
