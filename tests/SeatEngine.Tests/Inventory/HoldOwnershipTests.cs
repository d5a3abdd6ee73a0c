using SeatEngine.Inventory;
using SeatEngine.Primitives;
using static SeatEngine.Tests.Inventory.SmallHouse;

namespace SeatEngine.Tests.Inventory;

/// <summary>Whose a hold is, what a request may do that says nothing, and how much may be held.</summary>
public class HoldOwnershipTests
{
    private static readonly OrderId Order = new("O1");
    private static readonly BuyerId Anna = new("anna");
    private static readonly BuyerId Ben = new("ben");

    public static TheoryData<string> Uses => ["extend", "pay", "release", "add", "take", "move", "sell"];

    [Theory]
    [MemberData(nameof(Uses))]
    public void Use_OfAHoldByAnotherBuyerOrChannel_IsRefused(string use)
    {
        SeatInventory inventory = New(out _);
        var token = inventory.Hold(Places("A1", "A2"), new HoldOptions { Channel = Web, Buyer = Anna }).Token;

        Assert.Equal(InventoryOutcome.HoldOfAnother, Use(inventory, use, token, new HoldOptions { Channel = Web, Buyer = Ben }).Outcome);
        Assert.Equal(InventoryOutcome.HoldOfAnother, Use(inventory, use, token, new HoldOptions { Channel = Web }).Outcome);
        Assert.Equal(InventoryOutcome.HoldOfAnother, Use(inventory, use, token, new HoldOptions { Channel = Phone, Buyer = Anna }).Outcome);
        Assert.Equal(InventoryOutcome.HoldOfAnother, Use(inventory, use, token, new HoldOptions { Buyer = Anna }).Outcome);
        Assert.True(Use(inventory, use, token, new HoldOptions { Channel = Web, Buyer = Anna }).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void Use_OfAHoldOfTheHouse_IsForTheHouse(string use)
    {
        SeatInventory inventory = New(out _);
        var token = inventory.Hold(Places("A1", "A2"), HoldOptions.House).Token;

        Assert.Equal(InventoryOutcome.HoldOfAnother, Use(inventory, use, token, new HoldOptions()).Outcome);
        Assert.True(Use(inventory, use, token, HoldOptions.House).Succeeded);
    }

    [Fact]
    public void Requests_OfWhichNothingIsSaid_HaveTheLeastOfRights()
    {
        SeatInventory inventory = New(out var clock);
        inventory.DefineCode(new HoldCode { Id = new HoldCodeId("board") }, RequestOptions.House);
        inventory.PaintCode(new HoldCodeId("board"), Places("A1"), request: RequestOptions.House);
        Assert.True(inventory.Sell(Places("A9"), Order, SaleOptions.House).Succeeded);
        foreach (var channel in new[] { default, new ChannelId("nobody knows") })
        {
            RequestOptions request = new() { Channel = channel };
            Assert.Equal(PlaceObstacle.UnderCode, inventory.Hold(Places("A1"), new HoldOptions { Channel = channel }).InTheWay[0].Obstacle);
            Assert.Equal(PlaceObstacle.KeptAccessible,
                inventory.Hold(Places("B10"), new HoldOptions { Channel = channel }).InTheWay[0].Obstacle);
            Assert.Equal(InventoryOutcome.NotAllowed, inventory.Sell(Places("A2"), Order, new SaleOptions { Channel = channel }).Outcome);
            Assert.Equal(InventoryOutcome.NotAllowed,
                inventory.Return(Order, Places("A9"), new ReturnOptions { Channel = channel }).Outcome);
            Assert.Equal(InventoryOutcome.NotAllowed, inventory.OfferForResale(Order, Places("A9"), request).Outcome);
            Assert.Equal(InventoryOutcome.NotAllowed, inventory.Block(Places("A2"), request).Outcome);
            Assert.Equal(InventoryOutcome.NotAllowed, inventory.DefineChannel(new ChannelRights { Channel = Web }, request).Outcome);
            var available = inventory.Snapshot().AvailableTo(channel, clock.Now);
            Assert.False(available.Contains(Seat("A1")) || available.Contains(Seat("B10")));
            Assert.True(inventory.Sell(inventory.Hold(Places("A3"), new HoldOptions { Channel = channel }).Token, Order,
                new SaleOptions { Channel = channel }).Succeeded);
            Assert.True(inventory.Return(Order, Places("A3"), ReturnOptions.House).Succeeded);
        }
    }

    [Fact]
    public void Sell_ByAChannelThatMayNotSell_IsNotAllowed()
    {
        SeatInventory inventory = New(out _);
        var token = inventory.Hold(Places("A1"), new HoldOptions { Channel = Web }).Token;
        inventory.DefineChannel(new ChannelRights { Channel = Web, MaySell = false }, RequestOptions.House);

        Assert.Equal(InventoryOutcome.NotAllowed, inventory.Sell(token, Order, new SaleOptions { Channel = Web }).Outcome);
    }

    [Fact]
    public void Hold_BeyondTheLimits_IsOverLimitForAllButTheHouse()
    {
        SeatInventory inventory = New(out _, new SeatInventoryOptions
        {
            Holds = new HoldPolicy
            {
                MostPlaces = 4,
                MostPlacesOfBuyer = 6,
                MostPlacesOfChannel = 8,
                MostExtensions = 1,
                LongestLifetime = TimeSpan.FromMinutes(30),
                LongestPayment = TimeSpan.FromMinutes(5)
            },
        });
        HoldOptions anna = new() { Channel = Web, Buyer = Anna };
        Assert.Equal(InventoryOutcome.OverLimit, inventory.Hold(Places("A1", "A2", "A3", "A4", "A5"), anna).Outcome);
        Assert.Equal(InventoryOutcome.OverLimit, inventory.Hold(Places("A1"), anna with { Lifetime = TimeSpan.FromHours(1) }).Outcome);
        var first = inventory.Hold(Places("A1", "A2", "A3", "A4"), anna);
        Assert.True(first.Succeeded);
        Assert.Equal(InventoryOutcome.OverLimit, inventory.Add(first.Token, Places("A5"), anna).Outcome);
        Assert.Equal(InventoryOutcome.OverLimit, inventory.Hold(Places("A5", "A6", "A7"), anna).Outcome);
        Assert.True(inventory.Hold(PlaceSelection.Of(Floor, 2), anna).Succeeded);
        Assert.Equal(InventoryOutcome.OverLimit,
            inventory.Hold(PlaceSelection.Of(Floor, 3), new HoldOptions { Channel = Web, Buyer = Ben }).Outcome);
        Assert.True(inventory.Move(first.Token, Places("A1"), Places("A7"), anna).Succeeded);
        Assert.True(inventory.Extend(first.Token, TimeSpan.FromMinutes(5), anna).Succeeded);
        Assert.Equal(InventoryOutcome.OverLimit, inventory.Extend(first.Token, TimeSpan.FromMinutes(5), anna).Outcome);
        Assert.Equal(InventoryOutcome.OverLimit, inventory.BeginPayment(first.Token, TimeSpan.FromMinutes(6), anna).Outcome);
        var paying = inventory.BeginPayment(first.Token, request: anna);
        Assert.Equal(TimeSpan.FromMinutes(5), paying.ExpiresAt - paying.Event!.Time);
        Assert.True(inventory.Hold(Places("B4", "B5", "B6", "B7", "B8"),
            new HoldOptions { AsHouse = true, Channel = Web, Lifetime = TimeSpan.FromDays(3) }).Succeeded);
        Assert.True(inventory.Sell(first.Token, Order, new SaleOptions { Channel = Web, Buyer = Anna }).Succeeded);
        Assert.True(inventory.Hold(Places("A1", "A5"), new HoldOptions { Channel = Phone, Buyer = Anna }).Succeeded);
    }

    [Fact]
    public void Hold_WithoutASourceOfTokens_TakesTokensThatNobodyCanGuess()
    {
        var tokens = Enumerable.Range(0, 300).Select(static _ => new SeatInventory(Map).Hold(Places("A1")).Token).ToList();

        Assert.Equal(300, tokens.Distinct().Count());
        Assert.Equal(300, tokens.Select(static token => token.High).Distinct().Count());
        Assert.Equal(300, tokens.Select(static token => token.Low).Distinct().Count());
        Assert.DoesNotContain(tokens, static token => token.IsNone);
    }

    [Fact]
    public void Sell_WhatIsNoLongerInTheHold_IsAnAnswer()
    {
        SeatInventory inventory = New(out _);
        var held = inventory.Hold(Places("A1", "A2"));
        var version = inventory.Snapshot().FindHold(held.Token)!.Version;
        SaleOptions two =
            new() { Lines = [Line("A1"), Line("A2")], Tenders = [new Tender(new TenderId("card"), new Money(200, Currency.Usd))] };
        inventory.Take(held.Token, Places("A2"));

        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Sell(held.Token, Order, two).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged,
            inventory.Sell(held.Token, Order, new SaleOptions { Places = Places("A1", "A2") }).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Sell(held.Token, Order, new SaleOptions { HoldVersion = version }).Outcome);
        Assert.Throws<ArgumentException>("options", () => inventory.Sell(held.Token, Order, two with { Lines = [] }));
        Assert.Throws<ArgumentException>("options", () =>
            inventory.Sell(held.Token, Order, two with { Tenders = [new Tender(new TenderId("card"), new Money(200, Currency.Eur))] }));
        inventory.Take(held.Token, Places("A1"));
        Assert.Equal(InventoryOutcome.HoldEmpty, inventory.Sell(held.Token, Order).Outcome);
        Assert.True(inventory.Add(held.Token, Places("A4", "A3")).Succeeded);
        Assert.True(inventory.Sell(held.Token, Order,
            new SaleOptions { Places = Places("A3", "A4"), HoldVersion = inventory.Version }).Succeeded);
    }

    [Fact]
    public void Change_OfAHoldThatHasChangedSince_IsRefused()
    {
        SeatInventory inventory = New(out _);
        HoldOptions anna = new() { Channel = Web, Buyer = Anna };
        var token = inventory.Hold(Places("A1"), anna).Token;
        var seen = anna with { HoldVersion = inventory.Snapshot().FindHold(token)!.Version };
        Assert.True(inventory.Add(token, Places("A2"), seen).Succeeded);

        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Add(token, Places("A3"), seen).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Take(token, Places("A1"), seen).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Move(token, Places("A1"), Places("A3"), seen).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Extend(token, TimeSpan.FromMinutes(5), seen).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged, inventory.BeginPayment(token, request: seen).Outcome);
        Assert.Equal(InventoryOutcome.HoldChanged, inventory.Release(token, seen).Outcome);
        Assert.Equal(2, inventory.Snapshot().FindHold(token)!.Places.Count);
        Assert.True(inventory.Take(token, Places("A1"), seen with { HoldVersion = inventory.Version }).Succeeded);
    }

