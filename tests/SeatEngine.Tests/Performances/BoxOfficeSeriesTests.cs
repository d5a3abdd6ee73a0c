using SeatEngine.Allocation;
using SeatEngine.Performances;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Performances;

public sealed class BoxOfficeSeriesTests
{
    private static readonly PriceTypeId Adult = Evenings.Adult;

    [Fact]
    public void OfferSeries_SamePlaces_ArePricedHeldAndSoldInOneTransaction()
    {
        var office = new BoxOffice(Evenings.Open("mon"), Evenings.Open("tue"), Evenings.Open("wed"));
        office.Performances[1].Sell("other", ["A-1", "A-2"]);
        var offer = office.OfferSeries(Request(2)).Best!;
        Assert.True(offer.Proposal.IsSamePlaces);
        Assert.Equal("120.00 USD", offer.Total.ToString());
        Assert.EndsWith("for 120.00 USD in all.", offer.Explain(), StringComparison.Ordinal);
        var holds = office.Hold(offer.Offers);
        Assert.All(holds, static hold => Assert.True(hold.Succeeded));
        var sold = office.Sell(holds, new OrderId("O-1"));
        Assert.True(sold.Succeeded);
        Assert.Single(sold.Transaction!.Steps.Select(static step => step.Event!.Transaction).Distinct());
        Assert.All(office.Snapshots(), snapshot => Assert.Equal(offer.Offers[0].Places, snapshot.PlacesOf(new OrderId("O-1"))));
    }

    [Fact]
    public void OfferSeries_PlacesTakenInBetween_HoldsNothingAnywhere()
    {
        var office = new BoxOffice(Evenings.Open("mon"), Evenings.Open("tue"));
        var offer = office.OfferSeries(Request(2)).Best!;
        Assert.True(office.Performances[1].Inventory.Hold(offer.Offers[1].Places).Succeeded);
        Assert.All(office.Hold(offer.Offers), static hold => Assert.False(hold.Succeeded));
        Assert.Equal(0, office.Performances[0].Inventory.Snapshot().HeldCount);
    }

    [Fact]
    public void OfferSeries_OneDateFullInFront_StaysInTheZoneOrSaysSo()
    {
        var office = new BoxOffice(Evenings.Open("mon"), Evenings.Open("tue"), Evenings.Open("wed"));
        foreach (var performance in office.Performances.Take(2))
        {
            performance.Sell("all", [.. Enumerable.Range(1, 8).Select(static seat => $"B-{seat}")]);
        }

        office.Performances[2].Sell("all", [.. Enumerable.Range(1, 8).Select(static seat => $"A-{seat}")]);
        var offer = office.OfferSeries(Request(2)).Best!;
        Assert.Equal(2, offer.Proposal.SamePlacesCount);
        Assert.False(offer.Proposal.Nights[2].IsSameZone);
        Assert.Equal("100.00 USD", offer.Total.ToString());
        Assert.Empty(office.OfferSeries(Request(2, ZoneKeeping.Required)).Offers);
    }

    [Fact]
    public void Choose_SoonestAndBest_AreTold()
    {
        var office = new BoxOffice(Evenings.Open("mon"), Evenings.Open("tue"), Evenings.Open("wed"));
        office.Performances[0].Sell("all",
            [.. from row in new[] { "A", "B" } from seat in Enumerable.Range(1, 4) select $"{row}-{2 * seat}"]);
        office.Performances[1].Sell("all", [.. Enumerable.Range(1, 8).Select(static seat => $"A-{seat}")]);
        var choice = office.Choose(Request(2));
        Assert.Equal(NightSeating.Split, choice.Performances[0].Outcome.Seating);
        Assert.Equal("tue", choice.Soonest!.Performance.Value);
        Assert.Equal("wed", choice.Best!.Performance.Value);
        Assert.Equal("tue", office.Choose(Request(2) with { QualityWeight = 0 }).Best!.Performance.Value);
        Assert.Equal(["wed", "tue", "mon"], choice.Ranked.Select(static outcome => outcome.Performance.Value));
    }

    [Fact]
    public void OfferSeries_UnknownOrDoublePerformance_IsRefused()
    {
        var office = new BoxOffice(Evenings.Open("mon"), Evenings.Open("tue"));
        Assert.Throws<ArgumentException>(() => office.OfferSeries(Request(2) with { Performances = [new("sun")] }));
        Assert.Throws<ArgumentException>("request", () => office.OfferSeries(Request(2) with { Performances = [new("mon"), new("mon")] }));
        Assert.Throws<ArgumentException>("types", () => new SeriesOfferRequest(new SeriesRequest(new SeatRequest(3)), Adult, Adult));
        Assert.Equal([Adult, Adult], new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), Adult).Types.AsEnumerable());
        Assert.Single(office.OfferSeries(Request(2) with { Performances = [new("tue")] }).Best!.Offers);
    }

    private static SeriesOfferRequest Request(int party, ZoneKeeping zone = ZoneKeeping.Preferred) =>
        new(new SeriesRequest(new SeatRequest(party)) { Zone = zone }, [.. Enumerable.Repeat(Adult, party)]);
}
