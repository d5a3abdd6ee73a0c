using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Tests.Files;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>The halls under samples/halls are made by the builder; <c>eng/make-halls</c> writes them anew.</summary>
[Trait("Speed", "Slow")]
public class SampleHallTests
{
    public static TheoryData<string> Names => [.. Makers.Keys];

    private static Dictionary<string, Func<Hall>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["arena"] = Arena.Build,
        ["black-box"] = BlackBox.Build,
        ["cabaret"] = Cabaret.Build,
        ["concert-hall"] = ConcertHall.Build,
        ["horseshoe-opera"] = HorseshoeOpera.Build,
        ["stadium"] = Stadium.Build,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void File_IsWhatTheBuilderMakes(string name)
    {
        var path = RepositoryFiles.Full($"samples/halls/{name}.json");
        var made = HallFile.ToBytes(Makers[name]());
        if (Environment.GetEnvironmentVariable("SEATENGINE_MAKE_HALLS") is "1")
        {
            File.WriteAllBytes(path, made);
        }

        Assert.True(File.Exists(path), $"{path} is missing; run eng/make-halls.");
        Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(made), $"{path} is not what the builder makes; run eng/make-halls.");
    }

    [Theory]
    [InlineData("black-box", 99)]
    [InlineData("concert-hall", 2702)]
    [InlineData("horseshoe-opera", 1885)]
    [InlineData("cabaret", 240)]
    [InlineData("arena", 18204)]
    [InlineData("stadium", 71606)]
    public void Map_OfASampleHall_HasItsSeats(string name, int seats)
    {
        var hall = Makers[name]();
        var map = SeatMap.Compile(hall);

        Assert.Equal(seats, map.SeatCount);
        Assert.Null(HallComparison.FirstDifference(hall, HallFile.Read(HallFile.ToBytes(hall)).Hall));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Validate_OfASampleHall_FindsNothing(string name) => Assert.Empty(HallValidator.Validate(Makers[name]()));

    [Theory]
    [MemberData(nameof(Names))]
    public void PriceBook_OfASampleHall_PricesEveryCategory(string name)
    {
        var read = PriceBookFile.Read(File.ReadAllBytes(RepositoryFiles.Full($"samples/halls/{name}.prices.json")));
        var book = read.Book!;

        Assert.Empty(read.Defects);
        Assert.Subset(book.Zones.Select(static zone => zone.Id).ToHashSet(),
            Makers[name]().Categories.Select(static category => category.Id).ToHashSet());
        Assert.All(book.Zones, zone => Assert.All(book.Types, type => Assert.True(book.TryGetListPrice(zone.Id, type.Id, out _))));
    }
}
