using SeatEngine.Files;
using SeatEngine.Halls;
using SeatEngine.Maps;
using SeatEngine.Tests.Files;

namespace SeatEngine.Tests.Halls.Samples;

/// <summary>The halls under samples/halls are made by the builder; <c>eng/make-halls</c> writes them anew.</summary>
public class SampleHallTests
{
    public static TheoryData<string> Names => [.. Makers.Keys];

    private static Dictionary<string, Func<Hall>> Makers { get; } = new(StringComparer.Ordinal)
    {
        ["black-box"] = BlackBox.Build,
        ["concert-hall"] = ConcertHall.Build,
        ["horseshoe-opera"] = HorseshoeOpera.Build,
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
}
