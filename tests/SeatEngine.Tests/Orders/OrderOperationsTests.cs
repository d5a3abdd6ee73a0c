using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Orders.OrderHouse;

namespace SeatEngine.Tests.Orders;

/// <summary>Operations on orders beside sale, return and exchange; limits, accounts and reports.</summary>
public sealed class OrderOperationsTests
{
    [Fact]
    public void Add_ThatMakesTheWholeCheaper_PaysTheDifferenceBack()
    {
        OrderHouse house = new(static book => book with
        {
            Discounts =
            [
                new() { Id = new("group"), Name = "Group", Benefit = DiscountBenefit.Percent(Rate.FromPercent(50)), MinimumCount = 3 },
            ],
        });
        var sold = house.Sell(Row(1, 2));

        var added = house.Office.Add(sold.Order!.Id, new OrderCart { Terms = House, Tickets = Row(1, 1, "B") });

        Assert.True(added.Succeeded, added.Explain());
        Assert.Equal((Usd(130), Usd(130), Usd(0), Usd(70)), (added.Order!.Total, added.Order.Paid, added.Due, added.Refund));
        house.Balanced();
    }

    [Fact]
    public void Add_ToAGroup_PricesTheWholeAnew()
    {
        OrderHouse house = new(static book => book with
        {
            Discounts = [new() { Id = new("group"), Name = "Group", Benefit = DiscountBenefit.Percent(Rate.FromPercent(20)),
                MinimumCount = 3 }],
        });
        var sold = house.Sell(Row(1, 2));
        var added = house.Office.Add(sold.Order!.Id, new OrderCart
        {
            Terms = House,
            Tickets = Seats(1, "A-3"),
            Tenders = [new Tender(Cash, Usd(40))],
        });
        Assert.True(added.Succeeded, added.Explain());
        Assert.Equal((Usd(240), Usd(0)), (added.Order!.Total, added.Due));
        Assert.Equal([1, 2, 3], added.Order.Lines.Select(static line => line.Number));
        house.Balanced();
    }

    [Fact]
    public void MakeComps_PaidTicket_PaysItBackAndKeepsItsValue()
    {
        OrderHouse house = new(options: new OrderBookOptions { Chart = ChartOfAccounts.Usual with { Comps = new("comps") } });
        var sold = house.Sell(Row(1, 2));
        var made = house.Office.MakeComps(sold.Order!.Id, [2], Comp, "Press", House);
        Assert.True(made.Succeeded, made.Explain());
        Assert.Equal((Usd(100), Usd(100)), (made.Refund, made.Order!.Total));
        var line = Assert.Single(OrderReports.Comps(house.Orders.Orders));
        Assert.Equal(("Press", Usd(100)), (line.Reason, line.Value));
        var close = house.Balanced();
        Assert.Equal(Usd(100), close.Ledger.Single(static total => total.Account == new LedgerAccount("comps")).Amount);
        Assert.False(house.Office.MakeComps(sold.Order.Id, [1], Adult, "Press", House).Succeeded);
        Assert.False(house.Office.MakeComps(sold.Order.Id, [1], Comp, " ", House).Succeeded);
    }

    [Fact]
    public void CancelPerformance_ManyOrders_PaysEachBackAndKeepsOthersPrices()
    {
        OrderHouse house = new(static book => book with
        {
            Discounts = [new() { Id = new("group"), Name = "Group", Benefit = DiscountBenefit.Percent(Rate.FromPercent(20)),
                MinimumCount = 2 }],
        });
        var both = house.Sell([.. Seats(1, "A-1"), .. Seats(2, "A-1")]);
        var one = house.Sell(Seats(1, "A-2"), change: static cart => cart with { Terms = cart.Terms with { Buyer = new("bob") } });
        var answers = house.Office.CancelPerformance(Night(1), House, toAccount: true);
        Assert.All(answers, static answer => Assert.True(answer.Succeeded, answer.Explain()));
        Assert.Equal([both.Order!.Id, one.Order!.Id], answers.Select(static answer => answer.Order!.Id));
        Assert.Equal(Usd(80), house.Orders.Find(both.Order.Id)!.Total);
        Assert.Equal(Usd(100), house.Orders.CreditOf(new PatronId("bob"), Currency.Usd));
        Assert.Equal(0, house.Office[Night(1)].Inventory.Snapshot().SoldCount);
        house.Balanced();
    }

