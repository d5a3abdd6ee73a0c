using System.Collections.Immutable;
using SeatEngine.Inventory;
using SeatEngine.Orders;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using static SeatEngine.Tests.Orders.OrderHouse;
using static SeatEngine.Tests.Seasons.SmallSeason;

namespace SeatEngine.Tests.Seasons;

/// <summary>Groups from the request to the last payment: options, deposits, numbers that change, days that pass.</summary>
public sealed class GroupTests
{
    private static readonly GroupId Group = new("G1");

    private static readonly GroupTerms Terms = new(new DateOnly(2027, 3, 20))
    {
        Deposit = Usd(200),
        FinalBy = new DateOnly(2027, 4, 20),
        BalanceBy = new DateOnly(2027, 5, 20),
    };

    private readonly SmallSeason _season = new();

    [Fact]
    public async Task Group_FromRequestToBalance_IsOneOrderWithItsCompsAndItsDays()
    {
        Assert.True((await _season.Groups.RequestAsync(Booking(12), Desk)).Succeeded);
        var offered = await _season.Groups.OfferAsync(Group, Desk, 4);
        Assert.Equal(["27-T1F", "27-T2F"], offered.Booking!.Options.Take(2).Select(static option => option.Performance.Value));
        Assert.All(offered.Booking.Options, option => Assert.Equal(CheapestFree(option.Seats, 2), option.Total));
        Assert.All(_season.Box.Performances, static night => Assert.Equal(0, night.Inventory.Version));

        var reserved = await _season.Groups.ReserveAsync(Group, 1, Terms, Desk);
        Assert.Equal((GroupStatus.Reserved, 12), (reserved.Booking!.Status, reserved.Booking.Seats.Length));
        Assert.Equal("Group G1, 12 people, has 12 seats reserved at 27-T1F until 2027-03-20.", reserved.Explain());
        _season.Check();
        var fewer = await ChangeAsync(10);
        Assert.Empty(Seats(fewer).Except(Seats(reserved)));
        var more = await ChangeAsync(13);
        Assert.Empty(Seats(fewer).Except(Seats(more)));
        await _season.Groups.NameAsync(Group, Seats(fewer)[0], new PatronId("P77"), Desk);
        _season.Check();

        Assert.Equal(SeasonProblemKind.Order,
            (await _season.Groups.OrderAsync(Group, Desk, [new(SmallSeason.Card, Usd(100))])).Problems[0].Kind);
        var ordered = await _season.Groups.OrderAsync(Group, Desk, [new(SmallSeason.Card, Usd(200))]);
        Assert.True(ordered.Succeeded, ordered.Explain());
        var order = ordered.Order!.Order!;
        Assert.Equal((GroupStatus.Ordered, CheapestFree(Seats(more), 2)), (ordered.Booking!.Status, order.Total));
        Assert.Equal(new Instalment(new DateOnly(2027, 5, 20), order.Total - Usd(200)), Assert.Single(order.Schedule));
        Assert.Equal(new PatronId("P77"), Holder(Seats(fewer)[0]));
        _season.Check();

        var last = await ChangeAsync(8, static change => change with { Confirmed = 8 });
        Assert.Equal((8, CheapestFree(Seats(last), 1)), (last.Booking!.Seats.Length, last.Order!.Order!.Total));
        Assert.Equal([GroupDueKind.Balance], _season.Groups.Due(DateOnly.MaxValue).Select(static due => due.Kind));
        var paid = await _season.Groups.PayAsync(Group, [new(SmallSeason.Card, last.Order.Due)], Desk);
        Assert.Equal((GroupStatus.Sold, Usd(0)), (paid.Booking!.Status, paid.Order!.Due));
        Assert.Empty(_season.Groups.Due(DateOnly.MaxValue));
        _season.Check();
    }

