using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class ExchangeTests
{
    private static readonly PatronFact Subscriber = new("subscriber");

    [Fact]
    public void Calculate_Upgrade_TheDifferenceAndTheFeesAreDue()
    {
        var result = ExchangeCalculator.Calculate(Request(50, 80),
            new ExchangePolicy { FeePerTicket = Houses.Dollars(3), FeePerExchange = Houses.Dollars(1) });
        Assert.Equal(Houses.Dollars(34), result.Due);
        Assert.Equal(Houses.Dollars(4), result.Fees);
        Assert.Equal(Houses.Dollars(30), result.Difference);
        Assert.Contains("the buyer pays 34.00 USD", result.Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DowngradePolicy.Refund, 17, 0, 0, 0, 0, 30)]
    [InlineData(DowngradePolicy.KeepOnAccount, 0, 17, 0, 0, 0, 30)]
    [InlineData(DowngradePolicy.Forfeit, 0, 0, 20, 0, 3, 30)]
    [InlineData(DowngradePolicy.FloorAtValue, 0, 0, 0, 20, 3, 50)]
    public void Calculate_Downgrade_FollowsThePolicy(DowngradePolicy policy, int refund, int account, int forfeited, int raised,
        int due, int carried)
    {
        var result =
            ExchangeCalculator.Calculate(Request(50, 30), new ExchangePolicy { Downgrade = policy, FeePerTicket = Houses.Dollars(3) });
        Assert.Equal(
            [refund, account, forfeited, raised, due, carried],
            new[] { result.Refund, result.OnAccount, result.Forfeited, result.RaisedToFloor, result.Due,
                result.CarriedValue }.Select(static amount => (int)amount.ToDecimal()));
    }

    [Fact]
    public void Calculate_Fees_AreWaivedForPatronChannelAndUpgrade()
    {
        ExchangePolicy policy = new()
        {
            FeePerTicket = Houses.Dollars(3),
            FeesWaivedFor = [Subscriber],
            FeesWaivedInChannels = [new("web")],
            FeesWaivedOnUpgrade = true
        };
        Assert.Equal(Houses.Dollars(3), ExchangeCalculator.Calculate(Request(50, 50), policy).Fees);
        Assert.Equal(Houses.Dollars(3), ExchangeCalculator.Calculate(Request(50, 50) with { Patron = [Subscriber] }, policy).FeesWaived);
        Assert.Equal(Houses.Dollars(0), ExchangeCalculator.Calculate(Request(50, 50) with { Channel = new("web") }, policy).Fees);
        Assert.Equal(Houses.Dollars(0), ExchangeCalculator.Calculate(Request(50, 51), policy).Fees);
    }

    [Fact]
    public void Calculate_ValueAtOrderOrToday_ComesFromTheQuoteAndTheTable()
    {
        var map = Houses.Map(("P1", 4));
        var book = Houses.Simple(("P1", 50)) with { Discounts = [Houses.Percent("ten", 10)] };
        var sold = Quote.Of(Houses.Table(map, book), Houses.Seats("P1-1")).Lines[0];
        var ticket = ExchangedTicket.Of(sold, Houses.Table(map, Houses.Simple(("P1", 60))));
        ExchangeRequest request = new() { Returned = [ticket], NewPrice = Houses.Dollars(100) };
        Assert.Equal(Houses.Dollars(45), ExchangeCalculator.Calculate(request, new ExchangePolicy()).ValueReturned);
        Assert.Equal(Houses.Dollars(50),
            ExchangeCalculator.Calculate(request, new ExchangePolicy { Value = ExchangeValue.PriceAtOrder }).ValueReturned);
        Assert.Equal(Houses.Dollars(60),
            ExchangeCalculator.Calculate(request, new ExchangePolicy { Value = ExchangeValue.PriceToday }).ValueReturned);
    }

    [Fact]
    public void Calculate_Misuse_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ExchangeCalculator.Calculate(Request(50, 50) with { Returned = [] }, new ExchangePolicy()));
        Assert.Throws<ArgumentException>(() =>
            ExchangeCalculator.Calculate(Request(50, 50), new ExchangePolicy { Value = ExchangeValue.PriceToday }));
        Assert.Throws<ArgumentException>(() =>
            ExchangeCalculator.Calculate(Request(50, 50), new ExchangePolicy { FeePerTicket = new Money(1, Currency.Eur) }));
        Assert.Throws<ArgumentException>(() =>
            ExchangeCalculator.Calculate(Request(50, 50) with { NewPrice = new Money(1, Currency.Eur) }, new ExchangePolicy()));
    }

    [Fact]
    public void Calculate_ThereAndBackAtPaidValueUnderRefund_NetsToZero() =>
        Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), Gen.Choose(0, 100_000).ToArbitrary(), (first, second) =>
        {
            var there = ExchangeCalculator.Calculate(Request(first / 100m, second / 100m), new ExchangePolicy());
            var back =
                ExchangeCalculator.Calculate(Request(there.CarriedValue.ToDecimal(), first / 100m), new ExchangePolicy());
            Assert.Equal(0, (there.Due - there.Refund + back.Due - back.Refund).MinorUnits);
            Balanced(there);
            Balanced(back);
        }).Check(Cases.Usual);

    private static void Balanced(ExchangeAmounts result) => Assert.Equal(
        result.ValueReturned + result.Due, result.NewPrice + result.Fees + result.Refund + result.OnAccount + result.Forfeited);

    private static ExchangeRequest Request(decimal paid, decimal price) => new()
    {
        Returned = [new ExchangedTicket(new("perf"), PlaceId.Of(new SeatId("P1-1")), Houses.Adult, Houses.Dollars(paid))],
        NewPrice = Houses.Dollars(price),
    };
}
