using SeatEngine.Halls;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Tests.Seasons;

/// <summary>Every kind of thing that can be wrong with a season, each found, and each alone.</summary>
public sealed class SeasonChecksTests
{
    private static readonly Dictionary<string, Func<SeasonDefinition, SeasonDefinition>> Faults = new(StringComparer.Ordinal)
    {
        ["no-id"] = static s => s with { Id = default },
        ["no-currency"] = static s => s with { Currency = default, Sheets = [], Packages = [] },
        ["unknown-time-zone"] = static s => s with { TimeZone = "Mars/Olympus" },
        ["code-twice"] = static s => s with { Series = s.Series.Add(new(new("F"), "Again")) },
        ["no-code"] = static s => s with { Series = s.Series.Add(new(default, "Nameless")) },
        ["no-hall"] = static s => s with { Use = s.Use with { Hall = default } },
        ["no-prices"] = static s => s with { Use = s.Use with { Prices = default } },
        ["bad-version"] = static s => s with { Use = s.Use with { SetUp = new("out@two") } },
        ["bad-duration"] = static s => s with { Lasts = TimeSpan.Zero },
        ["bad-time"] = static s => Night(s, static night => night with { At = DateTime.MaxValue }),
        ["no-such-time"] = static s => Night(s, static night => night with { At = new DateTime(2027, 3, 14, 2, 30, 0) }),
        ["unknown-series"] = static s => Night(s, static night => night with { Series = new("Q"), Code = new("C01F") }),
        ["empty-window"] = static s => s with { OnSale = [s.OnSale[0] with { Until = s.OnSale[0].From }] },
        ["hall-taken-twice"] = static s => Night(s, static night => night with { At = new DateTime(2026, 10, 10, 21, 0, 0) }),
        ["night-in-two-halls"] = static s => s with
        {
            Titles = s.Titles.SetItem(0, s.Titles[0] with
            {
                Performances = s.Titles[0].Performances.Add(new(new DateTime(2026, 9, 18, 19, 30, 0))
                {
                    Code = new("C01X"),
                    Use = new() { Hall = new("annex") },
                }),
            }),
        },
        ["series-overlaps"] = static s => Night(s, static night => night with
        {
            At = new DateTime(2026, 10, 9, 20, 0, 0),
            Use = new() { Hall = new("annex") },
        }),
        ["price-twice"] = static s => s with
        {
            Sheets =
            [s.Sheets[0] with { Prices = s.Sheets[0].Prices.Add(s.Sheets[0].Prices[0]) }, s.Sheets[1]]
        },
        ["missing-price"] = static s => s with { Sheets = [s.Sheets[0] with { Prices = s.Sheets[0].Prices.RemoveAt(4) }, s.Sheets[1]] },
        ["bad-amount"] = static s => s with
        {
            Sheets = [s.Sheets[0] with { Prices = s.Sheets[0].Prices.SetItem(0,
                s.Sheets[0].Prices[0] with { Amount = new Money(1, Currency.Eur) }) },
                s.Sheets[1]],
        },
        ["unknown-sheet"] = static s => s with { Sheets = [s.Sheets[0]] },
        ["unknown-title"] = static s => Package(s, 4, static p => p with { Groups = [p.Groups[0] with { Titles = [new("C99")] }] }),
        ["unknown-performance"] = static s => Package(s, 4,
            static p => p with { Groups = [p.Groups[0] with { Performances = [new("Z")] }] }),
        ["no-nights"] = static s => Package(s, 4, static p => p with { Groups = [] }),
        ["night-twice"] = static s => Package(s, 4, static p => p with { Groups = [p.Groups[0], p.Groups[0]] }),
        ["nights-at-once"] = static s => s with
        {
            Titles = s.Titles.Add(new(new("X"), "Elsewhere")
            {
                Performances = [new(new DateTime(2026, 9, 18, 20, 0, 0)) { Use = new() { Hall = new("annex") } }],
            }),
            Packages = s.Packages.Add(new(new("P"), "Both") { Groups = [new() { Performances = [new("C01F"), new("X")] }] }),
        },
        ["count-range"] = static s => Package(s, 3, static p => p with { Groups = [p.Groups[0] with { Minimum = 40 }] }),
        ["super-package"] = static s => Package(s, 5, static p => p with { Parts = [new("F12")] }),
        ["unknown-package"] = static s => s with { Waves = [s.Waves[0] with { Packages = [new("nothing")] }] },
    };