    [Fact]
    public async Task ReleaseDueAsync_WhenDaysAreOver_LetsGoWhatIsNotPaidOrConfirmed()
    {
        await ReservedAsync();
        Assert.Equal([(GroupDueKind.Deposit, "2027-03-20"), (GroupDueKind.FinalNumbers, "2027-04-20")],
            _season.Groups.Due(DateOnly.MaxValue).Select(static due => (due.Kind, due.Day.ToString("O"))));
        Assert.Empty((await _season.Groups.ReleaseDueAsync(Desk, new DateOnly(2027, 3, 20))).Bookings);
        await _season.Groups.RequestAsync(Booking(6) with { Id = new("G2") }, Desk);
        await _season.Groups.OfferAsync(new("G2"), Desk);
        await _season.Groups.ReserveAsync(new("G2"), 1, Terms, Desk);
        await _season.Groups.OrderAsync(Group, Desk, [new(SmallSeason.Card, Usd(200))]);
        await _season.Groups.ChangeAsync(new(Group) { Confirmed = 7, By = Desk });

        var first = await _season.Groups.ReleaseDueAsync(Desk, new DateOnly(2027, 3, 21));
        Assert.Equal([("G2", GroupStatus.Released)], first.Bookings.Select(static booking => (booking.Id.Value, booking.Status)));
        _season.Check();
        var second = await _season.Groups.ReleaseDueAsync(Desk, new DateOnly(2027, 4, 21));
        Assert.Equal((7, GroupStatus.Ordered), (second.Booking!.Seats.Length, second.Booking.Status));
        _season.Check();
        Assert.Empty((await _season.Groups.ReleaseDueAsync(Desk, new DateOnly(2027, 4, 22))).Bookings);
        var gone = await _season.Groups.ReleaseAsync(Group, Desk);
        Assert.Equal((GroupStatus.Released, Usd(200)), (gone.Booking!.Status, gone.Order!.Refund));
        _season.Check();
    }

    [Fact]
    public async Task ReserveAsync_WhatWasSoldMeanwhile_IsRefused()
    {
        await _season.Groups.RequestAsync(Booking(12), Desk);
        var offered = await _season.Groups.OfferAsync(Group, Desk);
        Assert.True(_season.Box[new("27-T1F")].Inventory.Hold(PlaceSelection.Of(offered.Booking!.Options[0].Seats[3])).Succeeded);

        var refused = await _season.Groups.ReserveAsync(Group, 1, Terms, Desk);

        Assert.Equal(SeasonProblemKind.Seats, refused.Problems[0].Kind);
        Assert.True((await _season.Groups.ReserveAsync(Group, 2, Terms, Desk)).Succeeded);
    }

    [Fact]
    public async Task Group_AfterAFailureBeforeItWasNoted_GoesOnFromWhatIsHeldOrOrdered()
    {
        await ReservedAsync();
        var reserved = Resumed(but: 1);
        Assert.True((await reserved.Groups.ReserveAsync(Group, 1, Terms, Desk)).Succeeded);
        reserved.Check();
        await reserved.Groups.ChangeAsync(new(Group) { People = [new(Adult, 9)], By = Desk });
        var changed = Resumed(but: 1, reserved);
        Assert.True((await changed.Groups.ChangeAsync(new(Group) { People = [new(Adult, 9)], By = Desk })).Succeeded);
        changed.Check();
        await changed.Groups.OrderAsync(Group, Desk, [new(SmallSeason.Card, Usd(200))]);
        var ordered = Resumed(but: 1, changed);
        var found = await ordered.Groups.OrderAsync(Group, Desk);
        Assert.Equal(GroupStatus.Ordered, found.Booking!.Status);
        Assert.Single(ordered.Box.Orders.Orders);
        ordered.Check();
        await ordered.Groups.ReleaseAsync(Group, Desk);
        var released = Resumed(but: 1, ordered);
        Assert.True((await released.Groups.ReleaseAsync(Group, Desk)).Succeeded);
        released.Check();
    }

