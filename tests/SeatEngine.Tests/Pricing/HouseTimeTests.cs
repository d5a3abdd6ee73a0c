using System.Globalization;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

/// <summary>Weekdays, local times and whole days by the clocks of Zurich, which change on 28 March and 31 October 2027.</summary>
public sealed class HouseTimeTests
{
    private static readonly HouseTime Zurich = Of("Europe/Zurich");
    private static readonly SeatMap Map = Houses.Map(("P1", 10));

    [Theory]
    [InlineData("2027-03-01T12:00", "2027-03-01T12:00:00+01:00")]
    [InlineData("2027-07-01T12:00", "2027-07-01T12:00:00+02:00")]
    [InlineData("2027-03-28T01:59:59", "2027-03-28T01:59:59+01:00")]
    [InlineData("2027-03-28T02:00", "2027-03-28T03:00:00+02:00")]
    [InlineData("2027-03-28T02:30", "2027-03-28T03:00:00+02:00")]
    [InlineData("2027-03-28T03:00", "2027-03-28T03:00:00+02:00")]
    [InlineData("2027-10-31T01:59", "2027-10-31T01:59:00+02:00")]
    [InlineData("2027-10-31T02:30", "2027-10-31T02:30:00+02:00")]
    [InlineData("2027-10-31T03:00", "2027-10-31T03:00:00+01:00")]
    [InlineData("0001-01-01T00:00", "0001-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59", "9999-12-31T23:59:00+00:00")]
    public void InstantOf_ALocalTime_IsTheFirstInstantThatShowsItOrTheNextThereIs(string local, string instant) =>
        Assert.Equal(instant, Zurich.InstantOf(DateTime.Parse(local, CultureInfo.InvariantCulture))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30T12:00", "2011-12-31T00:00:00+14:00")]
    [InlineData("Australia/Lord_Howe", "2027-10-03T02:15", "2027-10-03T02:30:00+11:00")]
    [InlineData("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-04T01:45:00+11:00")]
    public void InstantOf_WhereClocksArePutOddly_IsAsElsewhere(string zone, string local, string instant) =>
        Assert.Equal(instant, Of(zone).InstantOf(DateTime.Parse(local, CultureInfo.InvariantCulture))
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));