    public static TheoryData<string> Codes => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_OfASeasonWithOneFault_TellsThatOne(string code)
    {
        var result = Season.Check(Faults[code](Concerts.Season.Definition));

        Assert.False(result.Succeeded);
        var told = result.Defects.Where(static defect => defect.Severity == DefectSeverity.Error).Select(static defect => defect.Code)
            .Distinct();
        Assert.Contains(code, told);
        Assert.InRange(told.Count(), 1, 2);
        Assert.Contains(result.Defects[0].Message, result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfATimeThatClocksShowTwice_IsSoundWithAWarning()
    {
        var result = Season.Check(Night(Concerts.Season.Definition,
            static night => night with { At = new DateTime(2026, 11, 1, 1, 30, 0) }));

        Assert.True(result.Succeeded, result.Explain());
        Assert.Equal("time-twice", Assert.Single(result.Defects).Code);
        Assert.Equal(TimeSpan.FromHours(-4), result.Season.Find(new PerformanceCode("C01F"))!.Curtain.Offset);
    }

    [Fact]
    public void Check_OfACancelledNight_LeavesItsHallAndItsPackages()
    {
        var result = Season.Check(Night(Concerts.Season.Definition, static night => night with
        {
            At = new DateTime(2026, 10, 10, 21, 0, 0),
            Status = PerformanceStatus.Cancelled,
        }));

        Assert.True(result.Succeeded, result.Explain());
        Assert.Equal(11, result.Season.NightsOf(new("F12")).Length);
        Assert.Equal(11, result.Season.Packages[0].Groups[0].Minimum);
    }

    [Fact]
    public void Apply_OfADateMap_MovesWeekdaysToWeekdaysAndKeepsCodes()
    {
        var next = new SeasonDateMap(new SeasonId("2027-28"), "Next")
        {
            Prefix = "27-",
            Times = System.Collections.Immutable.ImmutableDictionary<PerformanceCode,
                DateTime>.Empty.Add(new("C02F"), new(2027, 10, 7, 19, 30, 0)),
            Dropped = [new("C12M")],
        }.Apply(Concerts.Season);

        Assert.True(next.Succeeded, next.Explain());
        Assert.Equal(35, next.Season.Nights.Length);
        Assert.Equal(new DateTime(2027, 10, 7, 19, 30, 0), next.Season.Find(new PerformanceCode("C02F"))!.At);
        Assert.Equal(DayOfWeek.Friday, next.Season.Find(new PerformanceCode("C01F"))!.At.DayOfWeek);
        Assert.Equal("27-C01F", next.Season.Find(new PerformanceCode("C01F"))!.Id.Value);
        Assert.Equal(new DateOnly(2027, 5, 30), next.Season.Definition.Waves[0].Until);
        Assert.Equal("unknown-performance", new SeasonDateMap(new("X"), "X") { Dropped = [new("C99")] }.Apply(Concerts.Season)
            .Defects[0].Code);
    }

    [Fact]
    public void Build_OfASeasonInCode_IsTheOneThatWasSaid()
    {
        var result = new SeasonBuilder(new("2027"), "Small", "Europe/Zurich", Currency.Of("CHF"))
            .Uses(new("main"), new("2027"))
            .Series(new("F"), "Fridays")
            .Title(new("T1"), "First", (new SeriesCode("F"), "2027-09-03T20:00"))
            .Title(new("T2"), "Second", (new SeriesCode("F"), "2027-10-01T20:00"))
            .Sheet(new("two"), (new PriceZoneId("P1"), new PriceTypeId("adult"), Money.FromDecimal(90, Currency.Of("CHF"))))
            .Fixed(new("F2"), "Both", new("two"), new SeriesCode("F"))
            .Build();

        Assert.True(result.Succeeded, result.Explain());
        Assert.Equal(["T1F", "T2F"], result.Season.NightsOf(new("F2")).Select(static night => night.Code.Value));
    }

    private static SeasonDefinition Night(SeasonDefinition season, Func<SeasonPerformance, SeasonPerformance> change) => season with
    {
        Titles = season.Titles.SetItem(0, season.Titles[0] with
        {
            Performances = season.Titles[0].Performances.SetItem(0, change(season.Titles[0].Performances[0])),
        }),
    };

    private static SeasonDefinition Package(SeasonDefinition season, int at, Func<SeasonPackage, SeasonPackage> change) =>
        season with { Packages = season.Packages.SetItem(at, change(season.Packages[at])) };

    [Fact]
    public void Check_OfSinglesThatOpenBeforePackages_Warns()
    {
        var result = Season.Check(SmallSeason.Of("2027", "27-").Definition with
        {
            OnSale = [new(SaleKind.Packages, new DateTime(2027, 2, 1)), new(SaleKind.Singles, new DateTime(2027, 1, 1))],
        });

        Assert.True(result.Succeeded);
        Assert.Equal("singles-before-packages", Assert.Single(result.Defects).Code);
    }
}
