using SeatEngine.Allocation;
using SeatEngine.Catalogues;
using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Inventory;
using SeatEngine.Maps;
using SeatEngine.Orders;
using SeatEngine.Performances;
using SeatEngine.Pricing;
using SeatEngine.Primitives;
using SeatEngine.Seasons;
using SeatEngine.Tests.Allocation;
using SeatEngine.Tests.Inventory;
using SeatEngine.Tests.Pricing;
using SeatEngine.Tests.Seasons;

namespace SeatEngine.Tests.Performances;

/// <summary>An answer of each type that went well, and one that did not.</summary>
internal static class AnswersOfEachKind
{
    public static IEnumerable<IAnswer> All() => [.. Files(), .. Prices(), .. Searches(), .. Inventories(), .. Offers()];

    private static IEnumerable<IAnswer> Files()
    {
        var hall = SmallHouse.Hall();
        var defects = Enumerable.Range(1, 12).Select(static line => new Defect("odd", DefectSeverity.Error, $"line {line}", "It is odd."));
        yield return HallFile.Read(HallFile.ToBytes(hall));
        yield return HallFile.Read("{"u8);
        yield return new HallReadResult { Defects = [.. defects] };
        yield return new HallReadResult { Hall = hall, Defects = [new Defect("odd", DefectSeverity.Warning, "seat A1", "It is odd")] };
        yield return SetUpMaps.Compile(hall);
        yield return new SetUpResult { Defects = [.. defects] };
        yield return PriceBook.Check(Houses.Simple(("P1", 45)));
        yield return PriceBookFile.Read("{"u8);
        var season = SmallSeason.Of("2027", "27-");
        yield return Season.Check(season.Definition);
        yield return SeasonFile.Read("{"u8);
        yield return new SeasonComparison
        {
            Season = season,
            Changes = [new(SeasonChangeKind.Dropped, new("27-T9F"), new HousePerformance(new("27-T9F"), new("hall"), new("prices")), null)],
        };
        yield return new SeasonComparison { Season = season, Defects = [.. defects.Take(1)] };
        SmallSeason small = new(season);
        yield return small.SellAsync(1, "F4", SmallSeason.Seats("A-1")).GetAwaiter().GetResult();
        yield return small.SellAsync(2, "F4", SmallSeason.Seats("A-1")).GetAwaiter().GetResult();
        WaitingEntry entry = new(new("W1"), new("P1"), new("27-T1F"), Orders.OrderHouse.Adult, 2);
        yield return small.Waiting.EnterAsync(entry, SmallSeason.Desk).AsTask().GetAwaiter().GetResult();
        yield return small.Waiting.EnterAsync(entry, SmallSeason.Desk).AsTask().GetAwaiter().GetResult();
        GroupBooking group = new(new("G1"), new("P1"), [new(Orders.OrderHouse.Adult, 8)]) { Wanted = [new("27-T1F")] };
        yield return small.Groups.RequestAsync(group, SmallSeason.Desk).AsTask().GetAwaiter().GetResult();
        yield return small.Groups.RequestAsync(group, SmallSeason.Desk).AsTask().GetAwaiter().GetResult();
        yield return PriceBook.Check(Houses.Simple(("P1", 45), ("P1", 45)));
    }

    private static IEnumerable<IAnswer> Prices()
    {
        var table = Houses.Table(Houses.Map(("P1", 3)), Houses.Simple(("P1", 45)));
        PlaceId[] places = [PlaceId.Of(new SeatId("P1-1"))];
        yield return Quote.Of(table, Houses.Seats("P1-1", "P1-2"));
        yield return Quote.Of(table, Houses.Seats("P1-1", "P1-1", "X-9"));
        yield return Quote.Of(table, Houses.Seats());
        yield return RateMatcher.Match(table, places, [new TypeCount(Houses.Adult, 1)]);
        yield return RateMatcher.Match(table, places, [new TypeCount(Houses.Child, 1)]);
        yield return RateMatcher.Match(table, [], []);
        yield return PackageCalculator.Price(table.Book, new PackageId("ghost"), [], [table]);
        yield return new PackageQuote
        {
            Parts = [new PackagePart(0, new("n1"), places[0], new("P1"), Houses.Adult, Houses.Dollars(45), Houses.Dollars(40))],
            Total = Houses.Dollars(40),
        };
    }

