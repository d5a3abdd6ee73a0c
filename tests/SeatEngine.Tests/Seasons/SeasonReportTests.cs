using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>Reports of a season, against what was done in it.</summary>
public sealed class SeasonReportTests
{
    [Fact]
    public async Task Reports_OfASeason_CountWhatWasRenewedSoldAndLeft()
    {
        SmallSeason last = new();
        await last.SellAsync(1, "F4", Seats("A-1", "A-2"), seasons: 11);
        await last.SellAsync(2, "F4", Seats("A-3"), seasons: 1);
        await last.SellAsync(3, "S4", Seats("B-1"), seasons: 30);
        last.Clock.Advance(TimeSpan.FromDays(330));
        SmallSeason next = new(new SeasonDateMap(new("2028"), "Second") { Prefix = "28-" }.Apply(last.Season).Season, last.Clock);
        await next.Office.RollOverAsync(last.Office);
        await next.Office.RenewAsync(Account(1), Desk);
        await next.Office.RestAsync(Account(3), Desk);
        await next.SellAsync(9, "F4", Seats("B-9"));

        RenewalLine[] packages = [new("F4", 2, 1, 0, 1, 0), new("S4", 1, 0, 1, 0, 0)];
        Assert.Equal(packages, SeasonReports.RenewalsByPackage(next.Book).AsEnumerable());
        Assert.Equal(500, SeasonReports.RenewalsByPackage(next.Book)[0].RenewedPerMille);
        Assert.Equal(["01–04", "10–19", "20+"], SeasonReports.RenewalsBySeniority(next.Book).Select(static line => line.Of));
        Assert.Equal(new RenewalLine("Stalls", 3, 1, 1, 1, 0), Assert.Single(SeasonReports.RenewalsBySection(next.Office)));
        Assert.Equal(new CapacityLine(new("28-T1F"), 24, 3, 1, 0, 20), SeasonReports.Capacity(next.Office)[0]);
        Assert.Equal(new CapacityLine(new("28-T1S"), 24, 0, 1, 0, 23), SeasonReports.Capacity(next.Office)[1]);
        var revenue = SeasonReports.Revenue(next.Office);
        Assert.Equal(new PackageRevenueLine(new("F4"), new("28-T1F"), 3, Usd(210.50m)), revenue[0]);
        Assert.Equal(next.Box.Orders.Orders.Sum(static order => order.Total.MinorUnits),
            revenue.Sum(static line => line.Amount.MinorUnits));
        Assert.Equal(["A0009", "A0002", "A0001", "A0001"],
            SeasonReports.Seating(next.Office).Where(static line => line.Performance.Value == "28-T1F")
                .OrderByDescending(static line => line.Subscription).ThenBy(static line => line.Seat)
                    .Select(static line => line.Subscription.Value));
    }
}