    [Fact]
    public async Task Group_AskedWhatCannotBe_ChangesNothingAndSaysWhy()
    {
        async Task Refused(SeasonProblemKind kind, ValueTask<GroupResult> asked)
        {
            var result = await asked;
            Assert.Equal(kind, Assert.Single(result.Problems).Kind);
            Assert.StartsWith("Nothing was changed", result.Explain(), StringComparison.Ordinal);
        }

        await Refused(SeasonProblemKind.Seats, _season.Groups.RequestAsync(Booking(0), Desk));
        await Refused(SeasonProblemKind.Seats, _season.Groups.RequestAsync(Booking(1001), Desk));
        await Refused(SeasonProblemKind.Seats, _season.Groups.RequestAsync(Booking(10) with { Id = new(new string('G', 198)) }, Desk));
        await Refused(SeasonProblemKind.Seats, _season.Groups.RequestAsync(Booking(10) with { Comps = new(1, Comp) }, Desk));
        await Refused(SeasonProblemKind.Package, _season.Groups.RequestAsync(Booking(10) with { Wanted = [new("X")] }, Desk));
        await Refused(SeasonProblemKind.Account, _season.Groups.OfferAsync(Group, Desk));
        await _season.Groups.RequestAsync(Booking(25), Desk);
        await Refused(SeasonProblemKind.Account, _season.Groups.RequestAsync(Booking(10), Desk));
        await Refused(SeasonProblemKind.Seats, _season.Groups.OfferAsync(Group, Desk));
        await Refused(SeasonProblemKind.Status, _season.Groups.ReserveAsync(Group, 1, Terms, Desk));
        await Refused(SeasonProblemKind.Status, _season.Groups.PayAsync(Group, [], Desk));
        await ChangeAsync(12);
        await _season.Groups.OfferAsync(Group, Desk);
        await Refused(SeasonProblemKind.Seats, _season.Groups.ReserveAsync(Group, 9, Terms, Desk));
        await Refused(SeasonProblemKind.Status, _season.Groups.ReserveAsync(Group, 1, new(new DateOnly(2026, 1, 1)), Desk));
        await _season.Groups.ReserveAsync(Group, 1, Terms, Desk);
        await Refused(SeasonProblemKind.Seats, _season.Groups.ChangeAsync(new(Group) { People = [new(Adult, 25)], By = Desk }));
        await Refused(SeasonProblemKind.Seats, _season.Groups.NameAsync(Group, new("S-Z-1"), new("P9"), Desk));
        await Refused(SeasonProblemKind.Price, _season.Groups.ChangeAsync(new(Group) { People = [new(new("child"), 12)], By = Desk }));
        Assert.Throws<ArgumentException>(() => new GroupDesk(_season.Season, _season.Box, new GroupBook(new("1999"))));
        _season.Check();
    }

    private static GroupBooking Booking(int people) => new(Group, new("P1"), [new(Adult, people)])
    {
        Wanted = [new("27-T1F"), new("27-T2F")],
        Comps = new GroupComps(6, Comp),
        Contract = ImmutableDictionary<string, string>.Empty.Add("invoice", "4711"),
    };

    private static ImmutableArray<SeatId> Seats(GroupResult result) => [.. result.Booking!.Seats.Select(static seat => seat.Seat)];

    private static Money CheapestFree(ImmutableArray<SeatId> seats, int free) => seats
        .Select(static seat => seat.Value.StartsWith("S-A", StringComparison.Ordinal) ? 100m : 60m).OrderDescending()
        .Take(seats.Length - free).Aggregate(Usd(0), static (sum, price) => sum + Usd(price));

    private async Task<GroupResult> ChangeAsync(int people, Func<GroupChange, GroupChange>? change = null)
    {
        var result = await _season.Groups.ChangeAsync((change ?? (static same => same))(
            new GroupChange(Group) { People = [new(Adult, people)], By = Desk }));
        Assert.True(result.Succeeded, result.Explain());
        return result;
    }

    private async Task ReservedAsync()
    {
        await _season.Groups.RequestAsync(Booking(12), Desk);
        await _season.Groups.OfferAsync(Group, Desk);
        Assert.True((await _season.Groups.ReserveAsync(Group, 1, Terms, Desk)).Succeeded);
    }

    private PatronId Holder(SeatId seat) => _season.Box.Orders.Orders[0].Tickets.Single(line => line.Place.Seat == seat).Holder;

    /// <summary>The same house for somebody who does not know of the last events of its groups.</summary>
    private SmallSeason Resumed(int but, SmallSeason? from = null) => new(_season.Season, _season.Clock, office: _season.Box)
    {
        Groups = new(_season.Season, _season.Box,
            GroupBook.Replay(_season.Season.Id, (from ?? _season).Groups.Book.Events[..^but], _season.Clock)),
    };
}
