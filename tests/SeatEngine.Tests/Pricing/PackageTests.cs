using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SeatEngine.Maps;
using SeatEngine.Pricing;
using SeatEngine.Primitives;

namespace SeatEngine.Tests.Pricing;

public sealed class PackageTests
{
    private static readonly SeatMap Map = Houses.Map(("P1", 5), ("P2", 5));
    private static readonly PackageId Series = new("series");
    private static readonly PackageId Flex = new("flex");
    private static readonly string[] Nights = ["n1", "n2", "n3"];

    [Fact]
    public void Price_PackagePrice_IsProratedByTheSinglePricesExactly()
    {
        var quote = PackageCalculator.Price(Book(100), Series, [Seat("P1-1", "P1-1", "P1-1")], Tables(Book(100)));
        Assert.True(quote.Succeeded);
        Assert.Equal(Houses.Dollars(100), quote.Total);
        Assert.Equal(["33.34", "33.33", "33.33"], quote.Parts.Select(static part => part.Amount.ToAmountString()));
        Assert.Equal(Houses.Dollars(100), Quote.Of(Tables(Book(100)), new QuoteRequest { Tickets = quote.Tickets }).Total);
    }

    [Fact]
    public void Price_SumOfPerformances_NeedsNoSharingOut()
    {
        var quote = PackageCalculator.Price(Book(100), Flex, [Seat("P1-1", "P2-1")], Tables(Book(100)));
        Assert.Equal(Houses.Dollars(80), quote.Total);
    }

    [Fact]
    public void Price_PlacesInSeveralZones_TakesTheMeanOfTheirPackagePrices()
    {
        var book = Book(100).Definition;
        var free = book.Packages[0] with { Kind = PackageKind.Partial };
        var partial = PriceBook.Of(book with { Packages = [free] });
        var quote = PackageCalculator.Price(partial, Series, [Seat("P1-1", "P1-1", "P2-1")], Tables(partial));
        Assert.Equal(Houses.Dollars(86.67m), quote.Total);
    }

    [Fact]
    public void Price_OfLayersWithAMinimum_KeepsItEachNight()
    {
        var layers = Houses.TwoLayers(minimumOfFacility: 5);
        string Of(decimal package, decimal ticket = 45)
        {
            var book = PriceBook.Of(Book(package).Definition with
            {
                Zones = layers.Zones,
                Layers = layers.Layers,
                Prices = [layers.Prices[0] with { Amount = Houses.Dollars(ticket) }, layers.Prices[1]],
                Packages = [Book(package).Definition.Packages[0] with { Prices =
                    [new PackagePrice(new("P1"), Houses.Adult, Houses.Dollars(package))] }],
            });
            var parts = PackageCalculator.Price(book, Series, [Seat("P1-1", "P1-1", "P1-1")], Tables(book));
            var quote = Quote.Of(Tables(book), new QuoteRequest { Tickets = parts.Tickets });
            Assert.Equal(Houses.Dollars(package), quote.Total);
            return string.Join(", ", quote.Lines.Select(static line =>
                $"{line.Layers[0].Final.ToAmountString()} + {line.Layers[1].Final.ToAmountString()}"));
        }

        Assert.Equal("28.34 + 5.00, 28.33 + 5.00, 28.33 + 5.00", Of(100));
        Assert.Equal("90.00 + 10.00, 90.00 + 10.00, 90.00 + 10.00", Of(300));
        Assert.Equal("0.00 + 5.00, 0.00 + 5.00, 0.00 + 5.00", Of(15));
        Assert.Equal("0.00 + 4.00, 0.00 + 4.00, 0.00 + 4.00", Of(12));
        Assert.Equal("0.00 + 0.00, 0.00 + 0.00, 0.00 + 0.00", Of(0));
        Assert.Equal("0.00 + 5.00, 0.00 + 5.00, 0.00 + 5.00", Of(15, 0));
    }

    [Fact]
    public void Price_OfNightsOfWhichOneIsCheap_GivesItItsMinimumAndTheOthersWhatIsLeft()
    {
        var layers = Houses.TwoLayers(minimumOfFacility: 5);
        var book = Book(30).Definition with { Zones = layers.Zones, Layers = layers.Layers, Prices = layers.Prices };
        book = book with { Packages = [book.Packages[0] with { Prices = [book.Packages[0].Prices[0]] }] };
        var cheap = book with { Prices = [layers.Prices[0] with { Amount = Houses.Dollars(1) }, layers.Prices[1]] };
        ImmutableArray<PriceTable> tables =
            [.. Tables(PriceBook.Of(book)).Take(2), Tables(PriceBook.Of(cheap))[2]];
        var quote = PackageCalculator.Price(tables[0].Book, Series, [Seat("P1-1", "P1-1", "P1-1")], tables);

        Assert.Equal(["12.50", "12.50", "5.00"], quote.Parts.Select(static part => part.Amount.ToAmountString()));
    }