    [Law(500)]
    public void InstantOf_AnyTimeThatAClockShows_ShowsItAgain(int seed)
    {
        var random = new Random(seed);
        var instant = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(365 * 24 * 60));
        var shown = TimeZoneInfo.ConvertTime(instant, Zurich.Zone!);
        var found = Zurich.InstantOf(shown.DateTime);
        Assert.Equal(shown.DateTime, TimeZoneInfo.ConvertTime(found, Zurich.Zone!).DateTime);
        Assert.True(found == instant || found == instant.AddHours(-1));
    }

    [Theory]
    [InlineData("2027-03-27T19:30:00+01:00", 24, "2027-03-28T19:30:00+02:00")]
    [InlineData("2027-03-27T19:30:00+01:00", 23, "2027-03-28T19:30:00+02:00")]
    [InlineData("2027-10-30T19:30:00+02:00", 24, "2027-10-31T19:30:00+01:00")]
    [InlineData("2027-10-30T19:30:00+02:00", 25, "2027-10-31T19:30:00+01:00")]
    [InlineData("2027-11-03T19:30:00+01:00", -168, "2027-10-27T19:30:00+02:00")]
    [InlineData("2027-03-27T02:30:00+01:00", 24, "2027-03-28T03:00:00+02:00")]
    public void After_WholeDays_ShowsTheSameOnTheWallClock(string from, int hours, string to) =>
        Assert.Equal(DateTimeOffset.Parse(to, CultureInfo.InvariantCulture),
            Zurich.After(DateTimeOffset.Parse(from, CultureInfo.InvariantCulture), TimeSpan.FromHours(hours)));

    [Fact]
    public void After_BeyondTheCalendar_IsItsEnd()
    {
        foreach (var time in (HouseTime[])[Zurich, HouseTime.OfNoZone])
        {
            Assert.Equal(DateTimeOffset.MaxValue, time.After(Houses.Noon, TimeSpan.FromDays(10_000_000)));
            Assert.Equal(DateTimeOffset.MinValue, time.After(Houses.Noon, TimeSpan.FromDays(-10_000_000)));
            Assert.Equal(DateTimeOffset.MaxValue, time.After(Houses.Noon, TimeSpan.MaxValue));
            Assert.Equal(Houses.Noon, time.After(Houses.Noon, TimeSpan.Zero));
        }
    }

    [Theory]
    [InlineData("europe/zurich", "IANA id")]
    [InlineData("W. Europe Standard Time", "IANA id")]
    [InlineData("../Europe/Zurich", "IANA id")]
    [InlineData("Europe//Zurich", "IANA id")]
    [InlineData("localtime", "IANA id")]
    [InlineData("", "IANA id")]
    [InlineData("Europe/Atlantis", "There is no time zone 'Europe/Atlantis'")]
    public void Check_AZoneThatIsNone_IsADefectWithPlace(string zone, string sentence)
    {
        var result = PriceBook.Check(Houses.Simple(("P1", 45)) with { TimeZone = zone });
        var defect = Assert.Single(result.Defects);
        Assert.Equal(("unknown-time-zone", "timeZone"), (defect.Code, defect.Place));
        Assert.Contains(sentence, defect.Message, StringComparison.Ordinal);
        Assert.False(result.Succeeded);
    }

    [Fact]
    public void TryFind_OnAMachineWithoutZones_SaysWhatIsMissing()
    {
        Assert.False(HouseTime.TryFind("Europe/Zurich", static id => throw new TimeZoneNotFoundException(id), out _, out var why));
        Assert.Contains("tzdata", why, StringComparison.Ordinal);
        Assert.Contains("InvariantGlobalization", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AZoneThatIsKnown_IsFoundOnce()
    {
        Assert.Null(PriceBook.Of(Houses.Simple(("P1", 45))).TimeZone);
        Assert.Equal("Europe/Zurich", PriceBook.Of(Houses.Simple(("P1", 45)) with { TimeZone = "Europe/Zurich" }).TimeZone!.Id);
    }

    [Theory]
    [InlineData(null, 45)]
    [InlineData("Europe/Zurich", 40)]
    public void Discount_OnSaturdays_IsOnTheSaturdayOfTheHouse(string? zone, int price)
    {
        // Half past midnight on a Saturday in Zurich is still Friday in UTC.
        var book = Houses.Simple(("P1", 45)) with
        {
            TimeZone = zone,
            Discounts =
            [
                new DiscountRule { Id = new("sat"), Name = "Saturday", Benefit = DiscountBenefit.AmountEach(Houses.Dollars(5)),
                    Weekdays = [DayOfWeek.Saturday] },
            ],
        };
        Assert.Equal(Houses.Dollars(price), Quote.Of(Table(book, "2027-05-01T12:00Z", "2027-07-02T22:30Z"), Houses.Seats("P1-1")).Total);
    }

    [Theory]
    [InlineData(null, 45)]
    [InlineData("Europe/Zurich", 50)]
    public void DynamicRule_OnSaturdays_IsOnTheSaturdayOfTheHouse(string? zone, int price) => Assert.Equal(Houses.Dollars(price),
        PriceAt(zone, new DynamicPriceTier { Weekdays = [DayOfWeek.Saturday], Change = PriceChange.Add(Houses.Dollars(5)) },
            "2027-05-01T12:00Z", "2027-07-02T22:30Z"));

    [Theory]
    [InlineData("2027-03-30T19:30:00+02:00", "2027-03-23T19:29:59+01:00", 45)]
    [InlineData("2027-03-30T19:30:00+02:00", "2027-03-23T19:30:00+01:00", 50)]
    [InlineData("2027-11-03T19:30:00+01:00", "2027-10-27T19:29:59+02:00", 45)]
    [InlineData("2027-11-03T19:30:00+01:00", "2027-10-27T19:30:00+02:00", 50)]
    public void DynamicRule_SevenDaysBeforeTheCurtain_IsAtTheSameTimeOfDay(string curtain, string asOf, int price) =>
        Assert.Equal(Houses.Dollars(price), PriceAt("Europe/Zurich",
            new DynamicPriceTier { BeforeCurtain = TimeSpan.FromDays(7), Change = PriceChange.Add(Houses.Dollars(5)) }, asOf, curtain));

    [Theory]
    [InlineData("2027-03-28T19:29:59+02:00", 45)]
    [InlineData("2027-03-28T19:30:00+02:00", 50)]
    public void DynamicRule_CoolingOffOfADay_IsADayOfTheCalendar(string asOf, int price)
    {
        var since = DateTimeOffset.Parse("2027-03-27T19:30:00+01:00", CultureInfo.InvariantCulture);
        var rule = Rule(new DynamicPriceTier { CountSold = 0, Change = PriceChange.Add(Houses.Dollars(5)) }) with
        {
            CoolingOff = TimeSpan.FromDays(1),
        };
        var table = Table(Houses.Simple(("P1", 45)) with { TimeZone = "Europe/Zurich", DynamicRules = [rule] }, asOf, null,
            new HouseOccupancy { Tiers = [new DynamicTierState(rule.Id, new("P1"), -1, since)] });
        Assert.True(table.TryGetPrice(PlaceId.Of(new SeatId("P1-1")), Houses.Adult, out var now));
        Assert.Equal(Houses.Dollars(price), now);
    }

    private static HouseTime Of(string zone) =>
        HouseTime.TryFind(zone, out var time, out var why) ? time : throw new InvalidOperationException(why);

    private static DynamicPriceRule Rule(DynamicPriceTier tier) => new() { Id = new("rule"), Name = "Rule", Tiers = [tier] };

    private static Money PriceAt(string? zone, DynamicPriceTier tier, string asOf, string curtain)
    {
        var table = Table(Houses.Simple(("P1", 45)) with { TimeZone = zone, DynamicRules = [Rule(tier)] }, asOf, curtain);
        Assert.True(table.TryGetPrice(PlaceId.Of(new SeatId("P1-1")), Houses.Adult, out var price));
        return price;
    }

    private static PriceTable Table(PriceBookDefinition book, string asOf, string? curtain, HouseOccupancy? occupancy = null) =>
        PriceTable.Compile(PriceBook.Of(book), ZoneMap.OfCategories(Map), new PriceMoment
        {
            Performance = new("perf"),
            AsOf = DateTimeOffset.Parse(asOf, CultureInfo.InvariantCulture),
            Curtain = curtain is null ? null : DateTimeOffset.Parse(curtain, CultureInfo.InvariantCulture),
            Occupancy = occupancy,
        });
}