    private static IEnumerable<IAnswer> Searches()
    {
        var map = TestHalls.Rows(6, 6, 6);
        SeatAllocator allocator = new(map);
        MoveRequest tooFar = new(TestHalls.Only(map, "C3", "C4"), SeatComplaint.TooFar) { LeastStep = 1.5 };
        foreach (var free in (SeatSet[])[map.Seats, map.Empty])
        {
            var found = allocator.Find(free, new SeatRequest(2));
            yield return found;
            yield return found.Tried[0];
            yield return new NightOutcome(0, found);
            yield return allocator.FindGroup(free, new GroupRequest(9));
            yield return SeatSeries.Find([new SeriesNight(allocator, free)], new SeriesRequest(new SeatRequest(2)));
            yield return allocator.SuggestMoves(free - tooFar.Seats, tooFar);
        }

        yield return allocator.TryPick(map.Seats, new SeatRequest(2), TestHalls.Only(map, "A3", "A4").ToArray());
        yield return allocator.TryPick(map.Seats, new SeatRequest(2), TestHalls.Only(map, "A2", "A3").ToArray());
        yield return SeatStepOutcome.Seated(map.Seats.ToArray().AsSpan(0, 1), "across an aisle");
        yield return SeatStepOutcome.Standing(new AreaCount(SmallHouse.Floor, 1));
        yield return SeatStepOutcome.Refused(RefusalReason.TooFewSeats, "there are no seats");
        yield return new SeatSearchResult(new SeatRequest(2), [], []);
    }

    private static IEnumerable<IAnswer> Inventories()
    {
        var inventory = SmallHouse.New(out _);
        var hold = inventory.Hold(SmallHouse.Places("A1", "A2"));
        yield return hold;
        yield return inventory.Hold(PlaceSelection.Of([new SeatId("A1"), new SeatId("A2"), new SeatId("Z9")],
            [new AreaCount(SmallHouse.Floor, 9)]));
        yield return inventory.Block(PlaceSelection.Of(SmallHouse.Map.Seats.ToIds().Skip(4)));
        yield return InventoryResult.Unknown(new IOException("gone"));
        foreach (var place in (string[])["A3", "A1"])
        {
            var step = InventoryStep.Sell(SmallHouse.Places(place), new OrderId("O-1"), SaleOptions.House);
            yield return InventoryGroup
                .Execute([new GroupStep(inventory, InventoryStep.Extend(hold.Token, TimeSpan.FromHours(1), RequestOptions.House)),
                new GroupStep(inventory, step)]);
        }

        yield return InventoryGroup.Execute();
        foreach (var outcome in Enum.GetValues<InventoryOutcome>().Except([InventoryOutcome.Done, InventoryOutcome.PlacesInTheWay]))
        {
            yield return outcome == InventoryOutcome.WrittenElsewhere
                ? InventoryResult.Elsewhere("http://box-office-2")
                : InventoryResult.Failed(outcome);
        }

        yield return new StoreCheckReport("file", 3, 40, 90, 4, []);
        yield return new StoreCheckReport("file", 3, 40, 90, 4,
        [
            new StoreDefect("events", "stream performance:evening, sequence 7", "The event is missing."),
            new StoreDefect("file", "", "It is damaged."),
        ]);
        yield return new HouseCheck(2, 40, []);
        yield return new HouseCheck(2, 40, ["Order '7' is of performance 'X', which the house does not have."]);

        yield return InventoryResult.NotStored("The disk is full");
        yield return StoreAnswer.Stored(new DateTimeOffset(2027, 3, 1, 19, 30, 0, TimeSpan.Zero));
        yield return StoreAnswer.Conflict(new StoredBatch(new StoreBatch(StoreBatchId.New(), []), 1, default));
        yield return StoreAnswer.NotStored("The disk is full.");
        yield return InventoryRules.Apply(inventory.Snapshot().Logged, []);
        yield return InventoryRules.Apply(inventory.Snapshot().Logged, [hold.Event!]);
        yield return SeatInventory.Read(inventory.Inventory.ToBytes(), SmallHouse.Map);
        yield return SeatInventory.Read(inventory.Inventory.ToBytes()[..^5], SmallHouse.Map);
        yield return SeatInventory.Read("nothing"u8, SmallHouse.Map);
    }

