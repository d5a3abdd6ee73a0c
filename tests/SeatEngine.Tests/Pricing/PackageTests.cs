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
