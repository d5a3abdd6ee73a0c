using SeatEngine.Maps;
using SeatEngine.Primitives;
using SeatEngine.Testing;

namespace SeatEngine.Interchange.Tests;

/// <summary>Who sits beside whom in real houses, whose numbers do not tell.</summary>
public sealed class ContiguityTests
{
    [PlanTheory("french-odd-even-theatre/seats.csv")]
    [InlineData("ORCHESTRA-G-1", "ORCHESTRA-G-2")]
    [InlineData("ORCHESTRA-G-1", "ORCHESTRA-G-3")]
    [InlineData("ORCHESTRA-G-2", "ORCHESTRA-G-4")]
    [InlineData("ORCHESTRA-F-12", "ORCHESTRA-F-12bis")]
    [InlineData("ORCHESTRA-F-13", "ORCHESTRA-F-13bis")]
    public void Compile_OddAndEvenHalves_MeetAtTheAxis(string left, string right)
    {
        var map = Map("french-odd-even-theatre/seats.csv");
        var (a, b) = (Index(map, left), Index(map, right));
        Assert.Equal(1, Math.Abs(a.Value - b.Value));
        Assert.Same(map.RunOf(a), map.RunOf(b));
    }

    [PlanFact("riethsporthalle/seats.csv")]
    public void Compile_NumbersThatRunOnAcrossAisles_AreParted()
    {
        var map = Map("riethsporthalle/seats.csv");
        var row = map.Rows.Single(row => row.Section.Id.Value == "D" && row.Label == "11");
        Assert.Equal([2, 20, 3], row.Runs.Select(static run => run.Length));
        Assert.NotSame(map.RunOf(Index(map, "D-11-22")), map.RunOf(Index(map, "D-11-23")));
    }

    [PlanFact("hope-theater/seats.csv")]
    public void Compile_SectionNumberedRightToLeft_SitsInTheOppositeOrder()
    {
        var map = Map("hope-theater/seats.csv");
        Assert.All(Rows(map, "A"), row => Assert.Equal("1", map[row.Seats[0]].Label));
        Assert.All(Rows(map, "B"), row => Assert.Equal("1", map[row.Seats[^1]].Label));
    }

    private static IEnumerable<MapRow> Rows(SeatMap map, string section) => map.Rows.Where(row => row.Section.Id.Value == section);

    private static SeatIndex Index(SeatMap map, string id)
    {
        Assert.True(map.TryGetIndex(new SeatId(id), out var seat), id);
        return seat;
    }

    private static SeatMap Map(string plan)
    {
        using var stream = File.OpenRead(RepositoryFiles.SharedPlan(plan)!);
        return SeatMap.Compile(ManifestCsv.Read(stream).Hall!);
    }
}
