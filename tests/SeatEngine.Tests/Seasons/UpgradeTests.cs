using SeatEngine.Inventory;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>Other seats after the sale: by priority, on all nights alike, for the difference in price.</summary>
public sealed class UpgradeTests
{
    private static readonly SeatWish Front = new() { Zones = [new("P1")] };

    private readonly SmallSeason _season = new();

    [Fact]
    public async Task UpgradeAsync_OfTwoWhoWishTheSame_GivesItToTheOneHeldLonger()
    {
        await _season.SellAsync(1, "F4", Seats("B-1", "B-2"), seasons: 2);
        await _season.SellAsync(2, "F4", Seats("B-5", "B-6"), seasons: 9);
        Block("A-1", "A-2", "A-3", "A-4", "A-5", "A-8", "A-9", "A-10", "A-11", "A-12");
        await _season.Office.RequestAsync(Account(2), ChangeWish.OtherSeats, "in front", Desk);
        UpgradeWish[] wishes =
        [
            new(Account(1)) { Wish = Front }, .. _season.Office.UpgradeWishes().Select(static wish => wish with { Wish = Front }),
        ];

        var tried = await _season.Office.UpgradeAsync(wishes, by: Desk, isDryRun: true);
        _season.Check();
        var done = await _season.Office.UpgradeAsync(wishes, by: Desk);

        Assert.Equal([UpgradeOutcome.Moved, UpgradeOutcome.NothingThere], done.Lines.Select(static line => line.Outcome));
        Assert.Equal(tried.Lines.Select(static line => (line.Subscription, line.Outcome, line.Difference, line.Message)),
            done.Lines.Select(static line => (line.Subscription, line.Outcome, line.Difference, line.Message)));
        Assert.Equal("Of 2 accounts 1 have other seats; for 1 there are none, for 0 they are too dear, and 0 are refused.", done.Explain());
        var moved = _season.Book.Find(Account(2))!;
        Assert.Equal(["S-A-6", "S-A-7"], moved.Seats.Select(static seat => seat.Seat.Value));
        Assert.All(moved.Nights, static night => Assert.Equal(["S-A-6", "S-A-7"], night.Seats.Select(static seat => seat.Value)));
        Assert.Equal((Usd(242), Usd(242)), (done.Lines[0].Difference, done.Lines[0].Charged));
        Assert.Equal(Usd(642), _season.Box.Orders.Find(moved.Orders[0])!.Total);
        Assert.Equal(ChangeState.Granted, moved.Requests[0].State);
        _season.Check();
    }

    [Fact]
    public async Task UpgradeAsync_WhatOneGivesUp_IsWhatAnotherWaitsForInTheNextPass()
    {
        await _season.SellAsync(1, "F4", Seats("B-1"), seasons: 9);
        await _season.SellAsync(2, "F4", Seats("A-1"), seasons: 2);
        Block([.. Enumerable.Range(2, 11).Where(static seat => seat != 6).Select(static seat => $"A-{seat}")]);
        UpgradeWish[] wishes =
        [
            new(Account(1)) { Wish = new SeatWish { Seats = [new("S-A-1")] } },
            new(Account(2)) { Wish = new SeatWish { Seats = [new("S-A-6")] } },
        ];

        Assert.Equal(UpgradeOutcome.NothingThere, (await _season.Office.UpgradeAsync(wishes, new() { Passes = 1 }, Desk, isDryRun: true))
            .Lines[0].Outcome);
        var done = await _season.Office.UpgradeAsync(wishes, by: Desk);

        Assert.Equal([(2, UpgradeOutcome.Moved), (1, UpgradeOutcome.Moved)], done.Lines.Select(static line => (line.Pass, line.Outcome)));
        _season.Check();
    }

    [Fact]
    public async Task UpgradeAsync_WithALimitAPolicyAndBaseSeatsKept_DoesAsTheHouseSays()
    {
        await _season.SellAsync(1, "F4", Seats("B-1", "B-2"));
        UpgradeWish wish = new(Account(1)) { Wish = Front, MostExtra = Usd(100) };

        var dear = Assert.Single((await _season.Office.UpgradeAsync([wish], by: Desk)).Lines);
        Assert.Equal((UpgradeOutcome.TooDear, Usd(242)), (dear.Outcome, dear.Difference));
        Assert.Equal(Usd(400), _season.Box.Orders.Orders[0].Total);
        var done = Assert.Single((await _season.Office.UpgradeAsync([wish with { MostExtra = null }],
            new() { KeepsBaseSeats = true, Exchanges = new ExchangePolicy { FeePerExchange = Usd(15) } }, Desk)).Lines);

        Assert.Equal((UpgradeOutcome.Moved, Usd(242), Usd(257)), (done.Outcome, done.Difference, done.Charged));
        var account = _season.Book.Find(Account(1))!;
        Assert.Equal(["S-B-1", "S-B-2"], account.Seats.Select(static seat => seat.Seat.Value));
        Assert.All(account.Nights, static night => Assert.All(night.Seats,
            static seat => Assert.StartsWith("S-A", seat.Value, StringComparison.Ordinal)));
        _season.Check();
    }

    [Fact]
    public async Task UpgradeAsync_OfAnAccountWithExchangedNights_MovesThemAllForWhatEachCosts()
    {
        await _season.SellAsync(1, "F4", Seats("B-1"));
        await _season.Office.ChangeNightsAsync(new(Account(1)) { Drop = [_season.Night("T2F")], Add = [_season.Night("T2S")], By = Desk });
        await _season.SellAsync(2, "X", Seats("B-2"), 0, "T1F", "T2S");
        await _season.SellAsync(3, "FS", Seats("B-3"));

        var done = await _season.Office.UpgradeAsync(Enumerable.Range(1, 3).Select(static number =>
            new UpgradeWish(Account(number)) { Wish = Front }), by: Desk);

        Assert.All(done.Lines, static line => Assert.Equal(UpgradeOutcome.Moved, line.Outcome));
        Assert.Equal([Usd(90.75m + 40), Usd(80), Usd(242)], done.Lines.Select(static line => line.Difference!.Value));
        _season.Check();
    }

    [Fact]
    public async Task UpgradeAsync_ToBetterSeatsOfTheSameZone_EndsWhenThereAreNone()
    {
        await _season.SellAsync(1, "F4", Seats("A-1", "A-2"));

        var first = Assert.Single((await _season.Office.UpgradeAsync([new(Account(1))], by: Desk)).Lines);
        var second = Assert.Single((await _season.Office.UpgradeAsync([new(Account(1))], by: Desk)).Lines);

        Assert.Equal((UpgradeOutcome.Moved, UpgradeOutcome.NothingThere), (first.Outcome, second.Outcome));
        Assert.Equal(Usd(0), first.Charged ?? Usd(0));
        Assert.Equal(UpgradeOutcome.Refused, (await _season.Office.UpgradeAsync([new(Account(9))], by: Desk)).Lines[0].Outcome);
        await Assert.ThrowsAsync<ArgumentException>(() => _season.Office.UpgradeAsync([new(Account(1)), new(Account(1))]));
        _season.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(UpgradeOutcome.Refused, (await _season.Office.UpgradeAsync([new(Account(1))], by: Desk)).Lines[0].Outcome);
        _season.Check();
    }

    private void Block(params string[] seats)
    {
        foreach (var night in _season.Box.Performances)
        {
            Assert.True(night.Inventory.Block(PlaceSelection.Of(seats.Select(static seat => new SeatId("S-" + seat))), RequestOptions.House)
                .Succeeded);
        }
    }
}
