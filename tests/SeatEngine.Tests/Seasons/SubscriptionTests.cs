using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>Subscriptions sold, changed, rested, split and merged: one call over all nights, one order, every cent in its place.</summary>
public sealed class SubscriptionTests
{
    private readonly SmallSeason _season = new();

    [Fact]
    public async Task SellAsync_AFixedPackage_IsOneOrderOverAllNightsProratedToTheCent()
    {
        var sold = await _season.SellAsync(1, "F4", Seats("A-1", "A-2"));

        Assert.True(sold.Succeeded, sold.Explain());
        var order = Assert.Single(_season.Box.Orders.Orders);
        Assert.Equal(Usd(642), order.Total);
        Assert.Equal(8, order.Tickets.Count());
        Assert.Equal([8025L, 8025, 8025, 8025], order.Tickets.Take(4).Select(static line => line.Total.MinorUnits));
        Assert.Equal("2027-A0001", order.Id.Value);
        Assert.Equal(new PatronId("P1"), order.Terms.Buyer);
        Assert.Equal(SubscriptionStatus.Sold, sold.Subscription!.Status);
        _season.Check();
    }

    [Fact]
    public async Task SellAsync_ASuperPackage_IsBothPartsInOneOrder()
    {
        var sold = await _season.SellAsync(1, "FS", Seats("A-1"));

        Assert.Equal((Usd(642), 8), (sold.Order!.Order!.Total, sold.Subscription!.Nights.Length));
        _season.Check();
    }

    [Fact]
    public async Task SellAsync_WhatCannotBe_ChangesNothingAndSaysWhy()
    {
        Assert.True((await _season.SellAsync(1, "F4", Seats("A-1"))).Succeeded);
        async Task Refused(SeasonProblemKind kind, Task<SubscriptionResult> asked)
        {
            var result = await asked;
            Assert.Equal(kind, Assert.Single(result.Problems.Select(static problem => problem.Kind).Distinct()));
            Assert.Null(result.Subscription);
        }

        await Refused(SeasonProblemKind.Account, _season.SellAsync(1, "S4", Seats("A-1")));
        await Refused(SeasonProblemKind.Package, _season.SellAsync(2, "Q9", Seats("A-1")));
        await Refused(SeasonProblemKind.Seats, _season.SellAsync(2, "F4", Seats("A-1")));
        await Refused(SeasonProblemKind.Seats, _season.SellAsync(2, "S4", Seats("A-1", "A-1")));
        await Refused(SeasonProblemKind.Seats, _season.SellAsync(2, "S4", []));
        await Refused(SeasonProblemKind.Package, _season.SellAsync(2, "X", Seats("A-1"), 0, "T1S"));
        await Refused(SeasonProblemKind.Package, _season.SellAsync(2, "F4", Seats("A-2"), 0, "T1S"));
        await Refused(SeasonProblemKind.Price, _season.SellAsync(2, "S4", [new BaseSeat(new("S-A-1"), new("child"))]));
        Assert.Single(_season.Box.Orders.Orders);
        _season.Check();
    }

    [Fact]
    public async Task SellAsync_OutsideOfItsWindow_IsRefusedButToTheHouse()
    {
        var season = new SmallSeason(Of("2027", "27-", static season => season with
        {
            OnSale = [new(SaleKind.Packages, new DateTime(2027, 6, 1, 10, 0, 0)) { Channels = [new("web")],
                PatronFacts = [new("member")] }],
        }));
        SubscriptionSale sale = new()
        {
            Id = Account(1),
            Patron = new("P1"),
            Package = new("F4"),
            Seats = Seats("A-1"),
            Terms = new OrderTerms { Channel = new("web"), Facts = [new("member")] },
        };
        foreach (var night in season.Box.Performances)
        {
            night.Inventory.DefineChannel(new ChannelRights { Channel = new("web") }, RequestOptions.House);
        }

        Assert.Equal(SeasonProblemKind.NotOnSale, (await season.Office.SellAsync(sale)).Problems[0].Kind);
        season.Clock.Advance(TimeSpan.FromDays(93));
        Assert.Equal(SeasonProblemKind.NotOnSale, (await season.Office.SellAsync(sale with { Terms = OrderTerms.None }))
            .Problems[0].Kind);
        var sold = await season.Office.SellAsync(sale);
        Assert.True(sold.Succeeded, sold.Explain());
        Assert.True((await season.SellAsync(2, "F4", Seats("A-2"))).Succeeded);
    }