    [Fact]
    public void Hold_OfMoreThanTheRequestAllowsItsBuyer_IsRefused()
    {
        SeatInventory inventory = New(out _);
        HoldOptions anna = new() { Channel = Web, Buyer = Anna, MostPlacesOfBuyer = 3 };
        var first = inventory.Hold(Places("A1", "A2"), anna);

        Assert.Equal(InventoryOutcome.OverLimit, inventory.Hold(Places("A3", "A4"), anna).Outcome);
        Assert.Equal(InventoryOutcome.OverLimit, inventory.Add(first.Token, Places("A3", "A4"), anna).Outcome);
        Assert.True(inventory.Hold(Places("A3"), anna).Succeeded);
        Assert.True(inventory.Hold(Places("A4", "A5"), anna with { Buyer = Ben }).Succeeded);
        Assert.Throws<ArgumentOutOfRangeException>(() => anna with { MostPlacesOfBuyer = 0 });
    }

    [Fact]
    public void Hold_JudgedBesideOthersThanThereAre_IsRefused()
    {
        SeatInventory inventory = New(out _);
        HoldOptions anna = new() { Channel = Web, Buyer = Anna, BesideFree = [new("A4"), new("A3")], BesideTaken = [new("A7")] };
        Assert.Equal(InventoryOutcome.JudgedOtherwise, inventory.Hold(Places("A5", "A6"), anna).Outcome);
        var seven = inventory.Hold(Places("A7"), HoldOptions.House);
        var held = inventory.Hold(Places("A5", "A6"), anna);
        Assert.True(held.Succeeded);

        // What the hold itself has counts as free, whatever becomes of it.
        var moved = inventory.Move(held.Token, Places("A5"), Places("A4"), anna with { BesideFree = [new("A5"), new("A3")] });
        Assert.True(moved.Succeeded);
        inventory.Hold(Places("A3"), HoldOptions.House);
        Assert.Equal(InventoryOutcome.JudgedOtherwise, inventory.Move(held.Token, Places("A4"), Places("A5"),
            anna with { BesideFree = [new("A3")] }).Outcome);
        inventory.Release(seven.Token, RequestOptions.House);
        Assert.Equal(InventoryOutcome.JudgedOtherwise, inventory.Add(held.Token, Places("A5"), anna with { BesideFree = [] }).Outcome);
        Assert.Equal(InventoryOutcome.JudgedOtherwise, inventory.Add(held.Token, Places("A5"),
            anna with { BesideFree = [new("ghost")], BesideTaken = [] }).Outcome);
        Assert.True(inventory.Add(held.Token, Places("A5"), anna with { BesideFree = [], BesideTaken = default }).Succeeded);
    }

