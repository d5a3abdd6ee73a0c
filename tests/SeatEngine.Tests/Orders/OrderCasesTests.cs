using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Orders.OrderHouse;

namespace SeatEngine.Tests.Orders;

/// <summary>What a box office's money comes to, case by case.</summary>
public sealed class OrderCasesTests
{
    [Fact]
    public void Exchange_Evenly_LeavesTheDaysSalesAsTheyWere()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")] });
        var sold = house.Sell(Row(1, 2));
        Assert.Equal("216.50", sold.Order!.Total.ToAmountString());
        var exchanged = house.Exchange(sold, [1, 2], Row(2, 2));
        Assert.True(exchanged.Succeeded, exchanged.Explain());
        Assert.Equal("216.50 USD", Assert.Single(house.Balanced().Sales).ToString());
    }

    [Fact]
    public void Exchange_EvenSwapWithTaxAndOrderFee_CostsNothing()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")], Fees = [OrderFee(3)] });
        var sold = house.Sell(Row(1, 2));
        var exchanged = house.Exchange(sold, [1, 2], Row(2, 2));
        Assert.Equal((Usd(0), Usd(0)), (exchanged.Due, exchanged.Event!.Change));
        house.Balanced();
    }

    [Fact]
    public void Exchange_PolicyChargesTheOrderFeeAgain_CostsIt()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")], Fees = [OrderFee(3)] });
        var sold = house.Sell(Row(1, 2));
        var exchanged = house.Exchange(sold, [1, 2], Row(2, 2), new ExchangePolicy { ChargesOrderFeesAgain = true });
        Assert.Equal(Usd(3), exchanged.Due);
        Assert.True(house.Orders.Pay(sold.Order!.Id, [new Tender(Cash, Usd(3))], House).Succeeded);
        house.Balanced();
    }

    [Fact]
    public void Exchange_SameSeatsOtherNight_IsNoUpgradeThatWaivesFees()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8")], Fees = [OrderFee(3)] });
        var sold = house.Sell(Row(1, 1));
        Assert.Equal(Usd(111), sold.Order!.Total);
        var exchanged = house.Exchange(sold, [1], Row(2, 1), new ExchangePolicy { FeePerTicket = Usd(5), FeesWaivedOnUpgrade = true });
        Assert.Equal(Usd(5), exchanged.Due);
    }

    [Fact]
    public void Return_TicketWithTaxOnTop_PaysBackWhatWasPaid()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")] });
        var sold = house.Sell(Row(1, 1));
        Assert.Equal(Usd(108.25m), house.Return(sold).Refund);
        Assert.Equal(Usd(0), Assert.Single(house.Balanced().Sales));
    }

    [Fact]
    public void Return_PolicyWithFees_PaysBackLess()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")], Fees = [OrderFee(3)] });
        var sold = house.Sell(Row(1, 1));
        var returned = house.Return(sold, default, new ReturnPolicy { FeePerTicket = Usd(5), KeepOrderFees = true });
        Assert.Equal(Usd(103.25m), returned.Refund);
        Assert.Equal(Usd(8), returned.Order!.Total);
        house.Balanced();
    }

    [Fact]
    public void Sell_ByPerformanceWithAnOrderFee_SalesAreWhatWasPaid()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")], Fees = [OrderFee(3)] });
        var night = house.Office[Night(1)];
        var hold = night.HoldBest(new OfferRequest(new SeatEngine.Allocation.SeatRequest(2), Adult));
        var sold = night.Sell(hold!, new OrderId("O1"), [new Tender(Card, Usd(219.50m))]);
        Assert.True(sold.Succeeded, sold.Explain());
        var close = house.Balanced();
        Assert.Equal((Usd(219.50m), Usd(219.50m)), (close.Sales[0], close.Tenders[0].Amount));
    }

    [Fact]
    public void Sell_ThreeNights_IsQuotedAsOne()
    {
        OrderHouse house = new(static book => book with
        {
            Fees = [OrderFee(3)],
            Discounts =
            [
                new()
                {
                    Id = new("nights"),
                    Name = "Three nights",
                    Benefit = DiscountBenefit.Percent(Rate.FromPercent(20)),
                    Dates = DateMatching.Distinct,
                    MinimumCount = 3,
                },
            ],
        });
        var holds = house.Office.Hold(house.Office.Performances.Select(static night =>
            night.Offer(new SeatEngine.Allocation.SeatRequest(1), Adult).Best!));
        var sold = house.Office.Sell(holds, new OrderId("O1"), [new Tender(Card, Usd(243))]);
        Assert.True(sold.Succeeded, sold.Explain());
        Assert.Equal(Usd(243), sold.Order!.Total);
        Assert.Equal(3, sold.Transaction!.Steps.Length);
        house.Balanced();
    }

    [Fact]
    public void Return_ThePaidTwoOfThreeForTwo_PaysBackOne()
    {
        OrderHouse house = new(static book => book with
        {
            Discounts = [new() { Id = new("3for2"), Name = "3 for 2", Benefit = DiscountBenefit.PayFor(2), MinimumCount = 3 }],
        });
        var sold = house.Sell(Row(1, 3));
        Assert.Equal(Usd(200), sold.Order!.Total);
        var paid = sold.Order.Lines.Where(static line => line.Total == Usd(100)).Select(static line => line.Number);
        var returned = house.Return(sold, [.. paid]);
        Assert.Equal((Usd(100), Usd(100)), (returned.Refund, returned.Order!.Total));
        house.Balanced();
    }

    [Theory]
    [InlineData(ReturnPricing.Reprice, 0, 800)]
    [InlineData(ReturnPricing.KeepDiscounts, 80, 720)]
    public void Return_OneOfTenAtAGroupDiscount_FollowsThePolicy(ReturnPricing pricing, int refund, int total)
    {
        var house = WithGroups();
        var sold = house.Sell(Row(1, 10));
        Assert.Equal(Usd(800), sold.Order!.Total);
        var returned = house.Return(sold, [1], new ReturnPolicy { Pricing = pricing });
        Assert.Equal((Usd(refund), Usd(total)), (returned.Refund, returned.Order!.Total));
        house.Balanced();
    }

    [Fact]
    public void Return_OneAfterAnotherOfAGroup_PaysBackWhatTheWholeReturnWould()
    {
        var (house, other) = (WithGroups(), WithGroups());
        var (sold, together) = (house.Sell(Row(1, 10)), other.Sell(Row(1, 10)));
        var back = Usd(0);
        for (var line = 1; line <= 4; line++)
        {
            back += house.Return(sold, [line]).Refund;
        }

        Assert.Equal(other.Return(together, [1, 2, 3, 4]).Refund, back);
        Assert.Equal(Usd(200), back);
        house.Balanced();
    }

    [Fact]
    public void Exchange_EvenSwapInsideAGroup_CostsNothing()
    {
        OrderHouse house = new(static book => book with { Discounts = [Group(3)] });
        var sold = house.Sell(Row(1, 3));
        var exchanged = house.Exchange(sold, [2], Seats(2, "A-7"));
        Assert.Equal((Usd(0), Usd(240)), (exchanged.Due, exchanged.Order!.Total));
        house.Balanced();
    }

    [Fact]
    public void Exchange_OneOfATypeSoldFromThreeOn_IsJudgedByTheWholeOrder()
    {
        OrderHouse house = new(static book => book with
        {
            Types = [book.Types[0] with { Eligibility = new PriceTypeEligibility { MinimumPerOrder = 3, MaximumPerOrder = 3 } },
                book.Types[1]],
        });
        var sold = house.Sell(Row(1, 3));
        Assert.True(house.Exchange(sold, [2], Seats(2, "A-7")).Succeeded);
        var added = house.Office.Add(sold.Order!.Id, new OrderCart { Terms = House, Tickets = Seats(2, "A-8") });
        Assert.Contains("up to 3", added.Explain(), StringComparison.Ordinal);
        house.Balanced();
    }

    [Fact]
    public void Exchange_ForwardAndBack_NetsToZero()
    {
        OrderHouse house = new(static book => book with { Discounts = [Group(3)], Taxes = [Tax("8.25")], Fees = [OrderFee(3)] });
        var sold = house.Sell(Row(1, 3));
        var forward = house.Exchange(sold, [2], Seats(2, "B-7"));
        var back = house.Exchange(sold, [forward.Order!.Lines.Max(static line => line.Number)], Seats(1, "A-2"),
            pays: forward.Refund);
        Assert.True(back.Succeeded, back.Explain());
        Assert.Equal((sold.Order!.Total, Usd(0), sold.Order.Paid), (back.Order!.Total, back.Due, back.Order.Paid));
        house.Balanced();
    }

    [Fact]
    public void Exchange_AfterALetOff_NeverPaysBackMoreThanWhatIsLeftAllows()
    {
        OrderHouse house = new(static book => book with
        {
            Discounts = [Group(10)],
            Prices = [.. book.Prices.Select(static price => price.Zone == new PriceZoneId("P2") ? price with { Amount = Usd(10) } : price)],
        });
        var sold = house.Sell(Row(1, 10));
        Assert.Equal(Usd(0), house.Return(sold, [1]).Refund);
        var cheap = house.Exchange(sold, [2, 3, 4, 5, 6, 7, 8, 9, 10], Row(2, 9, "B"));
        Assert.Equal((Usd(710), Usd(90)), (cheap.Refund, cheap.Order!.Total));
        var back = house.Exchange(sold, [.. cheap.Order.Lines.Select(static line => line.Number)], Row(1, 10)[1..], pays: Usd(710));
        Assert.True(back.Succeeded, back.Explain());
        Assert.Equal((Usd(800), Usd(0)), (back.Order!.Total, back.Due));
        Assert.Equal(Usd(800), house.Return(sold).Refund);
        Assert.Equal(Usd(0), house.Orders.Find(sold.Order!.Id)!.Total);
        house.Balanced();
    }

    [Theory]
    [InlineData("receivable")]
    [InlineData("tender-cash")]
    [InlineData("vouchers")]
    public void Performance_BookPostsToAnAccountOfTheOrders_IsRefused(string account) =>
        Assert.Throws<ArgumentException>(() => new OrderHouse(book => book with
        {
            Fees = [OrderFee(3) with { Account = new LedgerAccount(account) }],
        }));

    [Fact]
    public void Sell_CodeForOneOrder_IsTakenOnceAndNamesWhoUsedIt()
    {
        OrderHouse house = new(static book => book with
        {
            Codes = [new PromoCodeRule { Code = new("ONCE"), MaximumOrders = 1, Discounts = [new("code")] }],
            Discounts = [new() { Id = new("code"), Name = "Code", Benefit = DiscountBenefit.Percent(Rate.FromPercent(10)) }],
        });
        static OrderCart WithCode(OrderCart cart) => cart with { Terms = cart.Terms with { Codes = [new("ONCE")] } };
        Assert.Equal(Usd(90), house.Sell(Row(1, 1), change: WithCode).Order!.Total);
        var second = house.Sell(Row(2, 1), change: WithCode);
        Assert.False(second.Succeeded);
        Assert.Contains("'O1'", second.Explain(), StringComparison.Ordinal);
        Assert.True(house.Office.Return(new OrderReturn { Order = new OrderId("O1"), By = House }).Succeeded);
        Assert.True(house.Sell(Row(2, 1), change: WithCode).Succeeded);
    }

    [Theory]
    [InlineData("adult", 200)]
    [InlineData("comp", 0)]
    public void Sell_Package_CostsWhatThePackageCosts(string type, int total)
    {
        OrderHouse house = new(static book => book with
        {
            Packages =
            [
                new()
                {
                    Id = new("trio"),
                    Name = "Trio",
                    Kind = PackageKind.Fixed,
                    Pricing = PackagePricing.PackagePrice,
                    Groups = [new PackageGroup("nights", [Night(1), Night(2), Night(3)], 3, 3)],
                    Prices = [new PackagePrice(new("P1"), Adult, Usd(200)), new PackagePrice(new("P1"), Comp, Usd(200))],
                },
            ],
        });
        var seat = PlaceId.Of(new SeatId("S-A-1"));
        var package = PackageCalculator.Price(house.Book, new PackageId("trio"),
            [new PackageSeat(new PriceTypeId(type), [.. Enumerable.Range(1, 3).Select(night => new PackagePlace(Night(night), seat))])],
            house.Office.Performances.Select(static night => night.PricesNow()));
        Assert.Equal((Usd(total), Usd(200 - total)), (package.Total, package.ValueGiven));
        var sold = house.Sell([.. package.Tickets.Select(static ticket => ticket with { Reason = "Press" })]);
        Assert.True(sold.Succeeded, sold.Explain());
        Assert.Equal(Usd(total), sold.Order!.Total);
        Assert.Equal(Usd(total), house.Return(sold).Refund);
        house.Balanced();
    }

    [Fact]
    public void Pay_MoreThanDueOrInAnotherCurrency_IsRefused()
    {
        OrderHouse house = new();
        var sold = house.Sell(Row(1, 1), isPaid: false);
        Assert.Equal(Usd(100), sold.Due);
        foreach (var wrong in new[] { Usd(9999), Usd(100.01m), Usd(0), Usd(-5), Money.FromDecimal(50, Currency.Eur) })
        {
            Assert.False(house.Orders.Pay(sold.Order!.Id, [new Tender(Cash, wrong)], House).Succeeded);
        }

        Assert.Equal(Usd(80), house.Orders.Pay(sold.Order!.Id, [new Tender(Cash, Usd(20))], House).Due);
        Assert.Equal(Usd(20), house.Return(sold).Refund);
        house.Balanced();
    }

    [Fact]
    public void Return_RepaymentBeyondWhatIsDueBack_IsRefused()
    {
        OrderHouse house = new();
        var sold = house.Sell(Row(1, 1));
        var greedy = house.Office.Return(new OrderReturn
        {
            Order = sold.Order!.Id,
            By = House,
            Repayments = [new Tender(Cash, Usd(9999))],
        });
        Assert.False(greedy.Succeeded);
        Assert.Equal(1, house.Office[Night(1)].Inventory.Snapshot().SoldCount);
    }

    private static OrderHouse WithGroups() => new(static book => book with { Discounts = [Group(10)] });

    private static DiscountRule Group(int from) => new()
    {
        Id = new("group"),
        Name = "Group",
        Benefit = DiscountBenefit.Percent(Rate.FromPercent(20)),
        MinimumCount = from,
    };
}