    [Fact]
    public async Task SellAsync_AfterAFailureBeforeItWasNoted_FindsTheOrderAndGoesOn()
    {
        var sold = await _season.SellAsync(1, "F4", Seats("A-1"));
        SmallSeason again = new(_season.Season, _season.Clock, office: _season.Box);

        var resumed = await again.SellAsync(1, "F4", Seats("A-1"));

        Assert.True(resumed.Succeeded, resumed.Explain());
        Assert.Equal(Assert.Single(sold.Subscription!.Orders), Assert.Single(resumed.Subscription!.Orders));
        Assert.Single(_season.Box.Orders.Orders);
    }

    [Fact]
    public async Task CompositeAsync_OfAPackage_IsFreeWhereAllNightsAre()
    {
        await _season.SellAsync(1, "F4", Seats("A-1"));
        await _season.SellAsync(2, "X", Seats("A-2"), 0, "T1F", "T2S");

        var fridays = await _season.Office.CompositeAsync(_season.Season.NightsOf(new("F4")).Select(static night => night.Id));

        Assert.Equal(22, fridays.FreeOnAll.Count);
        Assert.Equal(["S-A-2"], fridays.FreeOnSome.ToIds().Select(static seat => seat.Value));
        Assert.Equal(["27-T2F", "27-T3F", "27-T4F"], fridays.NightsOf(new("S-A-2")).Select(static night => night.Value));
        Assert.Empty(fridays.NightsOf(new("S-A-1")));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _season.Office.CompositeAsync([]));
    }

    [Fact]
    public async Task ChangeNightsAsync_AnExchange_IsWorthItsShareAndKeepsTheBaseSeat()
    {
        await _season.SellAsync(1, "F4", Seats("A-1"));

        var changed = await _season.Office.ChangeNightsAsync(
            new(Account(1)) { Drop = [_season.Night("T2F")], Add = [_season.Night("T2S")], By = Desk });

        Assert.True(changed.Succeeded, changed.Explain());
        Assert.Equal(Usd(321) - Usd(80.25m) + Usd(100), changed.Order!.Order!.Total);
        Assert.Equal(["27-T1F", "27-T2S", "27-T3F", "27-T4F"],
            changed.Subscription!.Nights.Select(static night => night.Performance.Value));
        Assert.Equal("S-A-1", changed.Subscription.Seats[0].Seat.Value);
        _season.Check();
    }

    [Fact]
    public async Task ChangeNightsAsync_AFlexiblePackage_CostsWhatThatChoiceCosts()
    {
        await _season.SellAsync(1, "Y", Seats("A-1"), 0, "T1F", "T2F", "T3F");
        await _season.SellAsync(2, "X", Seats("B-1"), 0, "T1F", "T2F");

        var exchanged = await _season.Office.ChangeNightsAsync(
            new(Account(1)) { Drop = [_season.Night("T1F")], Add = [_season.Night("T4S")], By = Desk });
        var more = await _season.Office.ChangeNightsAsync(
            new(Account(2)) { Add = [_season.Night("T3F"), _season.Night("T4F")], By = Desk });
        var tooFew = await _season.Office.ChangeNightsAsync(new(Account(1)) { Drop = [_season.Night("T2F")], By = Desk });
        var less = await _season.Office.ChangeNightsAsync(new(Account(2)) { Drop = [_season.Night("T1F")], By = Desk });

        Assert.Equal(Usd(250), exchanged.Order!.Order!.Total);
        Assert.Equal(Usd(240), more.Order!.Order!.Total);
        Assert.Equal(SeasonProblemKind.Package, tooFew.Problems[0].Kind);
        Assert.Equal(Usd(180), less.Order!.Order!.Total);
        _season.Check();
    }

    [Fact]
    public async Task ChangeNightsAsync_DropsAndAdds_AreWorthWhatTheyCost()
    {
        await _season.SellAsync(1, "F4", Seats("A-1", "A-2"));

        var dropped = await _season.Office.ChangeNightsAsync(new(Account(1)) { Drop = [_season.Night("T1F")], By = Desk });
        var added = await _season.Office.ChangeNightsAsync(
            new(Account(1)) { Add = [_season.Night("T1S")], Seats = [new("S-B-5"), new("S-B-6")], By = Desk });

        Assert.Equal(Usd(642) - Usd(160.50m), dropped.Order!.Order!.Total);
        Assert.Equal(Usd(642) - Usd(160.50m) + Usd(120), added.Order!.Order!.Total);
        Assert.Equal(["S-B-5", "S-B-6"], added.Subscription!.SeatsAt(_season.Night("T1S")).Select(static seat => seat.Value));
        Assert.Equal(SeasonProblemKind.Package,
            (await _season.Office.ChangeNightsAsync(new(Account(1)) { Drop = [_season.Night("T1F")], By = Desk })).Problems[0].Kind);
        Assert.Equal(SeasonProblemKind.Package, (await _season.Office.ChangeNightsAsync(new(Account(1)) { By = Desk }))
            .Problems[0].Kind);
        Assert.Equal(SeasonProblemKind.Package,
            (await _season.Office.ChangeNightsAsync(new(Account(1)) { Add = [_season.Night("T2F")], By = Desk })).Problems[0].Kind);
        Assert.Equal(SeasonProblemKind.Seats, (await _season.Office.ChangeNightsAsync(
            new(Account(1)) { Add = [_season.Night("T2S")], Seats = [new("S-B-5")], By = Desk })).Problems[0].Kind);
        Assert.Equal(SeasonProblemKind.Account, (await _season.Office.ChangeNightsAsync(new(Account(9)) { By = Desk }))
            .Problems[0].Kind);
        _season.Check();
    }

    [Fact]
    public async Task SplitAndMergeAsync_OfASoldAccount_HandTicketsOverAndBack()
    {
        await _season.SellAsync(1, "F4", Seats("A-1", "A-2"), seasons: 7);

        var split = await _season.Office.SplitAsync(Account(1), [new("S-A-2")], Account(2), new PatronId("P2"), Desk);

        Assert.True(split.Succeeded, split.Explain());
        Assert.Equal((1, 1, 7), (split.Subscriptions[0].Seats.Length, split.Subscriptions[1].Seats.Length, split.Subscriptions[1].Seasons));
        var order = Assert.Single(_season.Box.Orders.Orders);
        Assert.Equal(4, order.Tickets.Count(static line => line.Holder == new PatronId("P2")));
        var dropped = await _season.Office.ChangeNightsAsync(new(Account(2)) { Drop = [_season.Night("T1F")], By = Desk });
        Assert.Equal(7, dropped.Order!.Order!.Tickets.Count());
        Assert.Equal(SeasonProblemKind.Package, (await _season.Office.MergeAsync(Account(1), Account(2), Desk)).Problems[0].Kind);
        await _season.Office.ChangeNightsAsync(new(Account(1)) { Drop = [_season.Night("T1F")], By = Desk });

        var merged = await _season.Office.MergeAsync(Account(1), Account(2), Desk);

        Assert.True(merged.Succeeded, merged.Explain());
        Assert.Equal(["S-A-1", "S-A-2"], merged.Subscription!.Seats.Select(static seat => seat.Seat.Value));
        Assert.Equal(SubscriptionStatus.Ended, merged.Subscriptions[1].Status);
        Assert.All(_season.Box.Orders.Orders[0].Tickets, static line => Assert.NotEqual(new PatronId("P2"), line.Holder));
        Assert.Equal(SeasonProblemKind.Seats,
            (await _season.Office.SplitAsync(Account(1), [new("S-B-1")], Account(3), new("P3"), Desk)).Problems[0].Kind);
        _season.Check();
    }

    [Fact]
    public async Task SellTicketsAsync_OutsideOfItsWindow_IsRefusedButToSubscribersAndMembers()
    {
        SmallSeason season = new(Of("2027", "27-", static season => season with
        {
            OnSale =
            [
                new(SaleKind.Packages, new DateTime(2027, 1, 1)),
                new(SaleKind.Singles, new DateTime(2027, 2, 1)) { PatronFacts = [SeasonOffice.Subscriber, new("member")] },
                new(SaleKind.Singles, new DateTime(2027, 6, 1)),
            ],
        }));
        await season.SellAsync(1, "F4", Seats("A-1"));
        OrderCart Cart(string buyer, string seat) => new()
        {
            Terms = new OrderTerms { Buyer = new PatronId(buyer) },
            Tickets = [new(PlaceId.Of(new SeatId("S-" + seat)), Adult) { Performance = season.Night("T1F") }],
        };

        Assert.Equal(OrderProblemKind.NotOnSale, (await season.Office.SellTicketsAsync(Cart("P9", "A-5"))).Problems[0].Kind);
        Assert.True((await season.Office.SellTicketsAsync(Cart("P1", "A-5"))).Succeeded);
        var member = Cart("P8", "A-6");
        member = member with { Terms = member.Terms with { Facts = [new("member")] } };
        Assert.True((await season.Office.SellTicketsAsync(member)).Succeeded);
        season.Clock.Advance(TimeSpan.FromDays(100));
        Assert.True((await season.Office.SellTicketsAsync(Cart("P9", "A-7"))).Succeeded);
        season.Check();
    }

    [Fact]
    public async Task SplitAndMergeAsync_AfterAFailureBeforeTheyWereNoted_GoOn()
    {
        await _season.SellAsync(1, "F4", Seats("A-1", "A-2"), seasons: 7);
        _season.Clock.Advance(TimeSpan.FromDays(300));
        SmallSeason next = new(new SeasonDateMap(new("2028"), "Second") { Prefix = "28-" }.Apply(_season.Season).Season, _season.Clock);
        await next.Office.RollOverAsync(_season.Office);
        SmallSeason Forgetful(SmallSeason from) => new(from.Season, from.Clock, SubscriptionBook.Replay(from.Season.Id,
            from.Book.Events[..^1], from.Clock), office: from.Box);

        await next.Office.SplitAsync(Account(1), [new("S-A-2")], Account(2), new PatronId("P2"), Desk);
        var resumed = Forgetful(next);
        var split = await resumed.Office.SplitAsync(Account(1), [new("S-A-2")], Account(2), new PatronId("P2"), Desk);
        Assert.True(split.Succeeded, split.Explain());
        resumed.Check();

        await resumed.Office.MergeAsync(Account(1), Account(2), Desk);
        var again = Forgetful(resumed);
        var merged = await again.Office.MergeAsync(Account(1), Account(2), Desk);
        Assert.True(merged.Succeeded, merged.Explain());
        again.Check();
        Assert.True((await again.Office.RenewAsync(Account(1), Desk)).Succeeded);
        again.Check();
    }

    [Fact]
    public async Task PreferAsync_OfSeats_AreWhereARollOverLooksFirst()
    {
        await _season.SellAsync(1, "F4", Seats("A-1"));
        Assert.Equal(SeasonProblemKind.Seats, (await _season.Office.PreferAsync(Account(1), [new("S-Z-1")], Desk)).Problems[0].Kind);
        Assert.True((await _season.Office.PreferAsync(Account(1), [new("S-B-11"), new("S-B-12")], Desk)).Succeeded);
        _season.Clock.Advance(TimeSpan.FromDays(300));
        SmallSeason next = new(new SeasonDateMap(new("2028"), "Second") { Prefix = "28-" }.Apply(_season.Season).Season, _season.Clock);
        foreach (var night in next.Box.Performances)
        {
            night.Inventory.Block(PlaceSelection.Of(new SeatId("S-A-1")), RequestOptions.House);
        }

        var report = await next.Office.RollOverAsync(_season.Office, new RollOverTable { SeatGone = RollOverChoice.NextBest });

        Assert.Equal((RollOverOutcome.Reseated, "S-B"), (report.Lines[0].Outcome, report.Lines[0].After[0].Value[..3]));
        next.Check();
    }

    [Fact]
    public async Task RequestAsync_OfSeveralAccounts_WaitBySeniorityUntilAnswered()
    {
        await _season.SellAsync(1, "F4", Seats("A-1"), seasons: 2);
        await _season.SellAsync(2, "F4", Seats("A-2"), seasons: 9);
        await _season.Office.RequestAsync(Account(1), ChangeWish.OtherSeats, "nearer to the aisle", Desk);
        await _season.Office.RequestAsync(Account(2), ChangeWish.MoreSeats, "one more beside it", Desk);

        Assert.Equal([Account(2), Account(1)], _season.Office.Queue().Select(static entry => entry.Account.Id));
        var answered = await _season.Office.AnswerAsync(Account(2), 1, ChangeState.Refused, "the row is full", Desk);
        Assert.Equal((ChangeState.Refused, "the row is full"),
            (answered.Subscription!.Requests[0].State, answered.Subscription.Requests[0].Reason));
        Assert.Equal([Account(1)], _season.Office.Queue().Select(static entry => entry.Account.Id));
        Assert.Equal(SeasonProblemKind.Status, (await _season.Office.AnswerAsync(Account(2), 1, ChangeState.Granted, "again", Desk))
            .Problems[0].Kind);
        Assert.Equal(SeasonProblemKind.Account, (await _season.Office.RequestAsync(Account(9), ChangeWish.Other, "", Desk))
            .Problems[0].Kind);
    }

    [Fact]
    public async Task QuoteAsync_OfASubscription_IsWhatItsOrderWillCost()
    {
        var sold = await _season.SellAsync(1, "F4", Seats("A-1"));
        var quote = await _season.Office.QuoteAsync(sold.Subscription! with
        {
            Id = Account(2),
            Seats = Seats("B-1"),
            Nights = [.. sold.Subscription!.Nights.Select(static night => night with { Seats = [new("S-B-1")] })]
        });

        Assert.Equal(Usd(200), quote.Total);
        Assert.Equal(default, (await _season.Office.QuoteAsync(sold.Subscription with { Package = new("Y") })).Total);
    }

    [Fact]
    public void Instalments_OfAnAmount_SumToItToTheCent()
    {
        DateOnly[] days = [new(2027, 4, 1), new(2027, 5, 1), new(2027, 6, 1)];

        Assert.Equal([3334L, 3333, 3333], Instalments.Of(Usd(100), days).Select(static part => part.Amount.MinorUnits));
        Assert.Empty(Instalments.Of(Usd(0), days));
        Assert.Throws<ArgumentException>(static () => Instalments.Of(Usd(1)));
    }
}