    [Fact]
    public void Execute_UnderAUsedKey_LooksAtTheWholeRequest()
    {
        SeatInventory inventory = New(out _);
        HoldOptions anna = new() { Buyer = Anna, Key = new IdempotencyKey("k"), Lifetime = TimeSpan.FromMinutes(5) };
        var first = inventory.Hold(Places("A1"), anna);
        Assert.Equal(first.Token, inventory.Hold(Places("A1"), anna).Token);
        Assert.All(
            [
                anna with { Buyer = Ben }, anna with { Buyer = default }, anna with { Lifetime = TimeSpan.FromMinutes(6) },
                    anna with { ForAccessNeeds = true },
                anna with { IncludeResale = true }, anna with { Actor = new ActorId("clerk") }, anna with { AsHouse = true },
                    anna with { Token = new HoldToken(1, 1) }, anna with { MostPlacesOfBuyer = 9 }, anna with { HoldVersion = 9 },
                    anna with { BesideFree = [new("A2")] }, anna with { BesideTaken = [new("A2")] },
            ],
            other => Assert.Equal(InventoryOutcome.KeyReused, inventory.Hold(Places("A1"), other).Outcome));

        SaleOptions sale = new()
        {
            AsHouse = true,
            Key = new IdempotencyKey("s"),
            Lines = [Line("A5")],
            Tenders = [new Tender(new TenderId("card"), new Money(9000, Currency.Usd))]
        };
        Assert.True(inventory.Sell(Places("A5"), Order, sale).Succeeded);
        Assert.True(inventory.Sell(Places("A5"), Order, sale).Succeeded);
        Assert.Equal(InventoryOutcome.KeyReused, inventory.Sell(Places("A5"), Order,
            sale with { Tenders = [new Tender(new TenderId("cash"), new Money(3000, Currency.Usd))] }).Outcome);
    }

    private static InventoryResult Use(SeatInventory inventory, string use, HoldToken token, HoldOptions options)
    {
        RequestOptions request = new() { Channel = options.Channel, Buyer = options.Buyer, AsHouse = options.AsHouse };
        return use switch
        {
            "extend" => inventory.Extend(token, TimeSpan.FromMinutes(5), request),
            "pay" => inventory.BeginPayment(token, TimeSpan.FromMinutes(5), request),
            "release" => inventory.Release(token, request),
            "add" => inventory.Add(token, Places("A3"), options),
            "take" => inventory.Take(token, Places("A1"), request),
            "move" => inventory.Move(token, Places("A1"), Places("A3"), options),
            _ => inventory.Sell(token, Order,
                new SaleOptions { Channel = options.Channel, Buyer = options.Buyer, AsHouse = options.AsHouse }),
        };
    }

    private static SaleLine Line(string seat) => new(PlaceId.Of(new SeatId(seat)), new PriceTypeId("adult"), new Money(100, Currency.Usd));
}