    private static IEnumerable<IAnswer> Offers()
    {
        BoxOffice office = new(Evenings.Open("mon"), Evenings.Open("tue"));
        var monday = office.Performances[0];
        PriceTypeId[] types = [Evenings.Adult, new("nobody")];
        foreach (var type in types)
        {
            yield return monday.Offer(new SeatRequest(2), type);
            yield return monday.Offer(new GroupRequest(9), type);
            yield return office.TryPick(monday.Id, new OfferRequest(new SeatRequest(2) { Orphans = new(OrphanRule.Off) }, type),
                monday.Map.Seats.ToIds().Take(2));
            yield return office.OfferSeries(new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), type));
            yield return office.Choose(new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), type)).Performances[0];
        }

        var offer = monday.Offer(new SeatRequest(2), Evenings.Adult).Best!;
        var hold = monday.Hold(offer);
        yield return hold;
        yield return monday.Hold(offer);
        yield return monday.Sell(hold, new OrderId("O-1"));
        yield return monday.SuggestMoves(new MoveOfferRequest(new OrderId("O-1"), SeatComplaint.TooNear) { Cheaper = true });
        yield return monday.SuggestMoves(new MoveOfferRequest(new OrderId("O-1"), SeatComplaint.TooFar));
        var other = office.Performances[1].Hold(office.Performances[1].Offer(new SeatRequest(2), Evenings.Adult).Best!);
        foreach (var order in (string[])["O-2", "O-1"])
        {
            yield return office.Exchange(new OrderExchange
            {
                Order = new OrderId(order),
                Lines = [1, 2],
                Tickets = [],
                By = new OrderTerms { AsHouse = true },
            }, other);
        }

        OrderReturn back = new() { Order = new("O-1"), Lines = [3], By = new OrderTerms { AsHouse = true } };
        foreach (var asked in (OrderReturn[])[back, back with { Lines = [7] }, back with { By = OrderTerms.None }])
        {
            yield return office.PreviewAsync(asked).AsTask().GetAwaiter().GetResult();
        }

        var tuesday = office.Performances[1].Inventory;
        foreach (var seats in (SeatSet[])[tuesday.Snapshot().Free, tuesday.Snapshot().Sold])
        {
            yield return InventoryGroup.Preview(
                new GroupStep(tuesday, InventoryStep.Block(PlaceSelection.Of(seats.ToIds().Take(2)), RequestOptions.House)));
        }

        yield return InventoryGroup.Preview();
        yield return office.CloseDay(new DateOnly(2027, 3, 12));
        yield return office.CloseDay(new DateOnly(2027, 3, 12), new DrawerCount(new TenderId("cash"), new Money(100, Currency.Usd)));
        monday.Inventory.Block(PlaceSelection.Of(monday.Inventory.Snapshot().Free.ToIds()), RequestOptions.House);
        yield return monday.Offer(new SeatRequest(2), Evenings.Adult);
        yield return monday.Offer(new GroupRequest(9), Evenings.Adult);
        yield return office.OfferSeries(new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), Evenings.Adult));
        yield return office.Choose(new SeriesOfferRequest(new SeriesRequest(new SeatRequest(2)), Evenings.Adult)).Performances[0];
    }
}
