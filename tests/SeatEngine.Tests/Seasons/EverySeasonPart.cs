using SeatEngine.Primitives;
using SeatEngine.Seasons;

namespace SeatEngine.Tests.Seasons;

/// <summary>A small season that uses each part of the model once, and makes sense.</summary>
internal static class EverySeasonPart
{
    private static readonly SaleWindow Window = new(SaleKind.Packages, new DateTime(2027, 1, 4, 10, 0, 30))
    {
        Until = new DateTime(2027, 2, 1),
        Channels = [new("web")],
        PatronFacts = [new("member")],
    };

    private static readonly HouseUse All = new()
    {
        Hall = new("main@2"),
        SetUp = new("stage-out"),
        Zones = new("gala"),
        Prices = new("2027"),
        Holds = new("house"),
    };

    public static Season Season { get; } = Season.Of(new SeasonDefinition
    {
        Id = new("2027"),
        Name = "Every part",
        TimeZone = "Europe/Zurich",
        Currency = Currency.Of("CHF"),
        Prefix = "27-",
        Use = All,
        Doors = TimeSpan.FromMinutes(45),
        Lasts = TimeSpan.FromHours(3),
        OnSale = [Window],
        Series = [new(new("F"), "Fridays"), new(new("S"), "Saturdays")],
        Titles =
        [
            new(new("T1"), "First")
            {
                Lasts = TimeSpan.FromHours(2),
                Use = All with { Hall = new("small") },
                Performances =
                [
                    new(new DateTime(2027, 9, 3, 20, 0, 0))
                    {
                        Code = new("OPEN"),
                        Series = new("F"),
                        Doors = TimeSpan.FromHours(1),
                        Lasts = TimeSpan.FromHours(4),
                        Use = All with { Prices = new("opening") },
                        Status = PerformanceStatus.Tentative,
                        OnSale = [Window with { Sells = SaleKind.Singles }],
                    },
                    new(new DateTime(2027, 9, 4, 20, 0, 0)) { Series = new("S") },
                ],
            },
            new(new("T2"), "Second") { Performances = [new(new DateTime(2027, 10, 1, 20, 0, 0)) { Series = new("F") }] },
        ],
        Sheets = [new(new PriceSheetId("two")) { Prices = [new(new("P1"), new("adult"), new Money(9000, Currency.Of("CHF")))] }],
        Packages =
        [
            new(new("F2"), "Both Fridays") { Sheet = new("two"), Groups = [new() { Series = [new("F")] }] },
            new(new("S1"), "A part") { Kind = SeasonPackageKind.Partial, Groups = [new() { Series = [new("S")], Titles = [new("T1")] }] },
            new(new("X"), "Choice")
            {
                Kind = SeasonPackageKind.Flex,
                Minimum = 1,
                Maximum = 2,
                Groups = [new() { Name = "any", Performances = [new("OPEN"), new("T2F")], Minimum = 0, Maximum = 2 }],
            },
            new(new("FS"), "All") { Kind = SeasonPackageKind.Super, Parts = [new("F2"), new("S1")] },
        ],
        Waves = [new("loyal", new DateOnly(2027, 4, 30)) { SeasonsAtLeast = 5, Packages = [new("F2")] }],
    });
}