    [Fact]
    public void Share_AnyWeightsAndFloors_SumsToTheAmountAndKeepsTheFloors() =>
        Prop.ForAll(Gen.Choose(0, 2000).ToArbitrary(), Gen.Choose(0, 400).ArrayOf(4).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(),
            (amount, prices, percent) =>
            {
                long[] weights = [.. prices.Select(static price => (long)price), 1];
                long[] floors = [.. weights.Select((weight, index) => weight * percent * (index % 2) / 100)];
                var shares = new long[weights.Length];
                FlooredSplit.Share(amount, weights, floors, shares);
                Assert.Equal(amount, shares.Sum());
                Assert.All(shares, static share => Assert.True(share >= 0));
                for (var i = 0; i < shares.Length; i++)
                {
                    Assert.True(amount < floors.Sum() ? shares[i] <= floors[i] : shares[i] >= floors[i]);
                }
            }).Check(Cases.Usual);

    [Fact]
    public void Price_WhatThePackageDoesNotAllow_IsAProblem()
    {
        Assert.Equal(PackageProblemKind.UnknownPackage, Kinds(new("ghost"), Seat("P1-1"))[0]);
        Assert.Equal([PackageProblemKind.WrongCount], Kinds(Flex, Seat("P1-1")));
        Assert.Equal([PackageProblemKind.WrongCount], Kinds(Flex, Seat("P1-1", "P1-1", "P1-1")));
        Assert.Equal([PackageProblemKind.DifferentPlaces], Kinds(Series, Seat("P1-1", "P1-2", "P1-1")));
        Assert.Equal([PackageProblemKind.NoPrice], Kinds(Flex, Seat("P1-1", "X-1")));
        Assert.Equal([PackageProblemKind.WrongPerformance],
            Kinds(Flex, new PackageSeat(Houses.Adult, [.. Seat("P1-1", "P1-1").Places, new(new("n9"), PlaceId.Of(new SeatId("P1-1")))]))
            .Distinct().Except([PackageProblemKind.WrongCount, PackageProblemKind.NoPrice]));
    }

    [Fact]
    public void Price_AnyAmountAndSinglePrices_ProratesToTheCent() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), Gen.Choose(0, 50_000).ToArbitrary(), (package, single) =>
        {
            var book = Book(package / 100m, single / 100m);
            var quote =
                PackageCalculator.Price(book, Series, [Seat("P1-1", "P1-1", "P1-1"), Seat("P1-2", "P1-2", "P1-2")], Tables(book));
            Assert.Equal(2L * package, quote.Parts.Sum(static part => part.Amount.MinorUnits));
            Assert.True(quote.Parts.Max(static part => part.Amount) - quote.Parts.Min(static part => part.Amount) <= Houses.Dollars(0.01m));
        }).Check(Cases.Usual);

    private static PackageProblemKind[] Kinds(PackageId package, PackageSeat seat) =>
        [.. PackageCalculator.Price(Book(100), package, [seat], Tables(Book(100))).Problems.Select(static problem => problem.Kind)];

    private static PackageSeat Seat(params string[] seats) =>
        new(Houses.Adult, [.. seats.Select((seat, night) => new PackagePlace(new(Nights[night]), PlaceId.Of(new SeatId(seat))))]);

    private static PriceBook Book(decimal package, decimal single = 50) => PriceBook.Of(Houses.Simple(("P1", single), ("P2", 30)) with
    {
        Discounts = [Houses.Percent("ten", 10)],
        Packages =
        [
            new Package
            {
                Id = Series,
                Name = "Series",
                Groups = [new PackageGroup("All", [.. Nights.Select(static night => new PerformanceId(night))], 3, 3)],
                Pricing = PackagePricing.PackagePrice,
                Prices = [new PackagePrice(new("P1"), Houses.Adult, Houses.Dollars(package)),
                    new PackagePrice(new("P2"), Houses.Adult, Houses.Dollars(60))],
            },
            new Package
            {
                Id = Flex,
                Name = "Flex",
                Kind = PackageKind.Flex,
                Groups = [new PackageGroup("Any", [.. Nights.Select(static night => new PerformanceId(night))], 0, 3)],
                MinimumPerformances = 2,
                MaximumPerformances = 2,
            },
        ],
    });

    private static ImmutableArray<PriceTable> Tables(PriceBook book) =>
        [.. Nights.Select(night =>
            PriceTable.Compile(book, ZoneMap.OfCategories(Map), Houses.Moment(night.ToString(CultureInfo.InvariantCulture))))];
}