    [Fact]
    public void Credit_OnAccount_PaysAndNeverGoesBelowZero()
    {
        OrderHouse house = new();
        static OrderCart Bobs(OrderCart cart) => cart with
        {
            Terms = cart.Terms with { Buyer = new("bob") },
            Tenders = [new Tender(ChartOfAccounts.Usual.AccountTender, Usd(60))],
        };
        Assert.False(house.Sell(Seats(1, "A-1"), change: Bobs).Succeeded);
        house.Orders.GiveCredit(new PatronId("bob"), Usd(70), new LedgerAccount("goodwill"), by: House);
        var sold = house.Sell(Seats(1, "A-1"), change: Bobs);
        Assert.Equal(Usd(40), sold.Due);
        Assert.Equal(Usd(10), house.Orders.CreditOf(new PatronId("bob"), Currency.Usd));
        Assert.False(house.Sell(Seats(1, "A-2"), change: Bobs).Succeeded);
        Assert.True(house.Return(sold).Succeeded);
        Assert.Equal(Usd(70), house.Orders.CreditOf(new PatronId("bob"), Currency.Usd));
        house.Balanced();
    }

    [Fact]
    public void Credit_ThatEndedYesterdayInTheHousesZone_PaysNothing()
    {
        OrderHouse house = new(options: new OrderBookOptions
        {
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(14), "East", "East"),
        });
        house.Clock.SetUtcNow(new DateTimeOffset(house.Clock.GetUtcNow().AddDays(1).Date.AddHours(12), TimeSpan.Zero));
        PatronId bob = new("bob");
        house.Orders.GiveCredit(bob, Usd(70), new LedgerAccount("goodwill"), house.Orders.Today().AddDays(-1), House);
        Assert.Equal(Usd(0), house.Orders.CreditOf(bob, Currency.Usd));
        Assert.False(house.Sell(Seats(1, "A-1"), change: cart => cart with
        {
            Terms = cart.Terms with { Buyer = bob },
            Tenders = [new Tender(ChartOfAccounts.Usual.AccountTender, Usd(60))],
        }).Succeeded);
    }

    [Fact]
    public void Voucher_SoldUsedAndExpired_IsOwedUntilThen()
    {
        OrderHouse house = new();
        VoucherId voucher = new("G-7431");
        var bought = house.Office.Sell(new OrderCart
        {
            Terms = House,
            Vouchers = [new VoucherSale(voucher, Usd(150))],
            Tenders = [new Tender(Card, Usd(150))],
        }, new OrderId("V1"));
        Assert.True(bought.Succeeded, bought.Explain());
        Assert.Equal(Usd(150), house.Orders.CreditOf(voucher, Currency.Usd));
        var sold = house.Sell(Seats(1, "A-1"), change: cart => cart with
        {
            Tenders = [new Tender(ChartOfAccounts.Usual.VoucherTender, Usd(100), voucher.Value)],
        });
        Assert.True(sold.Succeeded, sold.Explain());
        Assert.Equal(Usd(50), house.Orders.CreditOf(voucher, Currency.Usd));
        Assert.False(house.Sell(Seats(1, "A-2"), change: static cart => cart with
        {
            Tenders = [new Tender(ChartOfAccounts.Usual.VoucherTender, Usd(100), "G-0000")],
        }).Succeeded);
        house.Balanced();
    }

    [Fact]
    public void Earn_PerformanceOver_MovesDeferredRevenueOnce()
    {
        OrderHouse house = new();
        var sold = house.Sell([.. Seats(1, "A-1"), .. Seats(2, "A-1")]);
        Assert.NotNull(house.Orders.Earn(Night(1)));
        Assert.Null(house.Orders.Earn(Night(1)));
        var ledger = OrderReports.Ledger(house.Orders.Events, TimeZoneInfo.Utc)
            .GroupBy(static line => line.Account)
                .ToDictionary(static group => group.Key.Value, static group => group.Sum(static line => line.Amount.MinorUnits));
        Assert.Equal((-10000, -10000, 20000), (ledger["4000"], ledger["deferred-revenue"], ledger["tender-card"]));
        Assert.True(house.Return(sold, [1]).Succeeded);
        Assert.Equal(0, OrderReports.Ledger(house.Orders.Events, TimeZoneInfo.Utc)
            .Where(static line => line.Account == new LedgerAccount("4000")).Sum(static line => line.Amount.MinorUnits));
        house.Balanced();
    }

    [Fact]
    public void Limits_CompsAndTypesPerBuyer_AreCountedFromTheRecord()
    {
        OrderHouse house = new(options: new OrderBookOptions
        {
            Limits = new OrderLimits
            {
                CompsPerPerformance = 1,
                TicketsPerBuyer = System.Collections.Immutable.ImmutableDictionary<PriceTypeId, int>.Empty.Add(Adult, 2),
            },
        });
        QuoteTicket Given(string seat) => Seats(1, seat)[0] with { Type = Comp, Reason = "Press" };
        var first = house.Sell([Given("A-1")]);
        Assert.True(first.Succeeded, first.Explain());
        Assert.False(house.Sell([Given("A-2")]).Succeeded);
        Assert.True(house.Return(first).Succeeded);
        Assert.True(house.Sell([Given("A-2")]).Succeeded);
        static OrderCart Bobs(OrderCart cart) => cart with { Terms = cart.Terms with { Buyer = new("bob") } };
        Assert.True(house.Sell(Row(2, 2), change: Bobs).Succeeded);
        Assert.False(house.Sell(Seats(2, "A-3"), change: Bobs).Succeeded);
    }

    [Fact]
    public void Schedule_DepositAndInstalments_AreToldWhenOverdue()
    {
        OrderHouse house = new();
        var today = house.Orders.Today();
        var sold = house.Sell(Row(1, 3), change: cart => cart with
        {
            Tenders = [new Tender(Cash, Usd(100))],
            Schedule = [new Instalment(today.AddDays(20), Usd(100)), new Instalment(today.AddDays(10), Usd(100))],
        });
        Assert.True(sold.Succeeded, sold.Explain());
        var due = Assert.Single(OrderReports.BalancesDue(house.Orders.Orders, today));
        Assert.Equal((Usd(200), Usd(0), today.AddDays(10)), (due.Due, due.Overdue, due.Next));
        Assert.Equal(Usd(100), OrderReports.BalancesDue(house.Orders.Orders, today.AddDays(11))[0].Overdue);
        Assert.False(house.Orders.Schedule(sold.Order!.Id, [new Instalment(today, Usd(300))]).Succeeded);
    }

    [Fact]
    public void TransferAndReprint_Tickets_AreNotedAndMoveNoMoney()
    {
        OrderHouse house = new();
        var sold = house.Sell(Row(1, 2));
        Assert.True(house.Orders.Transfer(sold.Order!.Id, [2], new PatronId("eve"), House).Succeeded);
        Assert.True(house.Orders.Reprint(sold.Order.Id, [2], House).Succeeded);
        var order = house.Orders.Find(sold.Order.Id)!;
        Assert.Equal((new PatronId("eve"), 1), (order.Lines[1].Holder, order.Lines[1].Reprints));
        Assert.Equal(sold.Order.Total, order.Total);
        Assert.False(house.Orders.Reprint(sold.Order.Id, [3], House).Succeeded);
        house.Balanced();
    }

    [Fact]
    public void Swap_SeatsOfTwoOrders_KeepsWhatEachPaid()
    {
        OrderHouse house = new();
        var (front, back) = (house.Sell(Seats(1, "A-1")), house.Sell(Seats(1, "B-1")));
        var swapped = house.Office.Swap(front.Order!.Id, [1], back.Order!.Id, [1], House);
        Assert.True(swapped.Succeeded, swapped.Explain());
        Assert.Equal("S-B-1", house.Orders.Find(front.Order.Id)!.Lines[0].Place.Value);
        Assert.Equal("S-A-1", house.Orders.Find(back.Order.Id)!.Lines[0].Place.Value);
        Assert.Equal(Usd(100), house.Return(front).Refund);
        Assert.Equal(Usd(60), house.Return(back).Refund);
        Assert.False(house.Office.Swap(front.Order.Id, [1], back.Order.Id, [1], House).Succeeded);
        house.Balanced();
    }

    [Fact]
    public void SettleResale_SeatSoldAgain_OwesTheOwnerTheRest()
    {
        OrderHouse house = new();
        var first = house.Sell(Seats(1, "A-1"), change: static cart => cart with { Terms = cart.Terms with { Buyer = new("bob") } });
        ResalePolicy policy = new() { HouseShare = Rate.FromPercent(10), ToAccount = true };
        Assert.False(house.Office.SettleResale(first.Order!.Id, [1], policy, House).Succeeded);
        var inventory = house.Office[Night(1)].Inventory;
        Assert.True(inventory.OfferForResale(first.Order.Id, PlaceSelection.Of(new SeatId("S-A-1")), RequestOptions.House).Succeeded);
        var hold = inventory.Hold(PlaceSelection.Of(new SeatId("S-A-1")), new HoldOptions { AsHouse = true, IncludeResale = true });
        var second = house.Office.Sell(new OrderCart { Terms = House, Tickets = Seats(1, "A-1"), Tenders = [new Tender(Card, Usd(100))] },
            new OrderId("second"), new HeldPlaces(Night(1), hold.Token));
        Assert.True(second.Succeeded, second.Explain());
        var settled = house.Office.SettleResale(first.Order.Id, [1], policy, House);
        Assert.True(settled.Succeeded, settled.Explain());
        Assert.Equal(Usd(90), house.Orders.CreditOf(new PatronId("bob"), Currency.Usd));
        Assert.Equal((0, Usd(10)), (settled.Order!.Lines.Length, settled.Order.Total));
        house.Balanced();
    }

    [Fact]
    public void Patrons_Erased_LeaveOrdersAndLedgerWhole()
    {
        OrderHouse house = new();
        PatronDirectory patrons = new();
        patrons.Keep(new Patron { Id = new("home"), Facts = [new("member")] });
        patrons.Keep(new Patron { Id = new("bob"), Name = "Bob", Household = new("home"), Facts = [new("senior")] });
        var terms = patrons.TermsOf(new PatronId("bob"), House);
        Assert.Equal("member senior", string.Join(' ', terms.Facts));
        var sold = house.Sell(Seats(1, "A-1"), change: cart => cart with { Terms = terms });
        Assert.True(patrons.Erase(new PatronId("bob")));
        Assert.Null(patrons.Find(new PatronId("bob")));
        Assert.Equal(new PatronId("bob"), house.Orders.Find(sold.Order!.Id)!.Terms.Buyer);
        Assert.DoesNotContain("Bob", house.Orders.ToText(), StringComparison.Ordinal);
        house.Balanced();
    }

    [Fact]
    public void Reports_OfAnEvening_CountWhatHappened()
    {
        OrderHouse house = new(static book => book with { Taxes = [Tax("8.25")] });
        var sold = house.Sell(Row(1, 2));
        house.Clock.Advance(TimeSpan.FromDays(1));
        house.Return(sold, [1]);
        Assert.Equal([OrderEventKind.Placed, OrderEventKind.Returned],
            OrderReports.Journal(house.Orders.Events).Select(static line => line.Kind));
        Assert.Equal(Usd(8.25m), Assert.Single(OrderReports.Taxes(house.Orders.Orders)).Amount);
        var pace = OrderReports.Pace(house.Orders.Events, Night(1), house.Clock.GetUtcNow().AddDays(5), TimeZoneInfo.Utc);
        Assert.Equal([(6, 2), (5, 1)], pace.Select(static line => (line.DaysBefore, line.Tickets)));
        Assert.Equal(Usd(-108.25m), house.Office.CloseDay().Sales[0]);
    }

    [Fact]
    public void CloseDay_CountedMoney_TellsOverAndShort()
    {
        OrderHouse house = new();
        house.Orders.OpenDrawer(House, new Tender(Cash, Usd(50)));
        house.Sell(Seats(1, "A-1"), change: static cart => cart with { Tenders = [new Tender(Cash, Usd(100))] });
        Assert.True(house.Office.CloseDay(null, new DrawerCount(Cash, Usd(150))).Succeeded);
        var close = house.Office.CloseDay(null, new DrawerCount(Cash, Usd(148)));
        Assert.False(close.Succeeded);
        Assert.Equal(Usd(-2), close.Counted[0].OverShort);
        Assert.Contains("2.00 USD short", close.Explain(), StringComparison.Ordinal);
        house.Orders.CountDrawer(House, new Tender(Cash, Usd(148)), close.Counted[0].Expected);
        Assert.Equal(-200, house.Orders.Events[^1].Entries.Single(static entry => entry.Account == new LedgerAccount("tender-cash"))
            .Amount.MinorUnits);
    }

    [Theory]
    [InlineData("\"amount\":\"100.00\"", "\"amount\":\"90.00\"")]
    [InlineData("\"sequence\":2", "\"sequence\":3")]
    [InlineData("\"kind\":\"placed\"", "\"kind\":\"sold\"")]
    [InlineData("seatengine-orders", "seatengine-halls")]
    public void Read_AlteredFile_IsRefused(string from, string to)
    {
        OrderHouse house = new();
        house.Sell(Seats(1, "A-1"));
        house.Sell(Seats(1, "A-2"));
        var text = house.Orders.ToText();
        var at = text.IndexOf(from, StringComparison.OrdinalIgnoreCase);
        Assert.True(at > 0, text);
        var altered = text[..at] + to + text[(at + from.Length)..];
        Assert.Throws<InvalidDataException>(() => OrderBook.Read(System.Text.Encoding.UTF8.GetBytes(altered), house.Options));
    }
}
